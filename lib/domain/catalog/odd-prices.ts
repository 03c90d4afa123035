import { tokenPrice } from "../imports/feeds/feed-price.ts";
import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { priceFlags, type OtherPrice } from "./price-flags.ts";

export const oddPrices: IndexDefinition = {
  id: "odd-prices",
  methodVersion: METHOD_VERSION,
  name: "Signs of a mistyped price",
  question: "Was a price typed wrong, or does it mean something else?",
  formula:
    "out < in;  out > 20 × in;  cache read > in;  batch / standard < 0.4 or > 0.6;  p = 0 at a seller that charges;  p / q ≥ 8, or ≤ 1/8;  p / q of 300 to 3,000 or of 300,000 to 3,000,000: another unit;  p / q one and the same over 3 offerings or more of a seller;  regional = global where 10 % more is charged;  p / before > 100, or < 1/100: refused",
  symbols: {
    "in, out": "the standard price of input and of output",
    p: "the price looked at",
    q: "what other sources say of the same offering; else the middle of what other sellers ask for the model",
    before: "what the same source said last",
  },
  unit: "count",
  range: [0, null],
  bands: [],
  missingData:
    "A sign needs both prices it compares: with one source and one seller only the first four lines and a zero can speak.",
  limits: [
    "A sign corrects nothing: a person looks, and the price stands as stated until somebody changes it.",
    "Some odd prices are meant: a model may be cheap to ask and dear to answer, and a seller may discount one direction.",
    "An error below a factor of eight, or one that every source repeats, may show no sign.",
  ],
  references: [
    {
      cite: "BerriAI, LiteLLM price map, of 1 July 2026: Llama 4 Maverick on Azure with input and output swapped; batch at exactly half in 190 of 195 rows",
      url: "https://github.com/BerriAI/litellm",
    },
    {
      cite: "models.dev, api.json, of 22 September 2026: every watsonx price 1.06 times LiteLLM’s",
      url: "https://models.dev",
    },
    {
      cite: "AWS, Amazon Bedrock pricing: regional endpoints",
      url: "https://aws.amazon.com/bedrock/pricing/",
      recalled: true,
    },
  ],
  ownConventions: [
    "The thresholds (20, 0.4 to 0.6, 8, 300 to 3,000, three offerings, 100) are ours, set on the lists of 2026 so that ordinary prices stay below them.",
    "Where two sources are far apart, the one near to what other sellers ask for the model is not the odd one.",
  ],
  checkedBy: [],
  example: {
    given:
      "Llama 4 Maverick on Azure: LiteLLM says $1.41 for input and $0.35 for output, models.dev $0.25 and $1.00",
    explain: () => {
      const stated = { input: 1.41, output: 0.35 };
      const others = { input: 0.25, output: 1 };
      const flags = priceFlags(linesOf(stated), {
        others: linesOf(others).map((line): OtherPrice => ({ ...line, by: "feed" })),
      });
      return step(oddPrices.name, oddPrices.unit, flags.length, "signs found", [
        ...flags.map(({ code, text }) => step(code.replaceAll("-", " "), "count", 1, text)),
        asGiven("Input, LiteLLM", "usd-per-mtok", stated.input),
        asGiven("Output, LiteLLM", "usd-per-mtok", stated.output),
        asGiven("Input, models.dev", "usd-per-mtok", others.input),
        asGiven("Output, models.dev", "usd-per-mtok", others.output),
      ]);
    },
  },
};

const linesOf = ({ input, output }: Readonly<Record<"input" | "output", number>>) =>
  [tokenPrice("input", input), tokenPrice("output", output)].filter(
    (price) => "usdPerMtok" in price,
  );
