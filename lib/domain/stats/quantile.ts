/**
 * A sample's quantile of type 7: straight lines between the order statistics.
 *
 *     h = (n - 1) p,  x[floor(h)] + (h - floor(h)) (x[floor(h) + 1] - x[floor(h)])
 *
 * Source: Hyndman, R. J. and Fan, Y. (1996), Sample Quantiles in Statistical
 * Packages, The American Statistician 50(4), definition 7.
 *
 * @param sorted ascending
 * @param p from 0 to 1
 * @throws RangeError if the sample is empty or p lies outside 0 to 1
 *
 * @example
 * quantileOfSorted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.05);
 * // => 1.45
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const [first] = [sorted[0]];
  if (first === undefined) throw new RangeError("a quantile needs a sample of at least one");
  if (!(p >= 0 && p <= 1)) throw new RangeError(`the probability is ${p}; expected 0 to 1`);
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const low = sorted[below] ?? first;
  const high = sorted[below + 1] ?? low;
  return low + (h - below) * (high - low);
}

/** The same of a sample in any order. */
export const quantile = (sample: ArrayLike<number>, p: number): number =>
  quantileOfSorted(Float64Array.from(sample).toSorted(), p);
