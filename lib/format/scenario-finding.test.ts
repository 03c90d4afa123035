import { beforeAll, describe, expect, it } from "vitest";
import { aFan, aPolicyResult, aScenarioResult } from "@/tests/support/scenario-results.ts";
import { aScenario } from "@/tests/support/scenarios.ts";
import type { ScenarioFile } from "../domain/routing/scenario/scenario-file.ts";
import type { PolicyResult } from "../domain/routing/scenario/scenario-result.ts";
import { scenarioFinding } from "./scenario-finding.ts";

let file: ScenarioFile;
beforeAll(async () => {
  file = await aScenario();
});
const today = (part: Partial<PolicyResult> = {}) =>
  aPolicyResult({ policyId: "as-is", policyName: "As it is", usdTotal: 300, ...part });
const said = (base: readonly PolicyResult[], shocked: readonly PolicyResult[] | null = null) =>
  scenarioFinding(file, aScenarioResult({ base, shocked })).headline;

describe("the finding of a scenario", () => {
  it("holds the policy it opens on against today", () => {
    expect(said([aPolicyResult(), today()])).toBe(
      "“Cheapest” costs $100 less than today’s mix over 2 months",
    );
    expect(said([aPolicyResult({ usdTotal: 500 }), today()])).toContain("$200 more than");
    expect(said([aPolicyResult({ usdTotal: 300.5 }), today()])).toContain("about what today’s");
  });

  it("claims no difference where the bands overlap", () => {
    expect(
      said([aPolicyResult({ bill: aFan(150, 200, 310) }), today({ bill: aFan(290, 300, 320) })]),
    ).toBe("No clear difference in cost between “Cheapest” and today’s mix");
  });

  it("goes by the difference draw by draw where that is kept, however wide the bands", () => {
    const wide = { bill: aFan(150, 200, 310) };
    const other = today({ bill: aFan(250, 300, 420) });
    expect(said([aPolicyResult({ ...wide, overToday: aFan(-110, -100, -90) }), other])).toContain(
      "costs $100 less than today’s mix",
    );
    expect(said([aPolicyResult({ ...wide, overToday: aFan(-110, -100, 5) }), other])).toContain(
      "No clear difference",
    );
  });

  it("says why what is planned lies outside of what was drawn", () => {
    const result = aScenarioResult({
      base: [aPolicyResult({ usdTotal: 200, bill: aFan(210, 220, 230) }), today()],
      shocked: null,
    });
    const { sentences } = scenarioFinding(file, result);
    expect(sentences.join(" ")).toContain("As planned it is $200, less than that: in the draws");
  });

  it("says where shocks move a bill by no more than chance", () => {
    const shocked = aPolicyResult({ usdTotal: 260, overUnshocked: aFan(-20, 60, 90) });
    expect(said([aPolicyResult()], [shocked])).toBe(
      "The shocks make no clear difference to what “Cheapest” costs",
    );
  });

  it("holds work that runs nowhere yet against no today", () => {
    expect(said([aPolicyResult(), today({ usdTotal: 0, servedShare: 0 })])).toBe(
      "“Cheapest” costs $200 over 2 months",
    );
  });

  it("says what shocks cost, and what is left unserved", () => {
    expect(said([aPolicyResult()], [aPolicyResult({ usdTotal: 260, servedShare: 0.9 })])).toBe(
      "The shocks make “Cheapest” $60.00 dearer over 2 months, and leave 10.0 % of the requests unserved",
    );
    expect(said([aPolicyResult({ servedShare: 0 })])).toBe("“Cheapest” can serve none of the work");
  });

  it("names the work whose routes break", () => {
    const [first] = file.classes;
    const broken = [{ classId: first?.id ?? "", month: 1, from: [], reasons: ["gone"] }];
    const { sentences } = scenarioFinding(
      file,
      aScenarioResult({ base: [aPolicyResult({ broken })] }),
    );
    expect(sentences.at(-1)).toBe(`One route breaks: “${first?.name}”.`);
  });
});
