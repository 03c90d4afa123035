import "server-only";
import { setTimeout as rest } from "node:timers/promises";
import { METHOD_VERSION } from "../../../domain/indices/method-version.ts";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { computeWithLineage } from "../../../domain/report/compute-report.ts";
import type { PackInputs } from "../../../domain/report/pack-inputs.ts";
import type { KeptBack } from "../../../domain/report/report-with-lineage.ts";
import { openProgramSolver } from "../../routing/open-program-solver.ts";
import { SCORE_RUN_QUEUE } from "../queues.ts";
import type { RunKind } from "../run-kind.ts";
import { stepsOf } from "../steps-of.ts";

/** How long it keeps the web server from its requests, and how long others have then. */
const SLICE_MS = 5;
const REST_MS = 1;

/** Reports, as the worker knows them. All that the queue knows of writing one stands in this file. */
export const packRun: RunKind = {
  id: "pack",
  queue: SCORE_RUN_QUEUE,
  methodVersion: METHOD_VERSION,
  drawsAtOnce: -1,
  readInputs: async () => undefined,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by runOfPack below
  steps: (inputs) => stepsOf((tell, signal) => written(inputs as PackInputs, tell, signal)),
};

/** The run of one report: its frozen inputs are all it reads. */
export const runOfPack = (inputs: PackInputs): RunKind => ({
  ...packRun,
  readInputs: async () => inputs,
});

async function written(
  inputs: PackInputs,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<BoardReport & { readonly keptBack: KeptBack }> {
  const solver = openProgramSolver({ signal });
  let sliceFrom = performance.now();
  try {
    const { report, keptBack } = await computeWithLineage(inputs, {
      solve: solver.solve,
      signal,
      onProgress: async (share) => {
        tell(share);
        if (performance.now() - sliceFrom < SLICE_MS) return;
        await rest(REST_MS);
        sliceFrom = performance.now();
      },
    });
    return { ...report, keptBack };
  } finally {
    await solver.close();
  }
}
