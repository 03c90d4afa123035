import { committedBill } from "../commitment.ts";
import type { ScenarioFile } from "./scenario-file.ts";

type Commitment = ScenarioFile["commitments"][number];

/** A level of spending that is paid at least, and what it takes off list prices. */
export type SpendLevel = { readonly usdPerMonth: number; readonly discount: number };

/** A month's bill under a commitment, in US dollars. */
export type CommitmentBill = {
  readonly billUsd: number;
  /** Usage at list price less the bill: negative while the commitment costs more than it gives. */
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
 *     bill = min over levels of max(minimum, (1 - discount) × usage)
 *
 * Spending reaches a level where paying its minimum is no dearer than the level
 * below it. The bill never falls below what is promised.
 *
 * @param usageUsd at list price
 *
 * @example
 * commitmentBill(150, { operatorId, usdPerMonth: 100, discount: 0.1, tiers: [{ usdPerMonth: 120, discount: 0.2 }], source }).billUsd // => 120
 */
export function commitmentBill(usageUsd: number, commitment: Commitment): CommitmentBill {
  const bills = levelsOf(commitment).map((level) => {
    const { usdPerMonth: minimumUsd, discount } = level;
    return { level, ...committedBill(usageUsd, { minimumUsd, discount }) };
  });
  const best = bills.reduce((least, one) => (one.billUsd < least.billUsd ? one : least));
  const { level, billUsd, savingUsd } = best;
  return {
    billUsd,
    savingUsd,
    level,
    nextUsd: (1 - level.discount) * usageUsd >= level.usdPerMonth ? 1 - level.discount : 0,
  };
}
