import { at } from "../stats/matrix.ts";

/** Every group of voters is looked at, 2ⁿ of them: this many take a second. */
export const MOST_VOTERS = 20;
/** Votes are often rounded shares; a sum this near the quota reaches it. */
const ROUNDING = 1e-9;

export type VotingPower = {
  /** Part of all orders in which a voter's joining turns a losing group into a winning one. */
  readonly shapley: readonly number[];
  /** Part of all swings that are a voter's. */
  readonly banzhaf: readonly number[];
  /** Losing groups of others that win with the voter. */
  readonly swings: readonly number[];
};

/**
 * How often each voter decides, which is not the same as how many votes it has.
 *
 *     Shapley-Shubik: φ[i] = sum over losing groups S that i makes winning of |S|! (n - |S| - 1)! / n!
 *     Banzhaf:        swings of i over the swings of all
 *
 * A group wins when its votes reach the quota. Stock without votes enters with zero.
 *
 * @throws RangeError if there are no voters or more than 20, votes are negative,
 * or the quota is not above zero and at most all votes
 *
 * @example
 * votingPower([7, 5, 2], 8).shapley;
 * // => [4/6, 1/6, 1/6]
 */
export function votingPower(votes: readonly number[], quota: number): VotingPower {
  const n = votes.length;
  if (!(n > 0 && n <= MOST_VOTERS))
    throw new RangeError(`${n} voters; expected 1 to ${MOST_VOTERS}`);
  const negative = votes.find((held) => !(held >= 0));
  if (negative !== undefined) throw new RangeError(`votes of ${negative}; expected zero or more`);
  const all = votes.reduce((sum, held) => sum + held, 0);
  const needed = quota - ROUNDING * all;
  if (!(quota > 0 && needed <= all)) throw new RangeError(`a quota of ${quota} among ${all} votes`);

  const weights = orderWeights(n);
  const sums = groupSums(votes);
  const shapley = votes.map(() => 0);
  const swings = votes.map(() => 0);
  for (const [group, sum] of sums.entries()) {
    if (sum >= needed) continue;
    const weight = at(weights, sizeOf(group));
    for (const [voter, held] of votes.entries()) {
      if ((group & (1 << voter)) !== 0 || sum + held < needed) continue;
      shapley[voter] = at(shapley, voter) + weight;
      swings[voter] = at(swings, voter) + 1;
    }
  }
  const swung = swings.reduce((sum, count) => sum + count, 0);
  return { shapley, banzhaf: swings.map((count) => count / swung), swings };
}

/** The votes of every group of voters; bit i of its number says whether voter i is in it. */
function groupSums(votes: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** votes.length);
  for (const [voter, held] of votes.entries()) {
    const half = 1 << voter;
    for (let group = 0; group < half; group += 1) sums[half + group] = (sums[group] ?? 0) + held;
  }
  return sums;
}

function sizeOf(group: number): number {
  let left = group;
  let size = 0;
  for (; left !== 0; left &= left - 1) size += 1;
  return size;
}

/** |S|! (n - |S| - 1)! / n! for groups of 0 to n - 1, which is one over n times the ways to choose them. */
function orderWeights(n: number): number[] {
  const weights = [1 / n];
  for (let size = 1; size < n; size += 1) weights.push((at(weights, size - 1) * size) / (n - size));
  return weights;
}
