import "server-only";
import { METHOD_VERSION } from "../../domain/indices/method-version.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import { scenarioFaults } from "../../domain/routing/scenario/scenario-faults.ts";
import { Failure } from "../failure.ts";

/**
 * A scenario that makes sense, as this version of the method computes it.
 *
 * @throws Failure that names what does not, and where
 */
export function sensible(file: ScenarioFile): ScenarioFile {
  const faults = scenarioFaults(file);
  if (faults.length > 0)
    throw new Failure(
      "invalid",
      `Nothing was computed. ${faults
        .slice(0, 5)
        .map(({ at, reason }) => `${at}: ${reason}`)
        .join("; ")}.`,
      { faults },
    );
  return { ...file, methodVersion: METHOD_VERSION };
}
