/**
 * Weights for n items of which only the order of importance is agreed, most important first.
 *
 *     w[i] = (1 / n) * sum(1 / k for k from i to n)
 *
 * The centre of all sets of weights that respect the order (Barron and Barrett 1996).
 *
 * @throws RangeError if n is not a whole number above zero
 *
 * @example
 * rankOrderCentroid(2);
 * // => [0.75, 0.25]
 */
export function rankOrderCentroid(n: number): number[] {
  if (!(Number.isInteger(n) && n > 0))
    throw new RangeError(`expected 1, 2, 3, ... items; got ${n}`);
  const terms = Array.from({ length: n }, (_, i) => 1 / (i + 1));
  return terms.map((_, i) => terms.slice(i).reduce((sum, term) => sum + term, 0) / n);
}
