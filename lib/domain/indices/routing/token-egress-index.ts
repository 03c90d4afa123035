import { routingIndex, step } from "./routing-index.ts";

export const tokenEgressIndex = routingIndex("token-egress", {
  question: "What does moving the text itself out of a cloud cost?",
  formula: "usd = requests * tokens * bytes / 10^9 * price",
  symbols: {
    tokens: "mean tokens of a request that leave",
    bytes: "bytes a token, about 4",
    price: "US dollars per gigabyte, in the tier the month falls into",
  },
  unit: "usd",
  range: [0, null],
  missingData: "Where no egress price is known the text is counted as free, and said to be.",
  limits: [
    "Text is tiny: a billion requests come to a few hundred dollars. Corpora and logs are not, and belong to the cost of leaving.",
  ],
  references: [{ cite: "Azure conversation trace (2024): 1,154.7 tokens a request on average" }],
  checkedBy: ["egress_cost", "token_egress"],
  example: {
    given: "a billion requests of 1,154.7 tokens at $0.09 per gigabyte",
    explain: () =>
      step("Moving it out", [4618.7896 * 0.09, "usd"], "gigabytes times price", [
        step("Data", [4618.7896, "gigabytes"], "10^9 requests, 1,154.7 tokens, 4 bytes each"),
      ]),
  },
});
