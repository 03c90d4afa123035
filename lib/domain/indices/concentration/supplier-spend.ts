import type { Explanation } from "../../explain/explanation.ts";
import type { Measured } from "../../explain/measured.ts";
import { type Estimate, exact } from "../../quantity/estimate.ts";
import { shareOf } from "../../stats/share-of.ts";
import { estimateSum, measuredSum } from "../measured-sum.ts";
import type { SpendLine } from "./spend-line.ts";
import { Unfollowable } from "../../graph/unfollowable.ts";

/** All that is spent with one supplier, and what part of all spend that is. */
export type SupplierSpend = {
  readonly supplier: string;
  readonly label: string;
  readonly usd: Measured;
  /** Of all spend, the unattributed included. */
  readonly share: Estimate;
};

export const NOTHING_UNATTRIBUTED: Measured = { value: exact(0), facts: [] };

/**
 * Spend added up by supplier, largest first.
 *
 * @throws RangeError if a line is negative or nothing was spent
 */
export function spendBySupplier(
  lines: readonly SpendLine[],
  unattributed: Measured = NOTHING_UNATTRIBUTED,
): SupplierSpend[] {
  for (const { supplier, usd } of lines) requireAmount(`spend with ${supplier}`, usd);
  requireAmount("unattributed spend", unattributed);

  const suppliers = [...new Set(lines.map(({ supplier }) => supplier))];
  const sums = suppliers.map((supplier) => {
    const own = lines.filter((line) => line.supplier === supplier);
    return {
      supplier,
      label: own.find(({ label }) => label !== undefined)?.label ?? supplier,
      usd: measuredSum(own.map(({ usd }) => usd)),
    };
  });
  const whole = [...sums.map(({ usd }) => usd), unattributed];
  if (whole.every(({ value }) => value.high === 0))
    throw new Unfollowable("concentration requires some spend");

  return sums
    .map((sum) => ({
      ...sum,
      share: shareOf(
        sum.usd.value,
        estimateSum(whole.filter((usd) => usd !== sum.usd).map(({ value }) => value)),
      ),
    }))
    .toSorted((a, b) => typical(b.usd) - typical(a.usd));
}

/** A supplier's share as a leaf of an explanation, with the money behind it. */
export const shareNode = ({ label, usd, share }: SupplierSpend): Explanation => ({
  label,
  value: share,
  unit: "share",
  how: "spend with this supplier over all spend",
  facts: [],
  inputs: [
    {
      label: `Spend with ${label}`,
      value: usd.value,
      unit: "usd",
      how: "sum of the supplier's spend lines",
      facts: usd.facts,
      inputs: [],
      ...(usd.missing === undefined ? {} : { missing: usd.missing }),
    },
  ],
});

/** Spend whose supplier is not known, as a node that says what it does to the range. */
export function unattributedNodes(unattributed: Measured): Explanation[] {
  if (unattributed.value.high === 0) return [];
  return [
    {
      label: "Unattributed spend",
      value: unattributed.value,
      unit: "usd",
      how: "at the low end spread over many small suppliers, at the high end all with the largest",
      facts: unattributed.facts,
      inputs: [],
      missing: unattributed.missing ?? "With which suppliers was the unattributed spend?",
    },
  ];
}

const typical = ({ value }: Measured): number => value.point ?? value.high;

function requireAmount(what: string, { value }: Measured): void {
  if (!(value.low >= 0 && Number.isFinite(value.high)))
    throw new RangeError(`${what} is ${value.low} to ${value.high}; expected zero or more`);
}
