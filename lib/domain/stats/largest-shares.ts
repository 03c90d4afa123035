import { total } from "./shares.ts";

/**
 * What part of the whole the k largest have together (the concentration ratio).
 *
 *     CR_k = sum of the k largest shares
 *
 * @throws RangeError if k is not a whole number above zero, an amount is negative or all are zero
 *
 * @example
 * largestShares([50, 30, 20], 2);
 * // => 0.8
 */
export function largestShares(amounts: readonly number[], k: number): number {
  if (!(Number.isInteger(k) && k > 0))
    throw new RangeError(`the number of largest holders is ${k}; expected 1, 2, 3, ...`);
  const whole = total(amounts);
  if (whole <= 0) throw new RangeError("shares need some amount above zero");
  return (
    amounts
      .toSorted((a, b) => b - a)
      .slice(0, k)
      .reduce((sum, amount) => sum + amount, 0) / whole
  );
}
