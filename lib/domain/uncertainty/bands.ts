import { quantileOfSorted } from "../stats/quantile.ts";

/** The middle 90 % of what a score could be. */
export type Band = { readonly low: number; readonly high: number };

/** Two bands that are never merged: what is not known of the facts, and what is not agreed of the method. */
export type Bands = {
  /** Weights and method as they stand; unknown inputs at both ends. */
  readonly facts: Band;
  /** Facts and method both vary; null where the method leaves nothing to choose. */
  readonly method: Band | null;
};

/** The lowest and highest value in each draw. */
export type Ends = { readonly low: Float64Array; readonly high: Float64Array };

const [FROM, TO] = [0.05, 0.95];

/**
 * From the 5 % quantile of the low ends to the 95 % quantile of the high ends.
 *
 * Where an input is unknown each draw is an interval; the band holds the middle
 * 90 % of draws whichever value inside it is true.
 */
export const bandOf = ({ low, high }: Ends): Band => ({
  // JSON knows no zero below zero.
  low: quantileOfSorted(low.toSorted(), FROM) + 0,
  high: quantileOfSorted(high.toSorted(), TO) + 0,
});

export const bandWidth = ({ low, high }: Band): number => high - low;
