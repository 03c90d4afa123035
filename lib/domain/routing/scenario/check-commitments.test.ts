import { expect, it } from "vitest";
import { aScenario } from "@/tests/support/made-up-scenario.ts";
import { parseScenario } from "./parse-scenario.ts";
import { faultInWords } from "./scenario-fault.ts";

it("warns of a promise to a cloud that nothing is bought from, and computes it", () => {
  const to = (operatorId: string) => ({
    operatorId,
    usdPerMonth: 1000,
    discount: 0.1,
    source: "contract",
  });
  const parsed = parseScenario(aScenario({ commitments: [to("north"), to("west")] }));
  const warnings = parsed.kind === "scenario" ? parsed.warnings : [];
  expect(warnings.map(faultInWords)).toEqual([
    "Commitment of “west” is owed in full, $1,000 a month, and no offering of the scenario is bought there. Add an offering of that cloud, or take the commitment out.",
  ]);
  expect(warnings[0]?.path).toEqual(["commitments", 1]);
});
