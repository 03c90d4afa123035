import { total } from "./shares.ts";

/**
 * How unequal amounts are, weighing each by its size (Theil's T).
 *
 *     T = mean((x / mean) * ln(x / mean))
 *
 * 0 when all are equal, ln(n) when one has it all; a zero adds nothing.
 *
 * @throws RangeError if an amount is negative or all are zero
 */
export function theilT(amounts: readonly number[]): number {
  const relative = relativeToMean(amounts);
  return mean(relative.map((x) => (x === 0 ? 0 : x * Math.log(x))));
}

/**
 * How unequal amounts are, weighing each alike (Theil's L, the mean log deviation).
 *
 *     L = mean(ln(mean / x))
 *
 * Some packages publish this one under the bare name "Theil".
 *
 * @throws RangeError if an amount is zero or less
 */
export function theilL(amounts: readonly number[]): number {
  if (amounts.some((x) => x <= 0)) throw new RangeError("Theil's L needs every amount above zero");
  return mean(relativeToMean(amounts).map((x) => -Math.log(x)));
}

function relativeToMean(amounts: readonly number[]): number[] {
  const average = total(amounts) / amounts.length;
  if (!(average > 0)) throw new RangeError("inequality needs some amount above zero");
  return amounts.map((x) => x / average);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
