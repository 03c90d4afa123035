export type SimplexMoments = {
  readonly mean: number;
  readonly variance: number;
  readonly covariance: number;
};

/**
 * What k weights look like on average when every set of weights summing to one is equally likely.
 *
 * The weights are Dirichlet(1, ..., 1), whose moments are
 *
 *     mean       =  1 / k
 *     variance   =  (k - 1) / (k² (k + 1))      of each weight
 *     covariance = -1 / (k² (k + 1))            of each pair
 *
 * @throws RangeError if k is not a whole number above zero
 */
export function simplexMoments(k: number): SimplexMoments {
  if (!(Number.isInteger(k) && k > 0))
    throw new RangeError(`expected 1, 2, 3, ... weights; got ${k}`);
  const scale = k ** 2 * (k + 1);
  return { mean: 1 / k, variance: (k - 1) / scale, covariance: k === 1 ? 0 : -1 / scale };
}

/**
 * The mean and spread of a weighted average when nobody agrees on the weights.
 *
 * For weights spread evenly over the simplex, the moments above give
 *
 *     mean = average of the values
 *     sd   = sqrt(sum((value - mean)²) / (k (k + 1)))
 *
 * because variance * sum(v²) + covariance * sum over pairs collapses to the
 * squared deviations. It is exact, so it checks any sampled band of weights.
 *
 * @throws RangeError if there are no values
 *
 * @example
 * weightedSumMoments([0.2, 0.4, 0.6, 0.8]);
 * // => { mean: 0.5, sd: 0.1 } (up to rounding)
 */
export function weightedSumMoments(values: readonly number[]): { mean: number; sd: number } {
  const k = values.length;
  if (k === 0) throw new RangeError("a weighted sum needs at least one value");
  const mean = values.reduce((sum, value) => sum + value, 0) / k;
  const deviations = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(deviations / (k * (k + 1))) };
}
