import { asGiven, step } from "../../explain/step.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { pedigreeSpread } from "../../uncertainty/pedigree.ts";

export const qualitySpread: IndexDefinition = {
  id: "quality-spread",
  methodVersion: METHOD_VERSION,
  name: "Spread from the quality of a fact",
  question: "How far may an amount be off, given how well it is sourced?",
  formula:
    "variance = basic + sum of what each grade adds;  spread = e^√variance;  95 %: amount × e^±(1.96 √variance)",
  symbols: {
    grade: "1 (as it should be) to 5, for reliability, completeness, time, place and technology",
    variance: "of the amount's logarithm; those of the grades add up",
    spread:
      "geometric standard deviation: the factor that one standard deviation multiplies or divides by",
  },
  unit: "ratio",
  range: [1, null],
  bands: [],
  missingData: "A grade that nobody gave counts as the worst.",
  limits: [
    "It was calibrated for inventories of life cycles, not for finance: a convention that observed errors may replace.",
    "A stale fact is widened, not dropped.",
  ],
  references: [
    {
      cite: "Weidema, B. P. et al. (2013), ecoinvent data quality guideline, version 3 (original table)",
      recalled: true,
    },
  ],
  ownConventions: [
    "The use of the table for money and shares, and how the kind, tier and age of sources become grades.",
  ],
  checkedBy: ["pedigree"],
  example: {
    given: "Grades of 2 for reliability and completeness, 3 for time, 1 for place and technology",
    explain: () => {
      const grades = {
        reliability: 2,
        completeness: 2,
        temporal: 3,
        geographical: 1,
        technological: 1,
      };
      const { gsd, low95, high95 } = pedigreeSpread(100, grades);
      return step(qualitySpread.name, qualitySpread.unit, gsd, "e^√variance", [
        asGiven("Amount", "usd", 100),
        step("Lower end at 95 %", "usd", low95, "amount × e^-(1.96 √variance)"),
        step("Upper end at 95 %", "usd", high95, "amount × e^(1.96 √variance)"),
      ]);
    },
  },
};
