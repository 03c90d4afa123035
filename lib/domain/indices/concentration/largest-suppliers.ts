import type { Measured } from "../../explain/measured.ts";
import { largestShareBounds } from "../../stats/largest-share-bounds.ts";
import { largestShares } from "../../stats/largest-shares.ts";
import { reconciled } from "../../stats/reconciled.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import type { SpendLine } from "./spend-line.ts";
import {
  NOTHING_UNATTRIBUTED,
  shareNode,
  spendBySupplier,
  unattributedNodes,
} from "./supplier-spend.ts";

export const largestSuppliers = {
  id: "largest-suppliers",
  methodVersion: METHOD_VERSION,
  name: "Share of the largest suppliers",
  question: "How much of our spend goes to the one, two or three largest suppliers?",
  formula: "CR_k = sum of the k largest shares",
  symbols: {
    CR_k: "the concentration ratio of the k largest suppliers",
    k: "how many of the largest suppliers are counted; 1, 2 and 3 are shown",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData:
    "Unattributed spend makes a range: at the low end it belongs to none of the largest, at the high end to them alone.",
  limits: [
    "It does not see how spend is spread among the suppliers it counts, nor among the rest.",
    "No threshold for one buyer's spend is published, so the scale carries no bands.",
  ],
  references: [
    {
      cite: "US Department of Justice and Federal Trade Commission, Merger Guidelines (2023), on concentration measures",
      url: "https://www.justice.gov/atr/2023-merger-guidelines",
    },
  ],
  ownConventions: [],
  checkedBy: ["cr_k"],
  example: {
    given: "50, 30 and 20 dollars with three suppliers; the two largest",
    explain: () =>
      largestSuppliersOf(
        [
          { supplier: "A", usd: given(50) },
          { supplier: "B", usd: given(30) },
          { supplier: "C", usd: given(20) },
        ],
        2,
      ).explanation,
  },
} as const satisfies IndexDefinition;

/**
 * What part of all spend goes to the k largest suppliers.
 *
 * Sum of the k largest spend shares. The high end is exact, the low end exact
 * for known amounts and otherwise a valid bound (see `largestShareBounds`).
 *
 * @throws RangeError if k is not 1, 2, 3, ..., a line is negative or nothing was spent
 *
 * @example
 * largestSuppliersOf([{ supplier: "a", usd: given(75) }, { supplier: "b", usd: given(25) }], 1).value;
 * // => { low: 0.75, point: 0.75, high: 0.75 }
 */
export function largestSuppliersOf(
  lines: readonly SpendLine[],
  k: number,
  unattributed: Measured = NOTHING_UNATTRIBUTED,
): Score {
  const suppliers = spendBySupplier(lines, unattributed);
  const amounts = suppliers.map(({ usd }) => usd.value);
  const { low, high } = largestShareBounds(amounts, k, unattributed.value);
  const points = amounts.flatMap(({ point }) => point ?? []);
  const allKnown = unattributed.value.high === 0 && points.length === amounts.length;
  return scored({
    label: k === 1 ? "Share of the largest supplier" : `Share of the ${k} largest suppliers`,
    value: reconciled(low, allKnown ? largestShares(points, k) : null, high),
    unit: largestSuppliers.unit,
    how: `sum of the ${k} largest spend shares`,
    facts: [],
    inputs: [...suppliers.slice(0, k).map(shareNode), ...unattributedNodes(unattributed)],
  });
}
