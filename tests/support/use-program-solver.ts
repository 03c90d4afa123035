/** Computes scenarios with their programs solved, for as long as a test file runs. */
import { afterAll, beforeAll } from "vitest";
import { computeScenario } from "@/lib/domain/routing/scenario/compute-scenario.ts";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";
import type { ScenarioResult } from "@/lib/domain/routing/scenario/scenario-result.ts";
import { type OpenHighs, openHighs } from "@/lib/server/routing/open-highs.ts";

export function useProgramSolver(): (file: ScenarioFile) => Promise<ScenarioResult> {
  let highs: OpenHighs;
  beforeAll(async () => {
    highs = await openHighs();
  });
  afterAll(() => highs.dispose());
  return (file) =>
    computeScenario(file, {
      solve: (program, limits) => Promise.resolve(highs.solve(program, limits)),
    });
}
