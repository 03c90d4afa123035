import { lockIn as lockInIndex } from "../indices/lock-in/lock-in.ts";
import type { Agreement } from "../uncertainty/rank-agreement.ts";
import type { VendorScores } from "./portfolio-scores.ts";

/** Whatever has a lock-in score, and may show it as a headline. */
type Scored = {
  readonly contract: { readonly id: string };
  readonly lockIn: { readonly headline: boolean };
};

/** Whether one vendor is clearly harder to leave than every other, or which ones cannot be told apart. */
export type HardestToLeave<V extends Scored> =
  | { readonly kind: "clear"; readonly vendor: V }
  | { readonly kind: "unclear"; readonly among: readonly V[] }
  | { readonly kind: "unknown" };

/**
 * The vendor that is hardest to leave, if common draws allow to say so: it must be
 * clearly worse than every other. Otherwise those of which none is clearly easier
 * to leave than another of them (methodology 8.5, 8.9).
 */
export function hardestToLeave<V extends Scored>(
  byVendor: readonly V[],
  agreements: readonly Agreement[],
): HardestToLeave<V> {
  const known = byVendor.filter(({ lockIn }) => lockIn.headline);
  const isWorse = (a: V, b: V) =>
    agreements.some(
      ({ index, worse, better, isClear }) =>
        isClear && index === lockInIndex.id && worse === a.contract.id && better === b.contract.id,
    );
  if (known.length === 0) return { kind: "unknown" };
  const clear = known.find((one) => known.every((other) => other === one || isWorse(one, other)));
  if (clear !== undefined) return { kind: "clear", vendor: clear };
  return {
    kind: "unclear",
    among: known.filter((one) => !known.some((other) => isWorse(other, one))),
  };
}

/** The vendor the company spends most with, among those whose score may stand as a headline. */
export const largestScored = (byVendor: readonly VendorScores[]): VendorScores | undefined =>
  byVendor
    .filter(({ lockIn }) => lockIn.headline)
    .toSorted(
      (a, b) => b.contract.spendUsdPerYear.value.high - a.contract.spendUsdPerYear.value.high,
    )[0];
