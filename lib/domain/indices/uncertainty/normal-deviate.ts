import { asGiven, step } from "../../explain/step.ts";
import { normalQuantile } from "../../stats/normal-quantile.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const normalDeviate: IndexDefinition = {
  id: "normal-deviate",
  methodVersion: METHOD_VERSION,
  name: "Normal deviate",
  question: "How many standard deviations from the mean does a given chance lie?",
  formula: "z = Φ⁻¹(p)",
  symbols: {
    p: "the chance of falling below, between 0 and 1",
    z: "standard deviations above the mean, negative below it",
    Φ: "the standard normal distribution",
  },
  unit: "ratio",
  range: [-39, 39],
  bands: [],
  missingData: "Nothing is missing: it turns an even draw into a normal one.",
  limits: [
    "Few quantities are normal; amounts are drawn by their logarithm, shares by their odds.",
  ],
  references: [
    {
      cite: "Wichura, M. J. (1988), Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics 37",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["ppnd"],
  example: {
    given: "A chance of 97.5 %",
    explain: () =>
      step(normalDeviate.name, normalDeviate.unit, normalQuantile(0.975), "the inverse of Φ", [
        asGiven("Chance", "share", 0.975),
      ]),
  },
};
