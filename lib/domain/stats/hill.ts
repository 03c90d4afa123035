import { shares } from "./shares.ts";

/**
 * How many equally used suppliers would be as diverse as these, at a chosen sensitivity to size.
 *
 *     D_q = sum(share ** q) ** (1 / (1 - q))
 *     D_1 = exp(-sum(share * ln(share)))        the limit at q = 1
 *
 * Order 0 counts every supplier alike, 1 weighs each by its share, 2 is the
 * inverse of the HHI and sees mostly the large ones; at infinity only the largest.
 *
 * @throws RangeError if the order is negative, an amount is negative or all are zero
 *
 * @example
 * hillNumber([1, 2, 1], 2);
 * // => 2.6666666666666665
 */
export function hillNumber(amounts: readonly number[], order: number): number {
  if (!(order >= 0)) throw new RangeError(`a Hill number has an order from 0 up; got ${order}`);
  const present = shares(amounts).filter((share) => share > 0);
  if (order === 1)
    return Math.exp(-present.reduce((sum, share) => sum + share * Math.log(share), 0));
  if (order === Number.POSITIVE_INFINITY) return 1 / Math.max(...present);
  return present.reduce((sum, share) => sum + share ** order, 0) ** (1 / (1 - order));
}

/**
 * The same diversity on a logarithmic scale (Rényi's entropy).
 *
 *     H_q = ln(D_q)
 *
 * @throws RangeError if the order is negative, an amount is negative or all are zero
 */
export const renyiEntropy = (amounts: readonly number[], order: number): number =>
  Math.log(hillNumber(amounts, order));
