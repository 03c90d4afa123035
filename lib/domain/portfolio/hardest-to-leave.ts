import type { Estimate } from "../quantity/estimate.ts";
import type { VendorScores } from "./portfolio-scores.ts";

/** Whatever has a lock-in score, and may show it as a headline. */
type Scored = {
  readonly lockIn: { readonly headline: boolean; readonly score: { readonly value: Estimate } };
};

/** Whether one vendor is clearly harder to leave than every other, or which ones cannot be told apart. */
export type HardestToLeave<V extends Scored> =
  | { readonly kind: "clear"; readonly vendor: V }
  | { readonly kind: "unclear"; readonly among: readonly V[] }
  | { readonly kind: "unknown" };

/**
 * The vendor that is hardest to leave, if the bands allow to say so: its lowest
 * must exceed every other's highest. Bands that overlap are no ranking
 * (methodology 8.9).
 */
export function hardestToLeave<V extends Scored>(byVendor: readonly V[]): HardestToLeave<V> {
  const known = byVendor.filter(({ lockIn }) => lockIn.headline);
  const floor = Math.max(...known.map(({ lockIn }) => lockIn.score.value.low));
  const among = known.filter(({ lockIn }) => lockIn.score.value.high >= floor);
  const [only, ...others] = among;
  if (only === undefined) return { kind: "unknown" };
  return others.length === 0 ? { kind: "clear", vendor: only } : { kind: "unclear", among };
}

/** The vendor the company spends most with, among those whose score may stand as a headline. */
export const largestScored = (byVendor: readonly VendorScores[]): VendorScores | undefined =>
  byVendor
    .filter(({ lockIn }) => lockIn.headline)
    .toSorted(
      (a, b) => b.contract.spendUsdPerYear.value.high - a.contract.spendUsdPerYear.value.high,
    )[0];
