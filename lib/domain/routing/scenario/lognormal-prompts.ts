import { normalBelow } from "../../stats/normal-distribution.ts";
import { normalQuantile } from "../../stats/normal-quantile.ts";

const Z95 = normalQuantile(0.95);

/** The most the 95th percentile of a lognormal can be over its mean: e^(z² / 2), z being that of 95 %. */
export const MOST_P95_OVER_MEAN = Math.exp(Z95 ** 2 / 2);

/**
 * How many of some prompts are longer than a threshold, and how many tokens they hold,
 * where their lengths follow a lognormal law.
 *
 * With mean m and 95th percentile q, σ = z - √(z² - 2 ln(q / m)) and μ = ln m - σ² / 2,
 * of the two laws with that mean and percentile the narrower. Between a and b lie
 *
 *     Φ((ln b - μ) / σ) - Φ((ln a - μ) / σ)           of the prompts and
 *     m [Φ((ln b - μ) / σ - σ) - Φ((ln a - μ) / σ - σ)]  of the tokens of one prompt
 *
 * @param minPromptTokens where to divide, ascending from 0
 * @returns of each band that holds any, its part of the prompts and its tokens, both for one prompt in all
 * @throws RangeError if no law has such a mean and percentile
 *
 * @example
 * lognormalBands(50_000, 150_000, [0, 200_001])[1]?.share // => 0.026
 */
export function lognormalBands(
  mean: number,
  p95: number,
  minPromptTokens: Iterable<number>,
): { readonly share: number; readonly tokens: number }[] {
  if (!(mean > 0 && p95 >= mean && p95 <= mean * MOST_P95_OVER_MEAN))
    throw new RangeError(
      `a lognormal with a mean of ${mean} has its 95th percentile between that and ${mean * MOST_P95_OVER_MEAN}, not at ${p95}`,
    );
  const sigma = Z95 - Math.sqrt(Math.max(0, Z95 ** 2 - 2 * Math.log(p95 / mean)));
  if (sigma === 0) return [{ share: 1, tokens: mean }];
  const mu = Math.log(mean) - sigma ** 2 / 2;
  const above = [...minPromptTokens].map((size) => {
    const z = size <= 0 ? -Infinity : (Math.log(size) - mu) / sigma;
    return { share: upper(z), tokens: mean * upper(z - sigma) };
  });
  return above
    .map(({ share, tokens }, i) => ({
      share: share - (above[i + 1]?.share ?? 0),
      tokens: tokens - (above[i + 1]?.tokens ?? 0),
    }))
    .filter(({ share, tokens }) => share > 0 && tokens > 0);
}

/** The chance to lie above z; from the far tail, so that what is rare keeps its digits. */
const upper = (z: number): number => (z === -Infinity ? 1 : normalBelow(-z));
