import type { ScenarioFile } from "./scenario-file.ts";
import { SCENARIO_METHOD_VERSION } from "./scenario-method.ts";

/**
 * A scenario as it is computed now, whatever version of the method its file was written under: its
 * numbers, and the hash of its inputs, are those of this version.
 *
 * @example
 * underThisMethod({ ...file, methodVersion: "0.1" }).methodVersion // => the version of this app
 */
export const underThisMethod = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  methodVersion: SCENARIO_METHOD_VERSION,
});
