/** How fast a cascade is worked out from per-prompt results, against the plain way of one object a prompt. */
import {
  cascadeExpectation,
  foldCascade,
  patternExpectation,
} from "../../lib/domain/routing/results/cascade-results.ts";
import type {
  EvaluationResults,
  OperatingPoint,
} from "../../lib/domain/routing/results/evaluation-results.ts";
import { pcg32 } from "../../lib/domain/stats/pcg32.ts";

/** A prompt as one would write it down: what each model made of it, by its name. */
type PromptResult = {
  readonly prompt: string;
  readonly answers: Readonly<Record<string, { readonly score: number; readonly usd: number }>>;
};

/** Prompts of RouterBench, and three models a factor of two and of ten apart in price. */
const PROMPTS = 36_497;
const MODELS = ["small", "medium", "large"] as const;
const SOLVED = [0.55, 0.62, 0.78] as const;
const USD = [0.0002, 0.0004, 0.004] as const;

/** Every judge from one that never errs to one that tells nothing, by half a hundredth: a curve as a page draws it. */
const ERRORS = Array.from({ length: 101 }, (_, i) => i / 200);
const ROUNDS = 5;

/** Made-up results, the same every time: a prompt that a small model solves, a larger is likelier to solve too. */
export function promptResults(count = PROMPTS): PromptResult[] {
  const { uniform } = pcg32(11, 1);
  return Array.from({ length: count }, (_, p) => {
    const easy = uniform();
    const answer = (m: number) => ({
      score: 0.7 * easy + 0.3 * uniform() < (SOLVED[m] ?? 0) ? 1 : 0,
      usd: (USD[m] ?? 0) * (0.5 + uniform()),
    });
    return {
      prompt: `prompt-${p}`,
      answers: Object.fromEntries(MODELS.map((model, m) => [model, answer(m)])),
    };
  });
}

/** The plain way: prompt by prompt and step by step over objects. */
export function plainExpectation(
  rows: readonly PromptResult[],
  steps: readonly string[],
  error: number,
): OperatingPoint {
  let [usd, quality] = [0, 0];
  for (const { answers } of rows) {
    let reach = 1;
    for (const [k, step] of steps.entries()) {
      const answer = answers[step];
      if (answer === undefined) throw new RangeError(`no result of ${step}`);
      const accepts = answer.score >= 1 ? 1 - error : error;
      const passes = k === steps.length - 1 ? 1 : accepts;
      usd += reach * answer.usd;
      quality += reach * passes * answer.score;
      reach *= 1 - passes;
    }
  }
  return { usd: usd / rows.length, quality: quality / rows.length };
}

/** The same results as typed arrays. */
export function asArrays(rows: readonly PromptResult[]): EvaluationResults {
  const column = (of: "score" | "usd") =>
    Float64Array.from(
      rows.flatMap(({ answers }) => MODELS.map((model) => answers[model]?.[of] ?? Number.NaN)),
    );
  return {
    models: MODELS,
    prompts: rows.map(({ prompt }) => prompt),
    score: column("score"),
    usd: column("usd"),
  };
}

/** Times one round is repeated, so that what takes a millisecond is not measured by the clock's grain. */
const REPEATS = 20;

function msOf(work: () => void, repeats = 1): number {
  const from = performance.now();
  for (let i = 0; i < repeats; i += 1) work();
  return (performance.now() - from) / repeats;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const apart = (one: OperatingPoint, two: OperatingPoint): number =>
  Math.max(Math.abs(one.usd / two.usd - 1), Math.abs(one.quality / two.quality - 1));

/**
 * Prompts a second under every judge of the list. The arrays are added up by
 * pattern once, and `timesPlain` has that in it; how it is once they are added
 * up, and how a single pass without it compares, is told beside it.
 */
export function cascadeMeasure(count = PROMPTS) {
  const rows = promptResults(count);
  const results = asArrays(rows);
  const plain = () => ERRORS.map((error) => plainExpectation(rows, MODELS, error));
  const folded = () => {
    const patterns = foldCascade(results, 1);
    return ERRORS.map((error) => patternExpectation(patterns, error));
  };
  const [theirs, ours] = [plain(), folded()];
  const farthestApart = ERRORS.reduce((most, error, i) => {
    const [expected, found] = [theirs[i], ours[i]];
    if (expected === undefined || found === undefined) return Number.NaN;
    const direct = cascadeExpectation(results, { acceptAt: 1, error });
    return Math.max(most, apart(found, expected), apart(direct, expected));
  }, 0);
  const patterns = foldCascade(results, 1);
  const after = () => ERRORS.map((error) => patternExpectation(patterns, error));
  const once = () => cascadeExpectation(results, { acceptAt: 1, error: 0.2 });
  // In turn, so that whatever else the machine does meets all alike.
  const rounds = Array.from({ length: ROUNDS }, () => ({
    plain: msOf(plain),
    folded: msOf(folded, REPEATS),
    after: msOf(after, REPEATS),
    once: msOf(once, REPEATS),
  }));
  const plainMs = median(rounds.map((round) => round.plain));
  const foldedMs = median(rounds.map((round) => round.folded));
  const afterMs = median(rounds.map((round) => round.after));
  const onceMs = median(rounds.map((round) => round.once));
  const asked = count * ERRORS.length;
  const perSecond = (prompts: number, ms: number) => Math.round((prompts / ms) * 1000);
  return {
    measure: "cascade-expectation",
    promptsPerSecond: perSecond(asked, foldedMs),
    plainPromptsPerSecond: perSecond(asked, plainMs),
    timesPlain: Number((plainMs / foldedMs).toFixed(0)),
    atLeast: 300,
    timesPlainOnceAddedUp: Number((plainMs / afterMs).toFixed(0)),
    onePassPromptsPerSecond: perSecond(count, onceMs),
    onePassTimesPlain: Number((plainMs / ERRORS.length / onceMs).toFixed(1)),
    prompts: count,
    judges: ERRORS.length,
    farthestApart,
  };
}
