import { shares } from "../../stats/shares.ts";
import { weightedSumMoments } from "../../stats/simplex-moments.ts";

/** A whole barrier leaves this much freedom, so that one alone cannot decide the score to 100. */
const FREEDOM_FLOOR = 0.01;
/** Scores run from 0 to 100. */
const FULL_SCORE = 100;

/** What a sub-index leaves free. @throws RangeError if it lies outside 0 to 1 */
export function freedomOf(subIndex: number, floor = FREEDOM_FLOOR): number {
  if (!(subIndex >= 0 && subIndex <= 1))
    throw new RangeError(`a sub-index is ${subIndex}; expected 0 to 1`);
  return Math.max(floor, 1 - subIndex);
}

/**
 * How much freedom a set of barriers takes away, 0 to 100.
 *
 *     score = 100 * (1 - product(freedom[i] ** weight[i])),  freedom = max(.01, 1 - L)
 *
 * The geometric mean keeps a low barrier from making up for a high one.
 * Weights are taken relative to their sum.
 *
 * @throws RangeError if a sub-index lies outside 0 to 1 or the weights are all zero
 *
 * @example
 * freedomLost([1, 0, 0, 0, 0], [1, 1, 1, 1, 1]);
 * // => 60.2, where the plain mean says 20
 */
export function freedomLost(
  subIndices: readonly number[],
  weights: readonly number[],
  floor = FREEDOM_FLOOR,
): number {
  const relative = shares(weights);
  const logFreedom = subIndices.reduce(
    (sum, subIndex, i) => sum + (relative[i] ?? 0) * Math.log(freedomOf(subIndex, floor)),
    0,
  );
  return FULL_SCORE * (1 - Math.exp(logFreedom));
}

/** The plain weighted mean of the same sub-indices, 0 to 100, in which they make up for each other. */
export function meanBarrier(subIndices: readonly number[], weights: readonly number[]): number {
  const relative = shares(weights);
  return FULL_SCORE * subIndices.reduce((sum, value, i) => sum + (relative[i] ?? 0) * value, 0);
}

export type WeightUncertainty = {
  readonly arithmetic: { readonly mean: number; readonly sd: number };
  readonly logFreedom: { readonly mean: number; readonly sd: number };
  /** The lowest and highest score that any weights could give. */
  readonly low: number;
  readonly high: number;
};

/**
 * How much the score depends on weights that nobody has agreed.
 *
 * Over all sets of weights alike (uniform on the simplex), the mean and spread
 * of the plain score and of the logarithm of freedom follow exactly from the
 * moments of the weights (`weightedSumMoments`). The ends put all weight on one
 * sub-index.
 *
 * @throws RangeError if there is no sub-index or one lies outside 0 to 1
 */
export function lockInOverAllWeights(subIndices: readonly number[]): WeightUncertainty {
  const { mean, sd } = weightedSumMoments(subIndices);
  const freedoms = subIndices.map((subIndex) => freedomOf(subIndex));
  return {
    arithmetic: { mean: FULL_SCORE * mean, sd: FULL_SCORE * sd },
    logFreedom: weightedSumMoments(freedoms.map((freedom) => Math.log(freedom))),
    low: FULL_SCORE * (1 - Math.max(...freedoms)),
    high: FULL_SCORE * (1 - Math.min(...freedoms)),
  };
}
