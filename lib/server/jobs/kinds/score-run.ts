import "server-only";
import { METHOD_VERSION } from "../../../domain/indices/method-version.ts";
import { type ScoreLine, scoreLines } from "../../../domain/report/score-lines.ts";
import { getPosition } from "../../queries/scores.ts";
import { SCORE_RUN_QUEUE } from "../queues.ts";
import type { RunKind } from "../run-kind.ts";

type ScoreInputs = { readonly asOf: string; readonly basis: string; readonly lines: ScoreLine[] };

/** The company's scores. All that the queue knows of scoring stands in this file. */
export const scoreRun: RunKind = {
  queue: SCORE_RUN_QUEUE,
  methodVersion: METHOD_VERSION,
  drawsAtOnce: 1_000,

  readInputs: async (view) => {
    const position = await getPosition(view);
    if (position === undefined) return undefined;
    const inputs: ScoreInputs = {
      asOf: view.asOf,
      basis: view.basis,
      lines: scoreLines(position.scores),
    };
    return inputs;
  },

  *steps(inputs, { draws }) {
    yield 0;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by readInputs above
    const { lines } = inputs as ScoreInputs;
    return { draws, scores: lines };
  },
};
