import { describe, expect, it } from "vitest";
import { unsolved } from "@/tests/support/computed-scenarios.ts";
import { aPinned, aScenario, RESTLESS } from "@/tests/support/made-up-scenario.ts";
import { computeScenario } from "../compute-scenario.ts";
import type { ScenarioFile } from "../scenario-file.ts";
import { compareScenarios } from "./compare-scenarios.ts";

const north = aPinned("north", "swift", [1, 2]);

describe("a comparison", () => {
  const commitments = [{ operatorId: "north", usdPerMonth: 1, discount: 0, source: "contract" }];
  const one = aScenario({ offerings: [north], months: 1, commitments });

  it("holds two to four strategies against the first", async () => {
    const result = await computeScenario(one, { solve: unsolved });
    const entry = { file: one, result, policyId: null, isShocked: false };
    const pairs = await compareScenarios([entry, { ...entry, policyId: "as-is" }], {
      solve: unsolved,
    });
    expect(pairs.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
    await expect(compareScenarios([entry], { solve: unsolved })).rejects.toThrow("two to four");
    await expect(
      compareScenarios([entry, { ...entry, policyId: "best" }], { solve: unsolved }),
    ).rejects.toThrow("has no policy best; take one of cheapest, as-is");
  });
});

describe("a difference", () => {
  const dearer = (change: number): ScenarioFile["shocks"] =>
    change === 0
      ? []
      : [
          {
            kind: "price",
            target: { of: "cloud", id: "north" },
            change,
            fromMonth: 1,
            source: "assumed",
          },
        ];
  const entryOf = async (part: Partial<ScenarioFile>) => {
    const file = aScenario({
      offerings: [north],
      months: 6,
      draws: 200,
      chances: RESTLESS,
      ...part,
    });
    const result = await computeScenario(file, { solve: unsolved });
    return { file, result, policyId: null, isShocked: true };
  };
  const between = async (a: Partial<ScenarioFile>, b: Partial<ScenarioFile>) => {
    const [pair] = await compareScenarios([await entryOf(a), await entryOf(b)], {
      solve: unsolved,
    });
    return pair;
  };

  // Volumes and exchange rates move both alike, so their bands overlap and yet one is always dearer.
  it("is clear where it shows in every draw, however wide the bands", async () => {
    const pair = await between({}, { shocks: dearer(0.02) });
    expect([pair?.cheaperIn, pair?.clarity]).toEqual([0, { isClear: true, by: "pairs" }]);
    expect(pair?.paired?.p10).toBeGreaterThan(0);
  });

  it("is none between a scenario and itself", async () => {
    const pair = await between({}, {});
    expect([pair?.usd, pair?.cheaperIn, pair?.clarity.isClear]).toEqual([0, 0.5, false]);
  });

  it("rests on the bands where the draws are not the same", async () => {
    const pair = await between({}, { seed: 8, shocks: dearer(0.02) });
    expect([pair?.cheaperIn, pair?.clarity.isClear]).toEqual([null, false]);
    const far = await between({}, { seed: 8, shocks: dearer(4) });
    expect([far?.cheaperIn, far?.clarity.isClear]).toEqual([null, true]);
  });
});
