import type { Explanation } from "../explain/explanation.ts";
import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { FEEDS, type FeedId } from "./feed.ts";
import type { PriceRow } from "./price.ts";
import { AGREEMENT_NAMES } from "./price-agreement.ts";
import { pricesOn } from "./price-sheet.ts";

export const priceSpread: IndexDefinition = {
  id: "price-spread",
  methodVersion: METHOD_VERSION,
  name: "Spread of a price",
  question: "Do independent sources say the same of a price, and which of them is shown?",
  formula:
    "s = 1 − min(p) / max(p) over the witnesses that count;  disputed if s > 0.5 %;  else confirmed if two or more say it;  else one source;  cost = max(p)",
  symbols: {
    s: "the spread: by how much the lowest price lies under the highest",
    p: "what each witness states for one offering, unit, service tier and prompt size on a day",
    witness: "a source, or several that repeat one list: those count once",
    cost: "what simulations are worked out with",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData:
    "A price that nobody states is not known: it is never zero, and never filled in from another seller, tier or region. Where no statement holds on the day, the nearest in time stands in and says so.",
  limits: [
    "Two lists that read the same page of a vendor agree on its mistakes: confirmed means stated twice, not checked with an invoice.",
    "A source that was last seen before another one changed its price has not been seen to follow, and is set aside; it may yet be right.",
    "A Bedrock id without a region prefix is the global price to one source and the regional one to another: that dispute is about the place.",
  ],
  references: [
    { cite: "BerriAI, LiteLLM price map", url: "https://github.com/BerriAI/litellm" },
    { cite: "models.dev, api.json", url: "https://models.dev" },
    { cite: "Pydantic, genai-prices", url: "https://github.com/pydantic/genai-prices" },
    {
      cite: "Microsoft, Azure Retail Prices REST API",
      url: "https://learn.microsoft.com/en-us/rest/api/cost-management/retail-prices/azure-retail-prices",
    },
  ],
  ownConventions: [
    "Half a percent of the higher price is rounding; more is a dispute.",
    "Shown first: the company’s own contract, which stands alone; then the seller’s official feed; for clouds and hosts LiteLLM, models.dev, genai-prices (of clouds and platforms, on Amazon Bedrock alone); for makers genai-prices, models.dev, LiteLLM. Of two believed alike, the dearer.",
    "Disputed prices cost the highest, so that no saving rests on a doubt.",
    "LLM DB repeats models.dev: the two are one witness.",
  ],
  checkedBy: [],
  example: {
    given:
      "gpt-oss-120b at IBM watsonx, input, on 22 September 2026: LiteLLM says $0.150 a million tokens, models.dev $0.159",
    explain: () =>
      spreadOf([
        ["litellm", 0.15],
        ["models-dev", 0.159],
      ]),
  },
};

const DAY = "2026-09-22";

const statement = (feedId: FeedId, usdPerMtok: number): PriceRow => ({
  unit: "input",
  serviceTier: "standard",
  usdPerMtok,
  minPromptTokens: 0,
  tierRule: "whole-request",
  timeWindow: null,
  effectiveFrom: null,
  effectiveTo: null,
  observedAt: DAY,
  feedId,
  sourceId: feedId,
  derived: false,
});

/** What a cloud's input price comes to where these feeds state it, with the price that is shown and the one that costs. */
function spreadOf(said: readonly (readonly [feed: FeedId, usdPerMtok: number])[]): Explanation {
  const rows = said.map(([feed, usdPerMtok]) => statement(feed, usdPerMtok));
  const seller = { id: "watsonx", kind: "cloud" } as const;
  const [price] = pricesOn(DAY, rows, "standard", undefined, seller).prices;
  if (price === undefined) throw new RangeError("nobody states the price");
  const { agreement, preferred, spread, usdPerMtok } = price;
  return step(
    priceSpread.name,
    priceSpread.unit,
    spread,
    `1 − lowest / highest: the price is ${AGREEMENT_NAMES[agreement]}`,
    [
      ...said.map(([feed, usd]) => asGiven(FEEDS[feed].name, "usd-per-mtok", usd)),
      step(
        "Shown",
        "usd-per-mtok",
        preferred.usdPerMtok,
        `of ${FEEDS[preferred.feedId].name}, which is believed first on clouds`,
      ),
      step("In cost simulation", "usd-per-mtok", usdPerMtok, "the highest of those that count"),
    ],
  );
}
