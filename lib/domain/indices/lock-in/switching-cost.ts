import { step } from "../../explain/step.ts";
import { at } from "../../stats/matrix.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const switchingCost: IndexDefinition = {
  id: "switching-cost",
  methodVersion: METHOD_VERSION,
  name: "Switching cost from market prices",
  question: "How high must switching costs be for the prices we see to hold?",
  formula:
    "S[i] = p[i] - n[I] p[I] / (n[i] + n[I]);  for the smallest: S[I] = p[I] - n[1] p[1] / (n[1] + n[I])",
  symbols: {
    "S[i]": "what a customer of firm i would lose by switching",
    "p[i]": "price of firm i",
    "n[i]": "customers of firm i",
    I: "the firm with the fewest customers, whom every other one could undercut",
    "1": "the firm with the most customers, who could undercut the smallest",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "Without published prices and customer counts there is no estimate.",
  limits: [
    "It is for a market, not for one buyer: prices and customers are those of whole firms.",
    "A negative result means that the prices are not safe from undercutting; it is shown as zero, with that note.",
    "The original tables were not reached; the formula is checked by going round from costs to prices and back.",
  ],
  references: [
    {
      cite: "Shy, O. (2002), A quick-and-easy method for estimating switching costs, International Journal of Industrial Organization 20",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["shy", "shy_eq"],
  example: {
    given: "Two firms with 60 and 40 customers at 18.42 and 21.05 dollars: the larger one",
    explain: () => {
      const prices = undercutProofPrices({ customersA: 60, customersB: 40, switchingCostUsd: 10 });
      const firms = [
        { priceUsd: prices.priceAUsd, customers: 60 },
        { priceUsd: prices.priceBUsd, customers: 40 },
      ];
      return step(
        switchingCost.name,
        switchingCost.unit,
        at(switchingCostsUsd(firms), 0),
        "price less what a rival could take it over for",
        firms.map(({ priceUsd, customers }) =>
          step(`Price at ${customers} customers`, "usd", priceUsd, "as published"),
        ),
      );
    },
  },
};

export type Firm = { readonly priceUsd: number; readonly customers: number };

/**
 * How high switching costs must be for the prices of a market to hold, firm by firm.
 *
 *     S[i] = p[i] - n[I] p[I] / (n[i] + n[I])
 *
 * No firm gains by undercutting another and taking its customers (Shy 2002).
 * Each firm is set against the smallest, I; the smallest against the largest.
 * Below zero the prices are not safe from undercutting.
 *
 * @throws RangeError if there are fewer than two firms, a price is negative or a firm has no customers
 *
 * @example
 * switchingCostsUsd([{ priceUsd: 20, customers: 50 }, { priceUsd: 20, customers: 50 }]);
 * // => [10, 10]
 */
export function switchingCostsUsd(firms: readonly Firm[]): number[] {
  if (firms.length < 2) throw new RangeError(`a market of ${firms.length} firms`);
  for (const { priceUsd, customers } of firms) {
    if (!(priceUsd >= 0 && customers > 0))
      throw new RangeError(`a price of ${priceUsd} for ${customers} customers`);
  }
  const smallest = firms.reduce((least, firm) =>
    firm.customers <= least.customers ? firm : least,
  );
  const largest = firms.reduce((most, firm) => (firm.customers > most.customers ? firm : most));
  return firms.map((firm) => {
    const rival = firm === smallest ? largest : smallest;
    return firm.priceUsd - (rival.customers * rival.priceUsd) / (firm.customers + rival.customers);
  });
}

/**
 * The prices of two firms at which neither gains by undercutting the other.
 *
 *     p_A = (A + B) (A + 2B) S / (A² + AB + B²)
 *
 * Twice the switching cost where both have as many customers.
 *
 * @throws RangeError if a firm has no customers or the switching cost is negative
 *
 * @example
 * undercutProofPrices({ customersA: 50, customersB: 50, switchingCostUsd: 10 });
 * // => { priceAUsd: 20, priceBUsd: 20 }
 */
export function undercutProofPrices({
  customersA: a,
  customersB: b,
  switchingCostUsd,
}: {
  readonly customersA: number;
  readonly customersB: number;
  readonly switchingCostUsd: number;
}): { readonly priceAUsd: number; readonly priceBUsd: number } {
  if (!(a > 0 && b > 0 && switchingCostUsd >= 0))
    throw new RangeError(`${a} and ${b} customers at a switching cost of ${switchingCostUsd}`);
  const scale = ((a + b) * switchingCostUsd) / (a ** 2 + a * b + b ** 2);
  return { priceAUsd: scale * (a + 2 * b), priceBUsd: scale * (2 * a + b) };
}
