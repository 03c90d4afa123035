import type { Reading } from "../fact/reading.ts";
import { counts, type Tie } from "./tie.ts";
import type { TieKind } from "./tie-words.ts";

type AmountReading = Reading<"tie.committed-usd" | "tie.conditional-usd" | "tie.deployed-usd">;

/** Known dollars of several ties, and how many of them leave the amount out. */
export type TieTotal = {
  readonly usd: number;
  /** Ties that enter it. */
  readonly ties: number;
  /** Those of them whose amount is not known: the total is at least `usd`. */
  readonly undisclosed: number;
  /** What the party itself gives as its total where it gives one; a rollup, never added. */
  readonly stated: number | null;
  readonly facts: readonly string[];
};

const totalOf = (
  readings: readonly (AmountReading | undefined)[],
  rollups: readonly (AmountReading | undefined)[],
): TieTotal => ({
  usd: readings.reduce((sum, reading) => sum + (reading?.value ?? 0), 0),
  ties: readings.length,
  undisclosed: readings.filter((reading) => typeof reading?.value !== "number").length,
  stated: statedBy(rollups),
  facts: readings.flatMap((reading) => (reading === undefined ? [] : [reading.fact.id])),
});

function statedBy(rollups: readonly (AmountReading | undefined)[]): number | null {
  const known = rollups.flatMap((reading) => reading?.value ?? []);
  return known.length === 0 ? null : known.reduce((sum, usd) => sum + usd, 0);
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
  return {
    announced: totalOf(
      counted.map(({ announcedUsd }) => announcedUsd),
      rollups.map(({ announcedUsd }) => announcedUsd),
    ),
    // A tie without a conditional part says nothing about one: absent is not unknown here.
    conditional: totalOf(
      counted.flatMap(({ conditionalUsd }) => (conditionalUsd === undefined ? [] : [conditionalUsd])),
      [],
    ),
    paid: totalOf(
      counted.map(({ paidUsd }) => paidUsd),
      rollups.map(({ paidUsd }) => paidUsd),
    ),
    ties: counted.length,
  };
}
