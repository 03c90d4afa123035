import "server-only";
import { METHOD_VERSION } from "../../../domain/indices/method-version.ts";
import type { ScoreInputs } from "../../../domain/uncertainty/score-inputs.ts";
import { scoreRunSteps } from "../../../domain/uncertainty/score-run.ts";
import { getScoreInputs } from "../../queries/score-inputs.ts";
import { SCORE_RUN_QUEUE } from "../queues.ts";
import type { RunKind } from "../run-kind.ts";

/** The company's scores. All that the queue knows of scoring stands in this file. */
export const scoreRun: RunKind<Generator<number, object>> = {
  id: "scores",
  queue: SCORE_RUN_QUEUE,
  methodVersion: METHOD_VERSION,
  drawsAtOnce: 2_000,
  readInputs: getScoreInputs,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by readInputs above
  steps: (inputs, draw) => scoreRunSteps(inputs as ScoreInputs, draw),
};
