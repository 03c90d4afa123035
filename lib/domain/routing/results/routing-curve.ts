/** Mean score of a router between a weak and a strong model, against the part of prompts it sends to the strong. */
export type RoutingCurve = {
  /** Rising, from 0 to 1. */
  readonly strongShare: Float64Array;
  readonly quality: Float64Array;
};

/** Mean scores of the two models on their own. */
export type Ends = { readonly weak: number; readonly strong: number };

function gapOf({ weak, strong }: Ends): number {
  if (!(strong > weak))
    throw new RangeError(
      `the strong model scores ${strong} and the weak ${weak}: there is no gap to recover`,
    );
  return strong - weak;
}

/**
 * Part of the gap between two models that a router closes: 0 is the weak one, 1 the strong, and more is possible.
 *
 * (r - w) / (s - w).
 *
 * @throws RangeError if the strong model is not the better one
 *
 * @example
 * performanceGapRecovered(0.74, { weak: 0.68, strong: 0.8 }) // => 0.5
 */
export const performanceGapRecovered = (quality: number, ends: Ends): number =>
  (quality - ends.weak) / gapOf(ends);

/**
 * The score at which a part of the gap is closed.
 *
 * @throws RangeError if the strong model is not the better one
 */
export const qualityAtGap = (recovered: number, ends: Ends): number =>
  ends.weak + recovered * gapOf(ends);

/**
 * The part of the strong model's score that is left where a part of the gap is closed.
 *
 * @throws RangeError if the strong model is not the better one
 *
 * @example
 * shareOfStrong(0.5, { weak: 68.09, strong: 80.59 }) // => 0.922
 */
export const shareOfStrong = (recovered: number, ends: Ends): number =>
  qualityAtGap(recovered, ends) / ends.strong;

/** A router that tosses a coin: straight from the weak model to the strong. */
export const randomCurve = ({ weak, strong }: Ends): RoutingCurve => ({
  strongShare: Float64Array.of(0, 1),
  quality: Float64Array.of(weak, strong),
});

/**
 * Call-performance threshold: the least part of prompts sent to the strong model that closes a part of the gap.
 *
 * Where a curve first reaches that score, linear between its points; null
 * where it never does. An oracle's curve falls again at the end, so a search
 * for the score among sorted points would mislead.
 *
 * @param recovered part of the gap, 0.5 for CPT(50 %)
 * @returns 0 to 1
 * @throws RangeError if the strong model is not the better one
 *
 * @example
 * callPerformanceThreshold(randomCurve(ends), 0.5, ends) // => 0.5
 */
export function callPerformanceThreshold(
  { strongShare, quality }: RoutingCurve,
  recovered: number,
  ends: Ends,
): number | null {
  const target = qualityAtGap(recovered, ends);
  for (let k = 0; k < quality.length; k += 1) {
    const here = quality[k] ?? Number.NaN;
    if (!(here >= target)) continue;
    const share = strongShare[k] ?? Number.NaN;
    if (k === 0) return share;
    const [before, from] = [quality[k - 1] ?? here, strongShare[k - 1] ?? share];
    return from + ((target - before) / (here - before)) * (share - from);
  }
  return null;
}

/**
 * Mean score along a curve: its area over the range of shares.
 *
 * @example
 * meanQuality(randomCurve({ weak: 0.6, strong: 0.8 })) // => 0.7
 */
export function meanQuality({ strongShare, quality }: RoutingCurve): number {
  let area = 0;
  for (let k = 1; k < quality.length; k += 1)
    area +=
      (((quality[k] ?? 0) + (quality[k - 1] ?? 0)) / 2) *
      ((strongShare[k] ?? 0) - (strongShare[k - 1] ?? 0));
  return area / ((strongShare.at(-1) ?? 1) - (strongShare[0] ?? 0));
}

/**
 * Average part of the gap that a router closes along its whole curve: 0.5 for a coin, above 1 only for an oracle.
 *
 * (area of the curve - area of the weak) / (area of the strong - area of the weak).
 *
 * @throws RangeError if the strong model is not the better one
 *
 * @example
 * averageGapRecovered(randomCurve(ends), ends) // => 0.5
 */
export const averageGapRecovered = (curve: RoutingCurve, ends: Ends): number =>
  performanceGapRecovered(meanQuality(curve), ends);

/**
 * How many times as many strong calls a coin needs as a router, for the same part of the gap.
 *
 * Printed as a “cost saving ratio”; it is neither a saving against always asking
 * the strong model nor weighted by price.
 *
 * @throws RangeError if the router needs no strong call
 *
 * @example
 * callSavingRatio(0.5007, 0.354) // => 1.41
 */
export function callSavingRatio(randomShare: number, routerShare: number): number {
  if (!(routerShare > 0)) throw new RangeError("a router without strong calls has no ratio");
  return randomShare / routerShare;
}
