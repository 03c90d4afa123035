import "server-only";
import { isUuid } from "../../domain/quantity/uuid.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import type { ScenarioResult } from "../../domain/routing/scenario/scenario-result.ts";
import { Failure } from "../failure.ts";
import { findScenarioRun, getSavedScenario } from "./saved-scenarios.ts";

/** A version of a saved scenario with what it comes to. */
export type ComputedScenario = { readonly file: ScenarioFile; readonly result: ScenarioResult };

/**
 * A saved scenario that is computed.
 *
 * @param which as `<scenario>.<version>`
 * @throws Failure where it is not there or not computed
 */
export async function getComputedScenario(which: string): Promise<ComputedScenario> {
  const [id = "", version = ""] = which.split(".");
  const found =
    isUuid(id) && /^[1-9]\d{0,8}$/.test(version)
      ? await getSavedScenario(id, Number(version))
      : undefined;
  if (found === undefined)
    throw new Failure(
      "not-found",
      `There is no scenario ${which}; name one as <scenario>.<version>.`,
    );
  const run = await findScenarioRun(found.fileHash, found.file.methodVersion);
  if (run?.state !== "done")
    throw new Failure("conflict", `“${found.file.name}” is not computed yet; open it to see why.`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the one kind of run that has such inputs
  return { file: found.file, result: run.result as unknown as ScenarioResult };
}
