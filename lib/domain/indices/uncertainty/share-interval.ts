import type { Explanation } from "../../explain/explanation.ts";
import { asGiven } from "../../explain/step.ts";
import { estimate } from "../../quantity/estimate.ts";
import { wilson } from "../../stats/wilson.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const shareInterval: IndexDefinition = {
  id: "share-interval",
  methodVersion: METHOD_VERSION,
  name: "Interval of a counted share",
  question: "Between which shares does the truth plausibly lie, after so many of so many?",
  formula:
    "centre = (p + z² / 2n) / (1 + z² / n);  half = z / (1 + z² / n) × √(p (1 - p) / n + z² / 4n²)",
  symbols: {
    p: "the share counted",
    n: "how many were counted",
    z: "1.96 for 95 %",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "Without a count there is no interval.",
  limits: ["It knows of chance alone: a count of the wrong things is as wrong as before."],
  references: [
    {
      cite: "Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17:857 (Wilson's interval)",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["wilson"],
  example: {
    given: "81 of 263; published .2553 to .3662",
    explain: (): Explanation => {
      const { low, high } = wilson(81, 263);
      return {
        label: shareInterval.name,
        value: estimate(low, 81 / 263, high),
        unit: shareInterval.unit,
        how: "Wilson's interval at 95 %",
        facts: [],
        inputs: [asGiven("Successes", "count", 81), asGiven("Trials", "count", 263)],
      };
    },
  },
};
