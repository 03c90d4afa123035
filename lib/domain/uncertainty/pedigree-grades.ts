import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { estimate } from "../quantity/estimate.ts";
import { exampleStep } from "./example-step.ts";
import { BASIC_VARIANCE, pedigreeSpread } from "./pedigree.ts";

export const pedigreeGrades = {
  id: "pedigree-spread",
  methodVersion: METHOD_VERSION,
  name: "Spread from the grade of a fact",
  question: "How far may a single stated figure be off?",
  formula: "σ² = σ²(basic) + sum of σ²(grade of each aspect);  GSD = e^√σ²",
  symbols: {
    "σ²": "variance of the figure's logarithm",
    "σ²(basic)": `what even a perfect figure varies by: ${BASIC_VARIANCE}`,
    "grade of each aspect":
      "1 to 5 for reliability, completeness, age, place and technology; 1 is as it should be",
    GSD: "geometric standard deviation: the figure times and over GSD² holds about 95 %",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData:
    "A fact without a source, or that cannot be graded, has the worst grades for reliability and completeness. A stated range is drawn as it stands, and widens only where a fact behind it is overdue.",
  limits: [
    "The table was calibrated on life-cycle inventories, not on finance: its widths are small for figures of this kind.",
    "It was recalled and recomputed, not read again.",
    "It grades how a figure was come by, not whether it is true.",
  ],
  references: [
    {
      cite: "Weidema, B. P. et al. (2013), Overview and methodology: data quality guideline for the ecoinvent database version 3 (original table, recalled)",
    },
  ],
  ownConventions: [
    "The use of this table at all: a published rule from grade to spread, to be replaced by observed error.",
    "How a fact is graded: reliability from its method and the tier of its best source, completeness from its confidence, age from how long a look is overdue; place and technology are those of the question.",
    "A number that rests on several facts has the spread of the worst.",
    "Shares are drawn on their log odds with the same standard deviation; counts and zeros are taken as they stand.",
  ],
  example: {
    given:
      "100 dollars, reliability and completeness graded 2, age 3, place and technology 1: .0006 + .0006 + .0001 + .002 = .0033",
    explain: () => {
      const { variance, gsd, low95, high95 } = pedigreeSpread(100, {
        reliability: 2,
        completeness: 2,
        temporal: 3,
        geographical: 1,
        technological: 1,
      });
      return exampleStep(
        "Where the amount lies, 95 %",
        estimate(low95, 100, high95),
        "usd",
        "the amount over and times GSD^1.96",
        [
          exampleStep("Geometric standard deviation", gsd, "ratio", "e^√variance", [
            exampleStep(
              "Variance of the logarithm",
              variance,
              "ratio",
              "the grades' variances, added up",
            ),
          ]),
        ],
      );
    },
  },
} as const satisfies IndexDefinition;
