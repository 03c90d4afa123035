import type { Unit } from "../quantity/unit.ts";
import { atOnce } from "./at-once.ts";
import { type Band, bandOf, type Bands, type Ends } from "./bands.ts";
import { drawInputs, drawInputsSteps, pointDraw } from "./draws.ts";
import {
  type DrawnInputs,
  drawnInputs,
  type DrawnScore,
  type InDraw,
  type Range,
  readsOf,
} from "./drawn-score.ts";
import { drawnScores } from "./drawn-scores.ts";
import { drawMethods, METHOD_AS_STANDS, type MethodChoice } from "./method-choice.ts";
import { type Mover, moversOf } from "./movers.ts";
import { type Agreement, agreementsOf } from "./rank-agreement.ts";
import type { InputId, ScoreInputs } from "./score-inputs.ts";

/** Every page draws with this seed unless another is asked for. */
export const DEFAULT_SEED = 20_261_122;
/** Draws of a run (methodology 8.5). */
export const DEFAULT_DRAWS = 10_000;
/** No run draws more: all values of all inputs stand in memory, and further draws would show in no digit. */
export const MOST_DRAWS = 100_000;

/** One score of a run, with its two bands and what would narrow them. */
export type RunScore = {
  readonly id: string;
  readonly index: string;
  /** The contract; null for the whole portfolio. */
  readonly subject: string | null;
  readonly label: string;
  readonly unit: Unit;
  /** null where an input it needs has no best value. */
  readonly point: number | null;
  readonly bands: Bands;
  readonly coverage: number;
  readonly reads: readonly InputId[];
  /** The five inputs most worth checking, the most telling first. */
  readonly movers: readonly Mover[];
  /** Part of the method band's variance that would stay if all facts were known; null where nothing is chosen. */
  readonly opinion: number | null;
};

/** The outcome of a run. The same inputs, seed and draws give the same one, bit for bit. */
export type ScoreRun = {
  readonly seed: number;
  readonly draws: number;
  readonly methodVersion: string;
  readonly scores: readonly RunScore[];
  /** For each index and two vendors, in how many draws one is worse. */
  readonly agreements: readonly Agreement[];
};

export type RunOptions = {
  readonly seed?: number;
  readonly draws?: number;
  /** Whether to look for what would move each score, which takes longer than the bands themselves. */
  readonly withMovers?: boolean;
};

/** Runs to the end at once. @throws RangeError if the draws are not a whole number above zero */
export const runScores = (inputs: ScoreInputs, options: RunOptions = {}): ScoreRun =>
  atOnce(scoreRunSteps(inputs, options));

/**
 * The same in steps of some milliseconds, each yielding the part of the work done:
 * whoever runs it may show progress between two steps, or stop.
 */
export function* scoreRunSteps(
  all: ScoreInputs,
  { seed = DEFAULT_SEED, draws = DEFAULT_DRAWS, withMovers = true }: RunOptions = {},
): Generator<number, ScoreRun, void> {
  const scores = drawnScores(all);
  // Little beside the scores: none of it counts as progress.
  const values = yield* asNothing(drawInputsSteps(all.inputs, seed, draws));
  const drawn = drawnInputs(all.inputs, values);
  const best = drawnInputs(all.inputs, pointDraw(all.inputs));
  const methods = drawMethods(seed, draws);
  const run: RunScore[] = [];
  const ofScore = new Map<string, Ends>();
  for (const score of scores) {
    const done = partsOf(run.length, scores.length);
    const facts = yield* done(
      0,
      endsOf(score.bind(drawn), draws, () => METHOD_AS_STANDS),
    );
    const method = yield* done(1, methodBand(score, drawn, draws, methods));
    const telling = withMovers
      ? yield* done(2, moversOf(score, all.inputs, seed))
      : { movers: [], opinion: null };
    ofScore.set(score.id, facts);
    run.push({
      ...described(score),
      point: pointOf(score, best),
      bands: { facts: bandOf(facts), method },
      reads: readsOf(score, drawn),
      ...telling,
    });
  }
  return {
    seed,
    draws,
    methodVersion: all.methodVersion,
    scores: run,
    agreements: agreementsOf(scores, ofScore),
  };
}

function* asNothing<R>(steps: Generator<number, R>): Generator<number, R> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield 0;
  }
}

/** Turns what one part of one score has done into what is done of the whole run. */
const partsOf = (score: number, scores: number) =>
  function* <R>(part: number, steps: Generator<number, R>): Generator<number, R> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      yield (score + (part + step.value) / 3) / scores;
    }
  };

/** One score's point and bands alone: what a what-if compares before and after, with the same chance. */
export function bandsOfScore(
  score: DrawnScore,
  { inputs }: Pick<ScoreInputs, "inputs">,
  { seed = DEFAULT_SEED, draws = DEFAULT_DRAWS }: RunOptions = {},
): { readonly point: number | null; readonly bands: Bands } {
  const read = new Set(readsOf(score, drawnInputs(inputs, pointDraw(inputs))));
  const own = inputs.filter(({ id }) => read.has(id));
  const drawn = drawnInputs(own, drawInputs(own, seed, draws));
  return {
    point: pointOf(score, drawnInputs(own, pointDraw(own))),
    bands: {
      facts: bandOf(atOnce(endsOf(score.bind(drawn), draws, () => METHOD_AS_STANDS))),
      method: atOnce(methodBand(score, drawn, draws, drawMethods(seed, draws))),
    },
  };
}

const described = ({ id, index, subject, label, unit, coverage }: DrawnScore) => ({
  id,
  index,
  subject,
  label,
  unit,
  coverage,
});

function* methodBand(
  score: DrawnScore,
  drawn: DrawnInputs,
  draws: number,
  methods: readonly MethodChoice[],
): Generator<number, Band | null> {
  if (!score.isComposite) return null;
  return bandOf(
    yield* endsOf(score.bind(drawn), draws, (draw) => methods[draw] ?? METHOD_AS_STANDS),
  );
}

function pointOf(score: DrawnScore, best: DrawnInputs): number | null {
  const range: Range = { low: 0, high: 0 };
  score.bind(best)(0, METHOD_AS_STANDS, range);
  // JSON knows no zero below zero.
  return range.low === range.high ? range.low + 0 : null;
}

/** Draws between two steps: some milliseconds of work. */
const STEP_DRAWS = 500;

function* endsOf(
  inDraw: InDraw,
  draws: number,
  methodOf: (draw: number) => MethodChoice,
): Generator<number, Ends> {
  const ends: Ends = { low: new Float64Array(draws), high: new Float64Array(draws) };
  const range: Range = { low: 0, high: 0 };
  for (let draw = 0; draw < draws; draw += 1) {
    inDraw(draw, methodOf(draw), range);
    ends.low[draw] = range.low;
    ends.high[draw] = range.high;
    if (draw % STEP_DRAWS === STEP_DRAWS - 1) yield draw / draws;
  }
  return ends;
}
