import type { Reading } from "../fact/reading.ts";
import { counts, leavesConditionOpen, type Tie } from "./tie.ts";
import type { TieKind } from "./tie-words.ts";

type AmountReading = Reading<"tie.announced-usd" | "tie.conditional-usd" | "tie.paid-usd">;

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

type AmountOf = (tie: Tie) => AmountReading | undefined;

function totalOf(ties: readonly Tie[], rollups: readonly Tie[], amountOf: AmountOf): TieTotal {
  const readings = ties.map(amountOf);
  return {
    usd: readings.reduce((sum, reading) => sum + (reading?.value ?? 0), 0),
    ties: readings.length,
    undisclosed: readings.filter((reading) => typeof reading?.value !== "number").length,
    stated: rollups.flatMap((tie) => {
      const usd = amountOf(tie)?.value ?? null;
      return usd === null
        ? []
        : [{ providerId: tie.providerId, counterpartyId: tie.counterpartyId, usd }];
    }),
    facts: readings.flatMap((reading) => (reading === undefined ? [] : [reading.fact.id])),
  };
}

export type TieTotals = {
  readonly announced: TieTotal;
  readonly conditional: TieTotal;
  readonly paid: TieTotal;
  readonly ties: number;
};

/**
 * What was announced, what is still conditional and what has been paid, over
 * ties of the given kinds. Rollups, superseded, ended, denied and rumoured ties
 * are left out; the three amounts are never added to each other.
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
    announced: totalOf(counted, rollups, ({ announcedUsd }) => announcedUsd),
    conditional: totalOf(withCondition, [], ({ conditionalUsd }) => conditionalUsd),
    paid: totalOf(counted, rollups, ({ paidUsd }) => paidUsd),
    ties: counted.length,
  };
}
