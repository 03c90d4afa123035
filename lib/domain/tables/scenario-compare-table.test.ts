import { beforeAll, describe, expect, it } from "vitest";
import { aFan, aPolicyResult } from "@/tests/support/scenario-results.ts";
import { aScenario } from "@/tests/support/scenarios.ts";
import type { ComparedPair } from "../routing/scenario/compare/compare-scenarios.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import { driverTable, scenarioCompareTable } from "./scenario-compare-table.ts";

let file: ScenarioFile;
beforeAll(async () => {
  file = await aScenario();
});
const pair = (part: Partial<ComparedPair> = {}): ComparedPair => ({
  from: 0,
  to: 1,
  usd: 100,
  drivers: { price: 60, mix: 0.001, volume: 0, cache: 0, commitment: 10, other: 30 },
  others: [{ usd: 30, reason: "capacity that is paid by the hour, whatever it answers" }],
  paired: aFan(80, 100, 120),
  cheaperIn: 0,
  clarity: { isClear: true, by: "pairs" },
  ...part,
});
const both = () => [
  { id: "a.1", file, policy: aPolicyResult() },
  { id: "b.1", file, policy: aPolicyResult({ usdTotal: 300 }) },
];
const second = (pairs: readonly ComparedPair[]) =>
  scenarioCompareTable(both(), pairs).rows[1]?.cells;

describe("scenarios side by side", () => {
  it("says whether a difference is clear, and by what", () => {
    expect(second([pair()])).toMatchObject({
      difference: { value: 100 },
      clear: { value: "yes", note: "draw by draw" },
      differenceBand: { value: { low: 80, point: 100, high: 120 } },
      cheaperIn: { value: 0 },
    });
    const apart = pair({ paired: null, cheaperIn: null, clarity: { isClear: false, by: "bands" } });
    expect(second([apart])).toMatchObject({
      clear: { value: "no clear difference", note: "by the bands" },
      differenceBand: { value: null, note: "not the same draws" },
    });
    const undrawn = pair({ paired: null, cheaperIn: null, clarity: { isClear: null, by: null } });
    expect(second([undrawn])?.["clear"]?.value).toBe("no draws to say it by");
  });

  it("says nothing of it before it is worked out", () => {
    expect(second([])?.["clear"]).toEqual({ value: null, note: "being worked out" });
  });

  it("has every driver, what is left over with its reason, and nothing of rounding", () => {
    const [row] = driverTable(both(), [pair()]).rows;
    expect(row?.cells["mix"]?.value).toBe(0);
    expect(row?.cells["other"]).toEqual({
      value: 30,
      note: "capacity that is paid by the hour, whatever it answers",
    });
  });
});
