import { afterAll, describe, expect, it } from "vitest";
import { aClass, aScenario } from "@/tests/support/made-up-scenario.ts";
import { openProgramSolver } from "../../../server/routing/open-program-solver.ts";
import { computeScenario } from "./compute-scenario.ts";
import { NO_CAPS } from "./policy-choice.ts";

const { solve, close } = openProgramSolver();
afterAll(close);

describe("what a bill rests on", () => {
  it("is the same for a program without caps as for the cheapest", async () => {
    const file = aScenario({
      classes: [aClass({ cacheReadShare: 0.3 })],
      policies: [{ kind: "cheapest" }, { kind: "exposure-capped", caps: NO_CAPS }],
    });
    const { base } = await computeScenario(file, { solve });
    const [cheapest = [], program = []] = base.map(({ tornado }) =>
      tornado.toSorted((a, b) => (a.input < b.input ? -1 : 1)),
    );
    expect(program.map(({ input }) => input)).toEqual(cheapest.map(({ input }) => input));
    for (const [i, { lowUsd, highUsd }] of program.entries()) {
      expect(lowUsd).toBeCloseTo(cheapest[i]?.lowUsd ?? Number.NaN, 6);
      expect(highUsd).toBeCloseTo(cheapest[i]?.highUsd ?? Number.NaN, 6);
    }
  });
});
