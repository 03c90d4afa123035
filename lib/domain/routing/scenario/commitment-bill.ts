import { committedBill } from "../commitment.ts";
import type { ScenarioFile } from "./scenario-file.ts";

type Commitment = ScenarioFile["commitments"][number];

/** A level of spending that is paid at least, and what it takes off list prices. */
export type SpendLevel = { readonly usdPerMonth: number; readonly discount: number };

/** A month's bill under a commitment, in US dollars. */
export type CommitmentBill = {
  readonly billUsd: number;
  /** Usage at list price and what has a price of its own, less the bill: negative while the commitment costs more than it gives. */
  readonly savingUsd: number;
  /** The level that the month is billed at. */
  readonly level: SpendLevel;
  /** What one more dollar of usage at list price would have added to the bill: nothing below a minimum. */
  readonly nextUsd: number;
};

/** What is promised first, then the levels above it. */
export const levelsOf = ({ usdPerMonth, discount, tiers }: Commitment): SpendLevel[] => [
  { usdPerMonth, discount },
  ...(tiers ?? []),
];

/**
 * A month at a cloud with a commitment of one or more levels.
 *
 *     bill = min over levels of max(minimum, (1 - discount) × usage + agreed)
 *
 * The discount is off usage by the token. Units by the hour and egress stand at prices
 * agreed for themselves: they count towards every minimum and are not discounted again.
 *
 * Spending reaches a level where paying its minimum is no dearer than the level
 * below it. The bill never falls below what is promised.
 *
 * @param usageUsd by the token, at list price
 * @param agreedUsd units by the hour and egress
 *
 * @example
 * commitmentBill(150, { operatorId, usdPerMonth: 100, discount: 0.1, tiers: [{ usdPerMonth: 120, discount: 0.2 }], source }).billUsd // => 120
 */
export function commitmentBill(
  usageUsd: number,
  commitment: Commitment,
  agreedUsd = 0,
): CommitmentBill {
  const bills = levelsOf(commitment).map((level) => {
    const { usdPerMonth, discount } = level;
    const minimumUsd = Math.max(0, usdPerMonth - agreedUsd);
    return { level, ...committedBill(usageUsd, { minimumUsd, discount }) };
  });
  const best = bills.reduce((least, one) => (one.billUsd < least.billUsd ? one : least));
  const { level, billUsd, savingUsd } = best;
  return {
    billUsd: billUsd + agreedUsd,
    savingUsd,
    level,
    nextUsd:
      (1 - level.discount) * usageUsd + agreedUsd >= level.usdPerMonth ? 1 - level.discount : 0,
  };
}
