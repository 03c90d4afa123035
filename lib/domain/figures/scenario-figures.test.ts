import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { aFan, aPolicyResult } from "@/tests/support/scenario-results.ts";
import { aScenario } from "@/tests/support/scenarios.ts";
import { fanFigure, monthAfter, tornadoFigure } from "./scenario-figures.ts";

describe("figures of a scenario", () => {
  it("count months over the end of a year", () => {
    expect(monthAfter("2026-11-22", 1)).toBe("2026-12-01");
    expect(monthAfter("2026-11-22", 2)).toBe("2027-01-01");
    assert(
      property(integer({ min: 0, max: 36 }), (months) => {
        expect(monthAfter("2026-11-22", months) < monthAfter("2026-11-22", months + 1)).toBe(true);
      }),
    );
  });

  it("shade from P10 to P90, and are a line without draws", async () => {
    const file = await aScenario();
    const drawn = aPolicyResult({ billByMonth: [aFan(90, 100, 120), aFan(80, 100, 130)] });
    expect(fanFigure(drawn, file).series[0]?.values[1]).toEqual({ low: 80, point: 100, high: 130 });
    expect(fanFigure(aPolicyResult(), file).series[0]?.values[0]?.point).toBe(100);
  });

  it("run from the lower to the higher bill, whichever way an input works", async () => {
    const tornado = [{ input: "Volume", lowUsd: 150, highUsd: 250 }];
    const turned = [{ input: "Cache", lowUsd: 250, highUsd: 150 }];
    const file = await aScenario();
    for (const one of [tornado, turned])
      expect(
        tornadoFigure(aPolicyResult({ tornado: one }), file).series[0]?.values[0],
      ).toMatchObject({ low: 150, high: 250 });
  });
});
