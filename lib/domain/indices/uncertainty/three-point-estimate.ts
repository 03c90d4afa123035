import { asGiven, step } from "../../explain/step.ts";
import { pertMoments } from "../../stats/pert.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const threePointEstimate: IndexDefinition = {
  id: "three-point-estimate",
  methodVersion: METHOD_VERSION,
  name: "Effort from three points",
  question: "What does an estimate of least, most likely and most make on average?",
  formula: "mean = (a + 4 m + b) / 6;  α = 1 + 4 (m - a) / (b - a);  β = 1 + 4 (b - m) / (b - a)",
  symbols: {
    "a, m, b": "the least, the most likely and the most it could be",
    "α, β": "shape of the beta distribution between a and b that it is drawn from",
  },
  unit: "days",
  range: [0, null],
  bands: [],
  missingData: "With two ends alone the effort stays between them, with no best value.",
  limits: [
    "The weight of 4 on the most likely value is a convention as old as the method.",
    "The usual standard deviation, a sixth of the range, is that of no beta distribution in general; draws follow the distribution.",
  ],
  references: [
    {
      cite: "Malcolm, D. G., Roseboom, J. H., Clark, C. E. and Fazar, W. (1959), Application of a technique for research and development program evaluation, Operations Research 7",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["pert"],
  example: {
    given: "At least 10 days, most likely 20, at most 60",
    explain: () => {
      const { mean, sdClassic, sdBeta } = pertMoments({ low: 10, mode: 20, high: 60 });
      return step("Mean effort", threePointEstimate.unit, mean, "(10 + 4 × 20 + 60) / 6", [
        asGiven("Most likely", "days", 20),
        step("Standard deviation, as drawn", "days", sdBeta, "of the beta distribution"),
        step("Standard deviation, as usually stated", "days", sdClassic, "a sixth of the range"),
      ]);
    },
  },
};
