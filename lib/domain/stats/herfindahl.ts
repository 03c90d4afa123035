import { shares } from "./shares.ts";

/** The HHI is quoted on shares in per cent, so a monopoly has 100 squared points. */
export const HHI_POINTS = 10_000;

/**
 * How concentrated amounts are: the chance that two dollars drawn at random went to the same place.
 *
 *     H = sum(share[i] ** 2)
 *
 * 1/n when n share equally, 1 when one has it all. Amounts need not sum to one.
 *
 * @throws RangeError if an amount is negative or all are zero
 *
 * @example
 * herfindahl([30, 30, 20, 20]);
 * // => 0.26
 */
export const herfindahl = (amounts: readonly number[]): number =>
  shares(amounts).reduce((sum, share) => sum + share ** 2, 0);

/** The same on the scale of competition authorities, 0 to 10,000. */
export const herfindahlPoints = (amounts: readonly number[]): number =>
  HHI_POINTS * herfindahl(amounts);

/**
 * Concentration beyond what the number of holders alone explains.
 *
 *     H* = (H - 1/n) / (1 - 1/n)
 *
 * 0 when all are equal, 1 when one has it all; a single holder has it all.
 *
 * @throws RangeError if an amount is negative or all are zero
 */
export function normalisedHerfindahl(amounts: readonly number[]): number {
  const even = 1 / amounts.length;
  return amounts.length === 1 ? 1 : (herfindahl(amounts) - even) / (1 - even);
}

/**
 * How many equal holders would be as concentrated as these.
 *
 *     n = 1 / H
 *
 * @throws RangeError if an amount is negative or all are zero
 */
export const effectiveNumber = (amounts: readonly number[]): number => 1 / herfindahl(amounts);
