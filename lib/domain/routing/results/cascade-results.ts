import type { EvaluationResults, OperatingPoint } from "./evaluation-results.ts";

/** More steps than this are no cascade, and their patterns no longer few. */
const MOST_STEPS = 12;

/**
 * Results of a cascade's steps, added up by which of them the judge would accept.
 *
 * Pattern `s` has bit `k` set where step `k`'s answer is acceptable; its sums
 * stand at `s * steps + k`. All that is ever asked of a cascade of these steps
 * follows from it exactly, however many prompts there were.
 */
export type CascadePatterns = {
  readonly steps: number;
  readonly prompts: number;
  /** Sums over the prompts of a pattern. */
  readonly usd: Float64Array;
  readonly score: Float64Array;
};

/** How the judge of a cascade decides. */
export type Judge = {
  /** The least score of an answer that is good enough. */
  readonly acceptAt: number;
  /** Part of its verdicts that are wrong, 0 to 1. */
  readonly error: number;
};

function checkError(error: number): void {
  if (!(error >= 0 && error <= 1))
    throw new RangeError(`a judge that errs ${error} of the time; expected 0 to 1`);
}

/**
 * Empty patterns of so many steps, to be added to.
 *
 * @throws RangeError if there is no step, or more than twelve
 */
export function noPatterns(steps: number): CascadePatterns {
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS))
    throw new RangeError(`a cascade of ${steps} steps; expected 1 to ${MOST_STEPS}`);
  const sums = 2 ** steps * steps;
  return { steps, prompts: 0, usd: new Float64Array(sums), score: new Float64Array(sums) };
}

/**
 * Adds results up by pattern, in one pass.
 *
 * @param results without gaps; each model is a step, in order
 * @throws RangeError if there are more than twelve steps
 *
 * @example
 * foldCascade(completeResults(results, ["small", "medium", "large"]).results, 1)
 */
export function foldCascade(
  { models, prompts, score, usd }: EvaluationResults,
  acceptAt: number,
): CascadePatterns {
  const steps = models.length;
  const sums = noPatterns(steps);
  const [usdSums, scoreSums] = [sums.usd, sums.score];
  const end = prompts.length * steps;
  for (let first = 0; first < end; first += steps) {
    let pattern = 0;
    // Without a branch: which answers are good enough is what no processor can guess.
    for (let k = 0; k < steps; k += 1)
      pattern += Number((score[first + k] ?? Number.NaN) >= acceptAt) << k;
    const into = pattern * steps;
    for (let k = 0; k < steps; k += 1) {
      usdSums[into + k] = (usdSums[into + k] ?? 0) + (usd[first + k] ?? Number.NaN);
      scoreSums[into + k] = (scoreSums[into + k] ?? 0) + (score[first + k] ?? Number.NaN);
    }
  }
  return { ...sums, prompts: prompts.length };
}

/**
 * What a cascade costs and scores a prompt, exactly, from its patterns.
 *
 * Each step is tried where the judge turned down all before it; the last always
 * answers. A wrong verdict turns acceptance into refusal and back, and the
 * expectation over verdicts is worked out, not drawn.
 *
 * @throws RangeError if the error is outside 0 to 1 or there is no prompt
 *
 * @example
 * patternExpectation(patterns, 0.2) // => { usd: 0.00098, quality: 0.8498 }
 */
export function patternExpectation(patterns: CascadePatterns, error: number): OperatingPoint {
  checkError(error);
  const { steps, prompts, usd, score } = patterns;
  if (!(prompts > 0)) throw new RangeError("a cascade requires a prompt");
  let [cost, quality] = [0, 0];
  for (let pattern = 0; pattern < 2 ** steps; pattern += 1) {
    let reach = 1;
    for (let k = 0; k < steps; k += 1) {
      const at = pattern * steps + k;
      const isGood = ((pattern >> k) & 1) === 1;
      const passes = k === steps - 1 ? 1 : isGood ? 1 - error : error;
      cost += reach * (usd[at] ?? 0);
      quality += reach * passes * (score[at] ?? 0);
      reach *= 1 - passes;
    }
  }
  return { usd: cost / prompts, quality: quality / prompts };
}

/**
 * The same straight from the results, prompt by prompt, for a single question.
 *
 * @param results without gaps; each model is a step, in order
 * @throws RangeError if the error is outside 0 to 1 or there is no prompt
 *
 * @example
 * cascadeExpectation(results, { acceptAt: 1, error: 0 })
 */
export function cascadeExpectation(
  { models, prompts, score, usd }: EvaluationResults,
  { acceptAt, error }: Judge,
): OperatingPoint {
  checkError(error);
  if (prompts.length === 0) throw new RangeError("a cascade requires a prompt");
  const steps = models.length;
  let [cost, quality] = [0, 0];
  for (let first = 0; first < prompts.length * steps; first += steps) {
    let reach = 1;
    for (let k = 0; k < steps && reach > 0; k += 1) {
      const points = score[first + k] ?? Number.NaN;
      const passes = k === steps - 1 ? 1 : points >= acceptAt ? 1 - error : error;
      cost += reach * (usd[first + k] ?? Number.NaN);
      quality += reach * passes * points;
      reach *= 1 - passes;
    }
  }
  return { usd: cost / prompts.length, quality: quality / prompts.length };
}
