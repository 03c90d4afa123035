import type { EvaluationResults, OperatingPoint } from "./evaluation-results.ts";
import type { RoutingCurve } from "./routing-curve.ts";

/**
 * What a router that knew every answer beforehand would reach: the best score of each prompt, at the least cost of equals.
 *
 * A bound, not a promise: no router reaches it.
 *
 * @param results without gaps
 * @throws RangeError if there is no prompt
 *
 * @example
 * oraclePoint(results) // => { usd: 0.000107, quality: 0.9992 }
 */
export function oraclePoint({ models, prompts, score, usd }: EvaluationResults): OperatingPoint {
  if (prompts.length === 0) throw new RangeError("an oracle requires a prompt");
  let [cost, quality] = [0, 0];
  for (let p = 0; p < prompts.length; p += 1) {
    let best = Number.NEGATIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (let at = p * models.length; at < (p + 1) * models.length; at += 1) {
      const [points, price] = [score[at] ?? Number.NaN, usd[at] ?? Number.NaN];
      if (points > best || (points === best && price < least)) {
        best = points;
        least = price;
      }
    }
    cost += least;
    quality += best;
  }
  return { usd: cost / prompts.length, quality: quality / prompts.length };
}

/** Scores of two models on the same prompts. */
export type PairScores = { readonly weak: Float64Array; readonly strong: Float64Array };

const gainsOf = ({ weak, strong }: PairScores): Float64Array =>
  Float64Array.from(weak, (score, p) => (strong[p] ?? Number.NaN) - score)
    .toSorted()
    .toReversed();

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Mean score against the part of prompts sent to the strong model, where those that gain most are sent first.
 *
 * One point more than there are prompts. It ends at the strong model's own
 * score: what only the weak one got right is lost at last.
 *
 * @example
 * oracleCurve({ weak, strong }).quality.at(-1) // => the mean of strong
 */
export function oracleCurve(pair: PairScores): RoutingCurve {
  const gains = gainsOf(pair);
  const strongShare = new Float64Array(gains.length + 1);
  const quality = new Float64Array(gains.length + 1);
  let total = sumOf(pair.weak);
  quality[0] = total / gains.length;
  for (const [k, gain] of gains.entries()) {
    total += gain;
    strongShare[k + 1] = (k + 1) / gains.length;
    quality[k + 1] = total / gains.length;
  }
  return { strongShare, quality };
}

/**
 * The same as RouteLLM plots its “optimal” router: on a grid, and never losing what only the weak model got right.
 *
 * (sum of weak + the largest n * p gains above zero) / n at each p.
 *
 * @param grid parts of prompts sent to the strong model, rising from 0 to 1
 *
 * @example
 * oracleOnGrid({ weak, strong }, [0, 0.5, 1])
 */
export function oracleOnGrid(pair: PairScores, grid: readonly number[]): RoutingCurve {
  const gains = gainsOf(pair);
  const n = gains.length;
  const base = sumOf(pair.weak);
  const quality = grid.map((share) => {
    let left = share * n;
    let total = base;
    for (const gain of gains) {
      if (gain <= 0 || left <= 0) break;
      total += gain * Math.min(1, left);
      left -= 1;
    }
    return total / n;
  });
  return { strongShare: Float64Array.from(grid), quality: Float64Array.from(quality) };
}
