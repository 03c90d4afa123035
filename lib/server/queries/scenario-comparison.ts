import "server-only";
import { isUuid } from "../../domain/quantity/uuid.ts";
import {
  type Compared,
  type ComparedPair,
  compareScenarios,
} from "../../domain/routing/scenario/compare/compare-scenarios.ts";
import type { ScenarioResult } from "../../domain/routing/scenario/scenario-result.ts";
import { Failure } from "../failure.ts";
import { findScenarioRun, getSavedScenario } from "./saved-scenarios.ts";
import { openProgramSolver } from "../routing/open-program-solver.ts";
import { fewScenariosAtOnce } from "../routing/few-scenarios-at-once.ts";

/**
 * Saved scenarios against the first of them, each under the policy it opens on, with its shocks.
 *
 * @param which as `<scenario>.<version>`, two to four
 * @throws Failure where one is not there or not computed, or their number is another
 */
export async function compareSaved(
  which: readonly string[],
  signal: AbortSignal,
): Promise<ComparedPair[]> {
  if (which.length < 2 || which.length > 4)
    throw new Failure("not-understood", `${which.length} scenarios; compare two to four.`);
  const all = await Promise.all(which.map(saved));
  const solver = openProgramSolver({ signal });
  try {
    return await fewScenariosAtOnce(() => compareScenarios(all, { solve: solver.solve, signal }));
  } finally {
    await solver.close();
  }
}

/** @throws Failure */
async function saved(which: string): Promise<Compared> {
  const [id = "", version = ""] = which.split(".");
  const found =
    isUuid(id) && /^[1-9]\d{0,8}$/.test(version)
      ? await getSavedScenario(id, Number(version))
      : undefined;
  if (found === undefined) throw new Failure("not-found", `There is no scenario ${which}.`);
  const run = await findScenarioRun(found.fileHash, found.file.methodVersion);
  if (run?.state !== "done")
    throw new Failure("conflict", `“${found.file.name}” is not computed yet; open it to see why.`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the one kind of run that has such inputs
  const result = run.result as unknown as ScenarioResult;
  return { file: found.file, result, policyId: null, isShocked: result.shocked !== null };
}
