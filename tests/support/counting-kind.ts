/** Stands in for scoring in the tests of the queue: work that only counts, for as long as it is told to. */
import { createHash } from "node:crypto";
import type { RunKind } from "../../lib/server/jobs/run-kind.ts";
import { SCORE_RUN_QUEUE } from "../../lib/server/jobs/queues.ts";

export type CountingInputs = {
  readonly label: string;
  /** How long a step takes, in milliseconds of computing. */
  readonly stepMs: number;
  /** The step at which it throws; none where null. */
  readonly faultAt: number | null;
  /** Carried into the result untouched. */
  readonly numbers: readonly number[];
};

export const SOME_INPUTS: CountingInputs = {
  label: "counting",
  stepMs: 0,
  faultAt: null,
  numbers: [],
};

/** Draws that are done in the request itself. */
export const AT_ONCE = 10;

/** A kind of run whose draws are steps. */
export const countingKind = (
  inputs: CountingInputs = SOME_INPUTS,
): RunKind<Generator<number, object>> => ({
  id: "scores",
  queue: SCORE_RUN_QUEUE,
  methodVersion: "counting-1",
  drawsAtOnce: AT_ONCE,
  readInputs: async () => inputs,
  *steps(given, { seed, draws }) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by readInputs above
    const { label, stepMs, faultAt, numbers } = given as CountingInputs;
    let last = `${label} ${seed}`;
    let sum = seed;
    for (let step = 0; step < draws; step += 1) {
      if (step === faultAt) throw new RangeError(`draw ${step} cannot be drawn`);
      last = createHash("sha256").update(last).digest("hex");
      sum = sum / 3 + Number.parseInt(last.slice(0, 12), 16) / 7;
      for (const until = performance.now() + stepMs; performance.now() < until;);
      yield (step + 1) / draws;
    }
    return { last, sum, numbers };
  },
});
