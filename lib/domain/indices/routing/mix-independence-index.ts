import { spendBy, spendConcentration } from "../../routing/spend-concentration.ts";
import { routingIndex, step } from "./routing-index.ts";

const SPEND = [
  { cloud: "aws", usd: 50 },
  { cloud: "gcp", usd: 25 },
  { cloud: "azure", usd: 25 },
];

export const mixIndependenceIndex = routingIndex("mix-independence", {
  question: "As how many equal clouds does a mix act?",
  formula: "N = 1 / sum(s_i^2)",
  symbols: { s_i: "part of the money that goes to cloud or lab i, over all months" },
  unit: "suppliers",
  range: [0, null],
  missingData:
    "A seller whose operator nobody knows counts for itself. Where nothing is spent there is no number.",
  limits: [
    "By cloud and by lab apart: the same bill can act like 2.7 clouds and 1.8 labs.",
    "It does not look through to owners; exposure does.",
  ],
  references: [
    {
      cite: "Hirschman, A. O. (1964), The paternity of an index, American Economic Review 54",
      recalled: true,
    },
  ],
  checkedBy: ["spend_concentration"],
  example: {
    given: "half at one cloud, a quarter at each of two",
    explain: () =>
      step(
        "Acts like",
        [
          spendConcentration(spendBy(SPEND, ({ cloud }) => cloud))?.effectiveNumber ?? 0,
          "suppliers",
        ],
        "1 / (.25 + .0625 + .0625)",
      ),
  },
});
