import { counts, leavesConditionOpen, type Tie } from "./tie.ts";
import { amountOn, statedAmount, type TieAmount } from "./tie-amount.ts";
import type { TieKind } from "./tie-words.ts";

/** A company's own total of its ties with another. */
export type StatedTotal = {
  readonly providerId: string;
  readonly counterpartyId: string;
  readonly usd: number;
};

/** Known dollars of several ties, and how many of them leave the amount out. */
export type TieTotal = {
  readonly usd: number;
  /** Ties that enter it. */
  readonly ties: number;
  /** Those of them whose amount is not known: the total is at least `usd`. */
  readonly undisclosed: number;
  /** What a party itself gives as its total with another; rollups, kept beside the sum and never added. */
  readonly stated: readonly StatedTotal[];
  readonly facts: readonly string[];
};

type AmountOf = (tie: Tie) => TieAmount | undefined;

function totalOf(ties: readonly Tie[], rollups: readonly Tie[], amountOf: AmountOf): TieTotal {
  const amounts = ties.map(amountOf);
  return {
    usd: amounts.reduce((sum, amount) => sum + (amount?.usd ?? 0), 0),
    ties: amounts.length,
    undisclosed: amounts.filter((amount) => typeof amount?.usd !== "number").length,
    stated: rollups.flatMap((tie) => {
      const usd = amountOf(tie)?.usd ?? null;
      return usd === null
        ? []
        : [{ providerId: tie.providerId, counterpartyId: tie.counterpartyId, usd }];
    }),
    facts: amounts.flatMap((amount) => amount?.facts ?? []),
  };
}

export type TieTotals = {
  readonly announced: TieTotal;
  readonly conditional: TieTotal;
  readonly committed: TieTotal;
  readonly paid: TieTotal;
  readonly ties: number;
};

/**
 * What was announced, what is still conditional, what is committed and what has
 * been paid, over ties of the given kinds. Rollups, superseded, ended, denied
 * and rumoured ties are left out; the amounts are never added to each other.
 */
export function tieTotals(ties: readonly Tie[], kinds: readonly TieKind[]): TieTotals {
  const ofKind = ties.filter(({ kind }) => kinds.includes(kind));
  const counted = ofKind.filter(counts);
  const rollups = ofKind.filter((tie) => tie.rollup && counts({ ...tie, rollup: false }));
  // A tie without a conditional part has none, unless it was promised and what was paid is unknown.
  const withCondition = counted.filter(
    (tie) => tie.conditionalUsd !== undefined || leavesConditionOpen(tie),
  );
  return {
    announced: totalOf(counted, rollups, (tie) => amountOn(tie, "announced")),
    conditional: totalOf(withCondition, [], ({ conditionalUsd }) => statedAmount(conditionalUsd)),
    committed: totalOf(counted, rollups, (tie) => amountOn(tie, "committed")),
    paid: totalOf(counted, rollups, (tie) => amountOn(tie, "paid")),
    ties: counted.length,
  };
}
