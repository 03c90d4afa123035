import type { Interval } from "./interval.ts";

/** The 97.5th percentile of the normal distribution: a two-sided interval of 95 %. */
export const Z_95 = 1.959963984540054;

/**
 * Between which shares the truth plausibly lies, after counting so many successes in so many trials.
 *
 *     centre = (p + z² / 2n) / (1 + z² / n)
 *     half   = z / (1 + z² / n) * sqrt(p (1 - p) / n + z² / 4n²),   p = successes / n
 *
 * Wilson's score interval; unlike the textbook one it stays within 0 to 1 and is honest for few trials.
 *
 * @throws RangeError if there are no trials, or successes are not between 0 and the trials
 *
 * @example
 * wilson(81, 263);
 * // => { low: 0.2553, high: 0.3662 } (rounded)
 */
export function wilson(successes: number, trials: number, z = Z_95): Interval {
  if (!(trials > 0)) throw new RangeError(`an interval needs some trials; got ${trials}`);
  if (!(successes >= 0 && successes <= trials))
    throw new RangeError(`${successes} successes in ${trials} trials`);
  const p = successes / trials;
  const spread = 1 + z ** 2 / trials;
  const centre = (p + z ** 2 / (2 * trials)) / spread;
  const half = (z / spread) * Math.sqrt((p * (1 - p)) / trials + z ** 2 / (4 * trials ** 2));
  // At the ends the square root equals the centre up to rounding.
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
