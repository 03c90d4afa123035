import { asGiven, step } from "../../explain/step.ts";
import { simplexMoments } from "../../stats/simplex-moments.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const anyWeights: IndexDefinition = {
  id: "any-weights",
  methodVersion: METHOD_VERSION,
  name: "Weights nobody agreed on",
  question: "What do weights look like on average, when any set of them is as likely as another?",
  formula: "mean = 1 / k;  variance = (k - 1) / (k² (k + 1));  covariance = -1 / (k² (k + 1))",
  symbols: {
    k: "how many weights there are; they sum to 1",
    mean: "of each weight",
    covariance: "of each pair: where one takes more, the others take less",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData:
    "Nothing is missing: the moments are exact, and check every sampled band of weights.",
  limits: [
    "That any set of weights is as likely as another is itself a choice; a board that ranks narrows it.",
  ],
  references: [{ cite: "Moments of the Dirichlet distribution with all parameters one" }],
  ownConventions: ["Weights drawn evenly over all sets, for the band of methods."],
  checkedBy: ["dirichlet"],
  example: {
    given: "Four weights: the spread of each",
    explain: () => {
      const { mean, variance } = simplexMoments(4);
      return step(
        "Standard deviation of a weight",
        anyWeights.unit,
        Math.sqrt(variance),
        "√((k - 1) / (k² (k + 1)))",
        [step("Mean of a weight", "share", mean, "1 / k"), asGiven("Weights", "count", 4)],
      );
    },
  },
};
