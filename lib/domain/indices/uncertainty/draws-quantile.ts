import { asGiven, step } from "../../explain/step.ts";
import { quantile } from "../../stats/quantile.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const drawsQuantile: IndexDefinition = {
  id: "draws-quantile",
  methodVersion: METHOD_VERSION,
  name: "Ends of a band",
  question: "Between which values do the middle 90 % of the draws lie?",
  formula: "h = (n - 1) × p;  x[⌊h⌋] + (h - ⌊h⌋) × (x[⌊h⌋ + 1] - x[⌊h⌋])",
  symbols: {
    x: "the draws in ascending order, counted from 0",
    n: "how many there are",
    p: "the part below: 5, 50 and 95 % for the ends and the middle of a band",
  },
  unit: "count",
  range: [0, null],
  bands: [],
  missingData: "A band needs draws; without any there is none.",
  limits: ["Packages differ in how they read between two draws; this is type 7, the one R uses."],
  references: [
    {
      cite: "Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50, definition 7",
    },
  ],
  ownConventions: ["90 % as the width of a band."],
  checkedBy: ["quantile7"],
  example: {
    given: "Draws of 10, 20, 30 and so on to 100: the upper end",
    explain: () => {
      const draws = Array.from({ length: 10 }, (_, i) => 10 * (i + 1));
      return step(
        "95 % of the draws lie below",
        drawsQuantile.unit,
        quantile(draws, 0.95),
        "between the ninth and the tenth",
        [
          step("5 % lie below", "count", quantile(draws, 0.05), "between the first and the second"),
          asGiven("Draws", "count", draws.length),
        ],
      );
    },
  },
};
