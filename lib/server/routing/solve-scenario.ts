import "server-only";
import { setTimeout as rest } from "node:timers/promises";
import { computeScenario } from "../../domain/routing/scenario/compute-scenario.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import type { ScenarioResult } from "../../domain/routing/scenario/scenario-result.ts";
import { openProgramSolver } from "./open-program-solver.ts";

/** How long it keeps the web server from its requests, and how long others have then. */
const SLICE_MS = 5;
const REST_MS = 1;

/**
 * What a scenario comes to, computed in slices between which the event loop is free for
 * others; its programs are solved in a thread of their own, which ends with it.
 *
 * @throws RangeError with a sentence for whoever asked, where it cannot be computed
 */
export async function solveScenario(
  file: ScenarioFile,
  {
    onProgress,
    signal,
  }: { readonly onProgress?: (share: number) => void; readonly signal?: AbortSignal } = {},
): Promise<ScenarioResult> {
  const stop = signal === undefined ? {} : { signal };
  const solver = openProgramSolver(stop);
  let sliceFrom = performance.now();
  try {
    return await computeScenario(file, {
      solve: solver.solve,
      ...stop,
      onProgress: async (share) => {
        onProgress?.(share);
        if (performance.now() - sliceFrom < SLICE_MS) return;
        await rest(REST_MS);
        sliceFrom = performance.now();
      },
    });
  } finally {
    await solver.close();
  }
}
