import "server-only";
import { parseScenario } from "../../domain/routing/scenario/parse-scenario.ts";
import { faultInWords } from "../../domain/routing/scenario/scenario-fault.ts";
import { MOST_CELLS, scenarioCells } from "../../domain/routing/scenario/scenario-size.ts";
import type { ScenarioFile } from "../../domain/routing/scenario/scenario-file.ts";
import { underThisMethod } from "../../domain/routing/scenario/under-this-method.ts";
import { Failure } from "../failure.ts";

/** As many as a person reads at once. */
const SAID_AT_ONCE = 5;

/**
 * A scenario that makes sense, as this version of the method computes it.
 *
 * @throws Failure that names what does not, where, and the way out
 */
export function sensible(value: unknown): ScenarioFile {
  const parsed = parseScenario(value);
  if (parsed.kind === "scenario") {
    if (scenarioCells(parsed.file) > MOST_CELLS)
      throw new Failure(
        "invalid",
        "Nothing was computed: this is more work than is done for one scenario. Ask for fewer draws, months, policies or offerings.",
      );
    return underThisMethod(parsed.file);
  }
  const { faults } = parsed;
  throw new Failure(
    "invalid",
    `Nothing was computed. ${faults.slice(0, SAID_AT_ONCE).map(faultInWords).join(" ")}`,
    { faults: faults.map((fault) => ({ at: fault.place, reason: faultInWords(fault) })) },
  );
}
