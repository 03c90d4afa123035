import { regularisedGamma, regularisedGammaAbove } from "./incomplete-gamma.ts";

/**
 * How dense the standard normal distribution is at z.
 *
 *     φ(z) = e^(-z² / 2) / sqrt(2 π)
 */
export const normalDensity = (z: number): number =>
  Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The chance that a standard normal number is at most z.
 *
 *     Φ(z) = Q(1/2, z² / 2) / 2 below zero,  1/2 + P(1/2, z² / 2) / 2 above
 *
 * Accurate in the lower tail to its last digits, where one minus the other tail would be zero.
 *
 * @throws RangeError if z is not a number
 *
 * @example
 * normalBelow(1.959963984540054);
 * // => 0.975
 */
export function normalBelow(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("the normal distribution is taken at no number");
  const half = z ** 2 / 2;
  return z < 0 ? regularisedGammaAbove(0.5, half) / 2 : 0.5 + regularisedGamma(0.5, half) / 2;
}
