import { assert, double, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { unsolved } from "@/tests/support/computed-scenarios.ts";
import { madeUpScenario, RESTLESS } from "@/tests/support/made-up-scenario.ts";
import { computeScenario } from "./compute-scenario.ts";
import { monthSteps } from "./months-of.ts";
import { PHASES, workAhead } from "./work-ahead.ts";

const made = madeUpScenario({ classes: 12, offerings: 30 });
const file = {
  ...made,
  months: 4,
  draws: 40,
  chances: RESTLESS,
  // One cloud alone has no ceiling to walk along, which would need a solver.
  offerings: made.offerings.map((one) => ({
    ...one,
    seller: { ...one.seller, operatorId: "one" },
  })),
  shocks: [
    {
      kind: "price" as const,
      target: { of: "model" as const, id: "model-0" },
      change: 0.3,
      fromMonth: 2,
      source: "assumed",
    },
  ],
};

/** What a run is told, and what it ends with where it is stopped after so many words. */
async function toldUntil(stopAfter: number) {
  const stop = new AbortController();
  const told: number[] = [];
  const ended = await computeScenario(file, {
    solve: unsolved,
    signal: stop.signal,
    onProgress: (part) => {
      told.push(part);
      if (told.length === stopAfter) stop.abort(new Error("enough"));
    },
  }).then(
    () => "done",
    (error: unknown) => String(error),
  );
  return { told, ended };
}

describe("the work on a scenario", () => {
  let all: readonly number[] = [];
  beforeAll(async () => {
    ({ told: all } = await toldUntil(Infinity));
  });

  it("tells how far it is, from nothing to all and never back", () => {
    expect(all[0]).toBe(0);
    expect(all.at(-1)).toBe(1);
    for (const [i, part] of all.entries())
      expect(part).toBeGreaterThanOrEqual((all[i - 1] ?? 0) - 1e-12);
  });

  it("ends at the next word wherever it is told to", async () => {
    const places = Array.from(
      { length: 25 },
      (_, i) => 1 + Math.floor((i * (all.length - 1)) / 25),
    );
    for (const place of places) {
      // oxlint-disable-next-line no-await-in-loop -- one run at a time
      const { told, ended } = await toldUntil(place);
      expect(ended).toBe("Error: enough");
      expect(told).toHaveLength(place);
    }
  });

  it("pauses after so many prices, however large it is", () => {
    const large = madeUpScenario({ classes: 60, offerings: 100 }, { months: 1 });
    expect([...monthSteps(large)].length).toBeGreaterThanOrEqual(6000 / 1000 + 100 / 16);
  });

  it("is divided into phases that add up to it", () => {
    assert(
      property(double({ min: 0, max: 100_000, noNaN: true }), (draws) => {
        const shares = workAhead({ ...file, draws: Math.floor(draws) });
        const sum = PHASES.reduce((total, phase) => total + shares[phase], 0);
        expect(sum).toBeCloseTo(1, 12);
        expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
