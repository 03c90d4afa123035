import { operatorKey } from "../../catalog/offering.ts";
import { partyNames } from "./names-in.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Promises to clouds that no offering is bought from: owed every month, and never used. */
export function commitmentFaults(file: ScenarioFile): ScenarioFault[] {
  const clouds = new Set(file.offerings.map(operatorKey));
  const names = partyNames(file);
  return file.commitments.flatMap(({ operatorId, usdPerMonth }, i): ScenarioFault[] =>
    clouds.has(operatorId)
      ? []
      : [
          {
            place: `commitment of “${names.get(operatorId) ?? operatorId}”`,
            path: ["commitments", i],
            text: `is owed in full, $${usdPerMonth.toLocaleString("en-US", { maximumFractionDigits: 2 })} a month, and no offering of the scenario is bought there`,
            wayOut: "Add an offering of that cloud, or take the commitment out",
            isFatal: false,
          },
        ],
  );
}
