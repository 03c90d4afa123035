import { expect, it } from "vitest";
import { oneCloud } from "@/tests/support/computed-scenarios.ts";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { TEMPLATES } from "./board-report.ts";
import { composeReport } from "./compose-report.ts";

/** The same scenario under another name: everything that is drawn of the one is drawn of the other. */
const scenarioNamed = (name: string, i: number) => ({
  id: `one-cloud-${i}`,
  name,
  version: 1,
  file: oneCloud(),
});

it("gives every claim a label that is no other’s: a ledger, a movement and a restatement have nothing else", async () => {
  const inputs = await demoPackInputs({
    scenarios: ["One cloud", "One cloud again"].map(scenarioNamed),
  });
  const results = await resultsOf(inputs);
  for (const template of keysOf(TEMPLATES)) {
    const choices = someChoices({ template, vendorId: template === "vendor" ? "amazon" : null });
    const { claims } = composeReport({ ...inputs, choices }, results);
    const shared = [...Map.groupBy(claims, ({ label }) => label)].flatMap(([label, same]) =>
      same.length === 1 ? [] : [`${label}: ${same.map(({ id }) => id).join(", ")}`],
    );
    expect(shared).toEqual([]);
  }
});
