import { shares } from "../../stats/shares.ts";
import { freedomOf } from "./freedom.ts";

/** The sub-indices of one vendor as they stand, in the order of the method. */
export type Barriers = readonly number[];

/**
 * Weights after one of them is turned: it takes the part asked for, the others share
 * the rest as they stood to each other.
 *
 * @param part from 0 to 1
 * @throws RangeError if the part lies outside 0 to 1 or the weights are all zero
 *
 * @example
 * turned([0.25, 0.25, 0.5], 0, 0.5);
 * // => [0.5, 1/6, 1/3]
 */
export function turned(weights: readonly number[], place: number, part: number): number[] {
  if (!(part >= 0 && part <= 1)) throw new RangeError(`a weight of ${part}; expected 0 to 1`);
  const relative = shares(weights);
  const others = 1 - (relative[place] ?? 0);
  return relative.map((weight, i) =>
    i === place
      ? part
      : others === 0
        ? (1 - part) / (relative.length - 1)
        : (weight * (1 - part)) / others,
  );
}

/**
 * The weight of one sub-index at which two vendors change places, the others
 * keeping their proportions.
 *
 * The logarithm of freedom is a straight line in the weights, so there is one such
 * weight at most: with d the difference of logarithms of freedom on that
 * sub-index and m its weighted mean on the others, it is m / (m - d).
 *
 * @returns between 0 and 1; null where no weight turns the order round
 *
 * @example
 * flipWeight([0.5, 0], [0, 0.5], [0.5, 0.5], 0);
 * // => 0.5
 */
export function flipWeight(
  a: Barriers,
  b: Barriers,
  weights: readonly number[],
  place: number,
): number | null {
  const differences = a.map(
    (barrier, i) => Math.log(freedomOf(barrier)) - Math.log(freedomOf(b[i] ?? 0)),
  );
  const rest = turned(weights, place, 0);
  const mean = differences.reduce((sum, difference, i) => sum + difference * (rest[i] ?? 0), 0);
  const own = differences[place] ?? 0;
  const flip = mean / (mean - own);
  return mean * own < 0 && flip > 0 && flip < 1 ? flip : null;
}
