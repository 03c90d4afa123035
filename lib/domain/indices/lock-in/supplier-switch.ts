import { asGiven, step } from "../../explain/step.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const supplierSwitch: IndexDefinition = {
  id: "supplier-switch",
  methodVersion: METHOD_VERSION,
  name: "Total switching cost",
  question: "Would a new supplier pay for our move?",
  formula: "total = our cost + the new supplier's cost;  it pays where lifetime profit > total",
  symbols: {
    "our cost": "what leaving costs the customer",
    "the new supplier's cost": "what it costs to take the customer on",
    "lifetime profit": "what the new supplier would earn on the customer",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "A cost known between two ends gives a range of totals.",
  limits: [
    "A supplier's profit on a customer is rarely known to the customer.",
    "It is a rule of thumb of bargaining: what a supplier could pay is not what it will.",
  ],
  references: [
    {
      cite: "Shapiro, C. and Varian, H. (1998), Information Rules, chapter 5 (75 against 100 dollars), as given in lecture notes",
    },
  ],
  ownConventions: [],
  checkedBy: ["sv_switch"],
  example: {
    given: "Leaving costs us 50 dollars and taking us on 25; the new supplier would earn 100",
    explain: () => {
      const { totalUsd } = supplierSwitchOf({
        customerCostUsd: 50,
        supplierCostUsd: 25,
        supplierProfitUsd: 100,
      });
      return step(
        supplierSwitch.name,
        supplierSwitch.unit,
        totalUsd,
        "below the profit of 100, so the move would be paid for",
        [asGiven("Our cost", "usd", 50), asGiven("The new supplier's cost", "usd", 25)],
      );
    },
  },
};

export type SupplierSwitch = {
  readonly totalUsd: number;
  /** The new supplier earns more than the move costs both. */
  readonly pays: boolean;
};

/**
 * What a switch costs both sides, and whether a new supplier gains by paying for it.
 *
 *     total = customer's cost + new supplier's cost;  pays where profit > total
 *
 * @throws RangeError if a cost is negative
 *
 * @example
 * supplierSwitchOf({ customerCostUsd: 50, supplierCostUsd: 25, supplierProfitUsd: 100 });
 * // => { totalUsd: 75, pays: true }
 */
export function supplierSwitchOf({
  customerCostUsd,
  supplierCostUsd,
  supplierProfitUsd,
}: {
  readonly customerCostUsd: number;
  readonly supplierCostUsd: number;
  readonly supplierProfitUsd: number;
}): SupplierSwitch {
  if (!(customerCostUsd >= 0 && supplierCostUsd >= 0))
    throw new RangeError(
      `costs of ${customerCostUsd} and ${supplierCostUsd}; expected zero or more`,
    );
  const totalUsd = customerCostUsd + supplierCostUsd;
  return { totalUsd, pays: supplierProfitUsd > totalUsd };
}
