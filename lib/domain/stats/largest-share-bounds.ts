import type { Interval } from "./interval.ts";

/**
 * The least and most that the k largest can have together, when each amount lies between two ends.
 *
 *     low  = max over sets K of k:  low(K)  / (low(K)  + high(rest) + unattributed)
 *     high = max over sets K of k: (high(K) + unattributed) / (high(K) + unattributed + low(rest))
 *
 * The unattributed amount is spread thin over strangers in the one and belongs
 * to the largest in the other. The high end is exact. The low end is exact for
 * known amounts and otherwise a valid bound, since no single set need be the
 * largest at every combination of ends.
 *
 * @throws RangeError if k is not a whole number above zero or nothing can be above zero
 */
export function largestShareBounds(
  amounts: readonly Interval[],
  k: number,
  unattributed: Interval = { low: 0, high: 0 },
): Interval {
  if (!(Number.isInteger(k) && k > 0))
    throw new RangeError(`the number of largest holders is ${k}; expected 1, 2, 3, ...`);
  if (amounts.reduce((sum, { high }) => sum + high, unattributed.high) <= 0)
    throw new RangeError("shares need some amount above zero");
  return {
    low: largestRatio(
      amounts.map(({ low, high }) => ({ inside: low, outside: high })),
      k,
      {
        inside: 0,
        outside: unattributed.high,
      },
    ),
    high: largestRatio(
      amounts.map(({ low, high }) => ({ inside: high, outside: low })),
      k,
      {
        inside: unattributed.high,
        outside: 0,
      },
    ),
  };
}

/** What an amount counts as among the k chosen, and as one of the rest. */
type Choice = { readonly inside: number; readonly outside: number };

/** Improving the ratio stops when a step changes nothing; a few steps do (Dinkelbach 1967). */
const MOST_STEPS = 50;

function largestRatio(choices: readonly Choice[], k: number, always: Choice): number {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const ratioAt = (ratio: number): number => {
    const odds = ratio < 1 ? ratio / (1 - ratio) : Number.MAX_VALUE;
    const gain = ({ inside, outside }: Choice) => inside + odds * outside;
    const byGain = choices.toSorted((a, b) => gain(b) - gain(a));
    const chosen = always.inside + sum(byGain.slice(0, k).map(({ inside }) => inside));
    const rest = always.outside + sum(byGain.slice(k).map(({ outside }) => outside));
    return chosen + rest > 0 ? chosen / (chosen + rest) : 0;
  };
  let ratio = ratioAt(0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const better = ratioAt(ratio);
    if (better <= ratio) break;
    ratio = better;
  }
  return ratio;
}
