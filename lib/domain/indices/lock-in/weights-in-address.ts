import { shares } from "../../stats/shares.ts";

/** Weights as an address carries them: tenths of a percent, joined by hyphens. */
export const writeWeights = (weights: readonly number[]): string =>
  shares(weights)
    .map((weight) => Math.round(1000 * weight))
    .join("-");

/**
 * The weights that an address asks for.
 *
 * @param count how many there must be
 * @returns null where it asks for none, or for something that is no set of weights
 *
 * @example
 * parseWeights("500-250-250", 3);
 * // => [0.5, 0.25, 0.25]
 */
export function parseWeights(text: string | null, count: number): number[] | null {
  if (text === null || !/^\d{1,4}(-\d{1,4})*$/.test(text)) return null;
  const parts = text.split("-").map(Number);
  if (parts.length !== count || parts.every((part) => part === 0)) return null;
  return shares(parts);
}
