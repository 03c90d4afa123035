import {
  blendedInputUsdPerMtok,
  cacheBreakEven,
  inputPriceMultiplier,
} from "../../routing/caching.ts";
import { routingIndex, step } from "./routing-index.ts";

const BLEND = { readShare: 0.7, writeShare: 0.2, readMultiplier: 0.1, writeMultiplier: 1.25 };

export const cacheBlendingIndex = routingIndex("cache-blending", {
  question: "What does a token of the prompt cost on average once a cache serves part of it?",
  formula:
    "p = p_in * ((1 - h - w) + h * rho_r + w * rho_w);  pays from the first whole n > (rho_w - rho_r) / (1 - rho_r) uses on",
  symbols: {
    p_in: "list price of input, US dollars per million tokens",
    h: "part of the prompt read from the cache",
    w: "part of it written to the cache",
    rho_r: "price of a cache read over that of input",
    rho_w: "price of a cache write over that of input",
    n: "how often one prefix is used while it is held",
  },
  unit: "usd-per-mtok",
  range: [0, null],
  missingData:
    "Where a seller states no cache price the multipliers are 1: nothing is saved that nobody has promised.",
  limits: [
    "Caches are held by one seller for minutes or an hour; work that moves between sellers turn by turn finds them cold. What that would cost stands beside the bill, not in it.",
    "On a real conversation trace, writing every miss for an hour cost more than no cache at all (1.29 times the input price).",
  ],
  references: [
    {
      cite: "Mooncake traces (FAST 2025), conversation trace: 29.3 % of prompt tokens found within five minutes, 37.4 % within an hour",
    },
    { cite: "Pydantic, genai-prices, the case of 10,000 tokens with 7,000 read and 2,000 written" },
  ],
  checkedBy: [
    "blended_input_price",
    "input_price_multiplier",
    "cache_break_even_uses",
    "cache_aware_ranking_price",
    "prefix_cache_hits",
  ],
  example: {
    given: "$3 per million tokens, 70 % read at a tenth of it, 20 % written at 1.25 times",
    explain: () =>
      step(
        "Price of a prompt token",
        [blendedInputUsdPerMtok(3, BLEND), "usd-per-mtok"],
        "input price times what caching makes of it",
        [
          step("Input price", [3, "usd-per-mtok"], "as listed"),
          step(
            "What caching makes of it",
            [inputPriceMultiplier(BLEND), "ratio"],
            "a tenth fresh, 70 % at 0.1, 20 % at 1.25",
          ),
          step("Pays from", [cacheBreakEven(BLEND).uses, "count"], "uses of one prefix"),
        ],
      ),
  },
});
