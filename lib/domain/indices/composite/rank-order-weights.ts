import { asGiven, step } from "../../explain/step.ts";
import { at } from "../../stats/matrix.ts";
import { rankOrderCentroid } from "../../stats/rank-order-centroid.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const rankOrderWeights: IndexDefinition = {
  id: "rank-order-weights",
  methodVersion: METHOD_VERSION,
  name: "Weights from an order",
  question: "Which weights follow from an order of importance alone?",
  formula: "w[i] = (1 / n) × sum(1 / k for k from i to n)",
  symbols: {
    "w[i]": "weight of the i-th most important part",
    n: "how many parts there are",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "Parts that nobody ranked share their places evenly.",
  limits: [
    "The order is the board's; the band of methods varies the weights over every set there is.",
    "The first of four takes more than half.",
  ],
  references: [
    {
      cite: "Barron, F. H. and Barrett, B. E. (1996), Decision quality using ranked attribute weights, Management Science 42 (.52, .27, .15, .06)",
    },
  ],
  ownConventions: [],
  checkedBy: ["roc"],
  example: {
    given: "Four parts in order: the first",
    explain: () => {
      const weights = rankOrderCentroid(4);
      return step(
        rankOrderWeights.name,
        rankOrderWeights.unit,
        at(weights, 0),
        "(1 + 1/2 + 1/3 + 1/4) / 4",
        [
          ...["second", "third", "fourth"].map((place, i) =>
            step(`The ${place}`, "share", at(weights, i + 1), "from its place on"),
          ),
          asGiven("Parts", "count", 4),
        ],
      );
    },
  },
};
