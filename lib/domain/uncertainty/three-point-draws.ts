import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { estimate } from "../quantity/estimate.ts";
import { pertMoments, pertQuantiles } from "../stats/pert.ts";
import { triangularQuantile } from "../stats/triangular.ts";
import { exampleStep } from "./example-step.ts";

export const threePointDraws = {
  id: "three-point-draws",
  methodVersion: METHOD_VERSION,
  name: "Three-point draws: PERT and triangle",
  question: "How is a range with a best value drawn?",
  formula:
    "PERT: Beta(1 + 4 (m - l) / (h - l), 1 + 4 (h - m) / (h - l)) on l to h, mean (l + 4 m + h) / 6;  triangle: mean (l + m + h) / 3",
  symbols: {
    l: "the least it could be",
    m: "the most likely value",
    h: "the most it could be",
  },
  unit: "days",
  range: [0, null],
  bands: [],
  missingData: "A range without a best value is not drawn: it is unknown, and taken at both ends.",
  limits: [
    "The ends are taken at their word: nothing beyond them is ever drawn.",
    "The PERT is read from a table of 1,024 steps: off by less than 1 part in 20,000 of the range between its 1 % and 99 % quantiles.",
  ],
  references: [
    {
      cite: "Malcolm, D. G., Roseboom, J. H., Clark, C. E. and Fazar, W. (1959), Application of a technique for research and development program evaluation, Operations Research 7(5)",
    },
    { cite: "Vose, D. (2008), Risk Analysis: A Quantitative Guide (the beta form)" },
  ],
  ownConventions: ["Effort (days and dollars of leaving) is drawn as PERT, shares as triangles."],
  example: {
    given:
      "Re-engineering of 1 to 6 days, most likely 2: the mean, between the 5 and 95 % quantiles",
    explain: () => {
      const days = { low: 1, mode: 2, high: 6 };
      const { mean, sdBeta } = pertMoments(days);
      const value = pertQuantiles(days);
      return exampleStep(
        "PERT",
        estimate(value(0.05), mean, value(0.95)),
        "days",
        "(1 + 4 × 2 + 6) / 6, and its 5 and 95 % quantiles",
        [
          exampleStep(
            "Standard deviation",
            sdBeta,
            "days",
            "that of the beta distribution; the classic sixth of the range is 0.83",
          ),
          exampleStep(
            "The same as a triangle",
            estimate(triangularQuantile(days, 0.05), 3, triangularQuantile(days, 0.95)),
            "days",
            "(1 + 2 + 6) / 3, and its 5 and 95 % quantiles",
          ),
        ],
      );
    },
  },
} as const satisfies IndexDefinition;
