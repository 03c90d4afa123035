import "server-only";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import type { ScenarioResult } from "../../domain/routing/scenario/scenario-result.ts";
import { computeScenario } from "../../domain/routing/scenario/compute-scenario.ts";

/**
 * What a scenario comes to.
 *
 * @throws RangeError with a sentence for whoever asked, where it cannot be computed
 */
export const solveScenario = (
  file: ScenarioFile,
  how: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<ScenarioResult> => computeScenario(file, how);
