import { asGiven, step } from "../../explain/step.ts";
import {
  hasSystemicReach,
  isHardToReplace,
  MATERIAL_SHARE,
  servesSystemicInstitutions,
} from "../../regulation/digital-operational-resilience.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const criticalProvider: IndexDefinition = {
  id: "critical-provider",
  methodVersion: METHOD_VERSION,
  name: "Critical provider under DORA",
  question:
    "Which of the EU's tests for a critical technology provider to finance does a provider meet?",
  formula:
    "1.1 and 1.2: ≥ 10 % of entities and of assets in one category;  2.1: ≥ 1 global, or ≥ 3 other systemic institutions, or one other that scores above 3,000;  4.1 or 4.2: ≥ 10 % without alternative, or hard to migrate",
  symbols: {
    "1.1 and 1.2": "reach: the entities that rely on the provider, by number and by assets",
    "2.1": "systemic clients",
    "4.1 or 4.2": "substitutability",
  },
  unit: "count",
  range: [0, 3],
  bands: [],
  missingData: "A share that is not known leaves its test open; it is not counted as passed.",
  limits: [
    "These are the steps that can be counted; the European authorities then judge.",
    "The shares are of all financial entities in the Union. On one company's spend the line of 10 % is an analogy.",
  ],
  references: [
    {
      cite: "Commission Delegated Regulation (EU) 2024/1502, criteria for critical ICT third-party service providers",
    },
    { cite: "Regulation (EU) 2022/2554 (DORA), Articles 28 and 29" },
  ],
  ownConventions: ["How many of the three tests are met, as a number."],
  checkedBy: ["dora_11_12", "dora_21", "dora_4"],
  example: {
    given:
      "12 % of banks with 10 % of assets rely on it; two other systemic institutions do, of scores 800 and 3,100; 8 % have no alternative, 9 % are hard to migrate",
    explain: () => {
      const tests = [
        ["Reach (1.1 and 1.2)", hasSystemicReach([{ byNumber: 0.12, byAssets: 0.1 }])],
        [
          "Systemic clients (2.1)",
          servesSystemicInstitutions({ global: 0, other: 2, otherScores: [800, 3100] }),
        ],
        [
          "Substitutability (4.1 or 4.2)",
          isHardToReplace([{ noAlternative: 0.08, hardToMigrate: 0.09 }]),
        ],
      ] as const;
      return step(
        "Tests met",
        criticalProvider.unit,
        tests.filter(([, isMet]) => isMet).length,
        "of three",
        [
          ...tests.map(([label, isMet]) =>
            step(label, "count", isMet ? 1 : 0, isMet ? "met" : "not met"),
          ),
          asGiven("The line", "share", MATERIAL_SHARE),
        ],
      );
    },
  },
};
