import { expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { TEMPLATES } from "./board-report.ts";
import { composeReport } from "./compose-report.ts";

it("gives every claim a label that is no other’s: a ledger, a movement and a restatement have nothing else", async () => {
  const inputs = await demoPackInputs();
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
