import { total } from "./shares.ts";

/**
 * What part of the whole could be given up for equality without loss of welfare.
 *
 *     A = 1 - mean((x / mean) ** (1 - e)) ** (1 / (1 - e))
 *     A = 1 - geometric mean / mean                        at e = 1
 *
 * e is the aversion to inequality: at 0 nothing would be given up.
 *
 * @throws RangeError if the aversion or an amount is negative, or all amounts are zero
 *
 * @example
 * atkinson([1, 1, 1], 0.5);
 * // => 0
 */
export function atkinson(amounts: readonly number[], aversion: number): number {
  if (!(aversion >= 0)) throw new RangeError(`an aversion is zero or more; got ${aversion}`);
  const mean = total(amounts) / amounts.length;
  if (!(mean > 0)) throw new RangeError("inequality needs some amount above zero");
  const average = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const relative = amounts.map((x) => x / mean);
  return aversion === 1
    ? 1 - Math.exp(average(relative.map((x) => Math.log(x))))
    : 1 - average(relative.map((x) => x ** (1 - aversion))) ** (1 / (1 - aversion));
}
