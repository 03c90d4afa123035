import { type Estimate, estimate } from "../../quantity/estimate.ts";
import { hillBounds } from "../../stats/hill-bounds.ts";
import { hillNumber } from "../../stats/hill.ts";
import { reconciled } from "../../stats/reconciled.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import type { SpendLine } from "./spend-line.ts";
import { shareNode, spendBySupplier } from "./supplier-spend.ts";

/** The orders shown: every supplier alike, by its share, and mostly the large ones. */
export const DIVERSITY_ORDERS = [0, 1, 2] as const;
export type DiversityOrder = (typeof DIVERSITY_ORDERS)[number];

export const supplierDiversity = {
  id: "supplier-diversity",
  methodVersion: METHOD_VERSION,
  name: "Supplier diversity",
  question: "How many suppliers do we really use, counting small ones more or less?",
  formula: "D_q = sum(share[i]^q)^(1 / (1 - q));  D_1 = exp(-sum(share[i] × ln share[i]))",
  symbols: {
    D_q: "the number of equally used suppliers that would be as diverse, at order q",
    q: "how little small suppliers count: 0 counts all alike, 1 each by its share, 2 mostly the large",
    "share[i]": "spend with supplier i over all attributed spend",
  },
  unit: "suppliers",
  range: [1, null],
  bands: [],
  missingData:
    "Spend whose supplier is not known is left out, because it could belong to any number of suppliers; effective suppliers, the figure of order 2, bounds it. Uncertain amounts make a range.",
  limits: [
    "A large gap between order 0 and order 2 means many suppliers on paper and few in practice.",
    "Suppliers with a common owner count as different ones; see independent suppliers.",
  ],
  references: [
    {
      cite: "Hill, M. O. (1973), Diversity and evenness: a unifying notation and its consequences, Ecology 54",
    },
    { cite: "Jost, L. (2006), Entropy and diversity, Oikos 113" },
  ],
  ownConventions: ["Diversity of species, applied to the suppliers of one buyer."],
  checkedBy: ["hill", "renyi"],
  example: {
    given: "25, 50 and 25 dollars with three suppliers, at order 1",
    explain: () =>
      supplierDiversityOf(
        [
          { supplier: "A", usd: given(25) },
          { supplier: "B", usd: given(50) },
          { supplier: "C", usd: given(25) },
        ],
        1,
      ).explanation,
  },
} as const satisfies IndexDefinition;

/**
 * How many equally used suppliers would be as diverse as ours.
 *
 * The Hill number of the spend shares: order 0 is the plain count, order 1 the
 * exponential of Shannon's entropy, order 2 the inverse of the HHI.
 *
 * @throws RangeError if a line is negative or nothing was spent
 *
 * @example
 * supplierDiversityOf([{ supplier: "a", usd: given(50) }, { supplier: "b", usd: given(50) }], 0).value.point;
 * // => 2
 */
export function supplierDiversityOf(lines: readonly SpendLine[], order: DiversityOrder): Score {
  const suppliers = spendBySupplier(lines);
  return scored({
    label: `${supplierDiversity.name}, order ${order}`,
    value: diversityRange(
      suppliers.map(({ usd }) => usd.value),
      order,
    ),
    unit: supplierDiversity.unit,
    how: HOW[order],
    facts: [],
    inputs: suppliers.map(shareNode),
  });
}

const HOW = {
  0: "count of suppliers with any spend",
  1: "exponential of the entropy of the spend shares",
  2: "one over the sum of squared spend shares",
} as const satisfies Record<DiversityOrder, string>;

function diversityRange(amounts: readonly Estimate[], order: DiversityOrder): Estimate {
  const known = amounts.flatMap(({ point }) => point ?? []);
  const point = known.length === amounts.length ? hillNumber(known, order) : null;
  const count = (end: "low" | "high") => amounts.filter((amount) => amount[end] > 0).length;
  // Something was spent, so at least one supplier was used.
  if (order === 0) return estimate(Math.max(1, count("low")), point, count("high"));
  const { low, high } = hillBounds(amounts, order);
  return reconciled(low, point, high);
}
