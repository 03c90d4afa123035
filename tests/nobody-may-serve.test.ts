import { afterAll, describe, expect, it } from "vitest";
import { computeScenario } from "../lib/domain/routing/scenario/compute-scenario.ts";
import { NO_CAPS } from "../lib/domain/routing/scenario/policy-choice.ts";
import { openProgramSolver } from "../lib/server/routing/open-program-solver.ts";
import { aClass, aScenario } from "./support/made-up-scenario.ts";

const solver = openProgramSolver();
afterAll(() => solver.close());

const capped = { kind: "exposure-capped" as const, caps: { ...NO_CAPS, everyCloud: 0.6 } };

describe("work that nobody may serve", () => {
  it("breaks its route under limits, costs nothing, and says what is unknown", async () => {
    const file = aScenario({
      classes: [aClass({ maxLatencySeconds: 1 })],
      policies: [capped],
      draws: 20,
    });
    const { base } = await computeScenario(file, { solve: solver.solve });
    const [policy] = base;
    expect(policy).toMatchObject({ usdTotal: 0, servedShare: 0 });
    expect(policy?.broken[0]?.reasons.join()).toContain("unknown is not eligible");
    expect(policy?.notModelled.join()).toContain("only because nobody states their wait");
  });

  it("leaves the rest to be served as if it were alone", async () => {
    const alone = aScenario({ classes: [aClass()], policies: [{ kind: "cheapest" }] });
    const beside = {
      ...alone,
      classes: [aClass(), aClass({ id: "stuck", name: "Stuck", maxLatencySeconds: 1 })],
    };
    const [one, other] = await Promise.all(
      [alone, beside].map((file) => computeScenario(file, { solve: solver.solve })),
    );
    expect(other?.base[0]?.usdTotal).toBeCloseTo(one?.base[0]?.usdTotal ?? Number.NaN, 9);
    expect(other?.base[0]?.servedShare).toBeCloseTo(0.5, 12);
  });
});
