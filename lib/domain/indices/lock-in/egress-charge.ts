import { type EgressTier, tieredCostUsd } from "../../catalog/egress.ts";
import { asGiven, step } from "../../explain/step.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const egressCharge: IndexDefinition = {
  id: "egress-charge",
  methodVersion: METHOD_VERSION,
  name: "Charge for moving data out",
  question: "What does the provider charge for data that leaves?",
  formula: "charge = sum over tiers of price × gigabytes that fall into the tier",
  symbols: {
    price: "dollars a gigabyte in the tier; a free allowance is a first tier at zero",
    "gigabytes that fall into the tier": "each tier is filled in turn, the last takes the rest",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "Where a vendor's own price is not on record, anything up to the dearest on record.",
  limits: [
    "It is usually the small part of leaving; re-engineering and evaluation dominate.",
    "For customers in the EU it may not exceed its cost, and is nothing for a switch from 12 January 2027.",
  ],
  references: [
    {
      cite: "Amazon Web Services, list prices for data transfer out (.09, .085, .07 and .05 dollars a gigabyte)",
    },
  ],
  ownConventions: [],
  checkedBy: ["tier_cost"],
  example: {
    given: "150 terabytes at list prices: 10 TB at 9 cents, 40 at 8.5, 100 at 7",
    explain: () =>
      step(
        egressCharge.name,
        egressCharge.unit,
        tieredCostUsd(150_000, LIST),
        "price × volume, tier by tier",
        [
          asGiven("Volume", "gigabytes", 150_000),
          ...LIST.map(({ gb, usdPerGb }) =>
            asGiven(gb === null ? "Beyond" : `The next ${gb} GB`, "usd-per-gb", usdPerGb),
          ),
        ],
      ),
  },
};

const LIST: readonly EgressTier[] = [
  { gb: 10_000, usdPerGb: 0.09 },
  { gb: 40_000, usdPerGb: 0.085 },
  { gb: 100_000, usdPerGb: 0.07 },
  { gb: null, usdPerGb: 0.05 },
];
