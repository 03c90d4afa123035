import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, exact } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import type { GatedWorkload } from "./gate.ts";
import { gatesOf } from "./gates.ts";

const workload = (change: Partial<GatedWorkload>): GatedWorkload => ({
  id: "w",
  usd: given(100),
  hosting: [{ share: 1, otherHosts: 2 }],
  substitutability: 4,
  isCritical: false,
  hasExitPlan: true,
  exitDays: exact(30),
  ...change,
});
const LATER = { day: "2027-02-01", switchingCharge: given(0), isCovered: true };
const states = (workloads: readonly GatedWorkload[], terms = LATER) =>
  Object.fromEntries(gatesOf(workloads, terms).gates.map(({ id, state }) => [id, state]));

describe("lock-in gates", () => {
  it("fire on the method's example, with the workloads that fire them", () => {
    const { gates } = gatesOf(
      [
        workload({ id: "batch", usd: given(12), hosting: [{ share: 1, otherHosts: 0 }] }),
        workload({ id: "chat", usd: given(88), isCritical: true, hasExitPlan: false }),
      ],
      { day: "2027-02-01", switchingCharge: given(500), isCovered: true },
    );
    const fired = gates.filter(({ state }) => state === "fires");
    expect(fired.map(({ id, workloads }) => [id, workloads])).toEqual([
      ["G1", ["batch"]],
      ["G3", ["chat"]],
      ["G5", []],
    ]);
    expect(fired[0]?.sentence).toBe(
      "12 % of spend runs on models that no other host serves; the line is 10 %.",
    );
  });

  it("all pass where nothing is wrong", () => {
    expect(new Set(Object.values(states([workload({})])))).toEqual(new Set(["passes"]));
  });

  // Delegated Regulation (EU) 2024/1502: at least 10 %.
  it("fire at exactly ten per cent", () => {
    const at = (usd: number) =>
      states([workload({ usd: given(usd), substitutability: 2 }), workload({ usd: given(90) })]);
    expect(at(10)["G2"]).toBe("fires");
    expect(at(9.9)["G2"]).toBe("passes");
  });

  it("cannot tell where an answer turns on what is unknown; they never pass for want of data", () => {
    const unknown = workload({
      hosting: [{ share: 1, otherHosts: null }],
      substitutability: null,
      isCritical: null,
      hasExitPlan: null,
      exitDays: null,
    });
    const { gates, explanation } = gatesOf([unknown], {
      day: "2027-02-01",
      switchingCharge: null,
      isCovered: true,
    });
    expect(new Set(gates.map(({ state }) => state))).toEqual(new Set(["cannot-tell"]));
    expect(gates.every(({ missing }) => missing !== undefined)).toBe(true);
    expect(explanation.value).toEqual(bounds(0, 5));
  });

  it("can tell where the unknown does not matter", () => {
    expect(
      states([
        workload({ usd: given(95) }),
        workload({ usd: given(5), hosting: [{ share: 1, otherHosts: null }] }),
      ])["G1"],
    ).toBe("passes");
    expect(states([workload({ isCritical: null, hasExitPlan: true })])["G3"]).toBe("passes");
    expect(states([workload({ exitDays: bounds(271, 400) })])["G4"]).toBe("fires");
    expect(states([workload({ exitDays: bounds(200, 400) })])["G4"]).toBe("cannot-tell");
  });

  it("count a switching charge only from 12 January 2027", () => {
    const at = (day: string) =>
      states([workload({})], { day, switchingCharge: given(1), isCovered: true })["G5"];
    expect(at("2027-01-11")).toBe("passes");
    expect(at("2027-01-12")).toBe("fires");
  });

  it("never pass a share that may stand above the line", () => {
    const usd = double({ min: 0.1, max: 100, noNaN: true });
    assert(
      property(usd, usd, (known, unknown) => {
        const state = states([
          workload({ usd: given(known) }),
          workload({ usd: given(unknown), hosting: [{ share: 1, otherHosts: null }] }),
        ])["G1"];
        expect(state === "passes").toBe(unknown / (known + unknown) < 0.1 - 1e-12);
      }),
    );
  });

  it("count only the part of a workload that runs on models nobody else hosts", () => {
    const { gates } = gatesOf(
      [
        workload({
          usd: given(60),
          hosting: [
            { share: 0.6, otherHosts: 0 },
            { share: 0.4, otherHosts: 3 },
          ],
        }),
        workload({ usd: given(40) }),
      ],
      LATER,
    );
    expect(gates[0]?.share?.point ?? gates[0]?.share?.low).toBeCloseTo(0.36, 12);
  });

  it("keep no line where no work is on record", () => {
    const { gates } = gatesOf([], LATER);
    expect(gates.slice(0, 4).map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => "cannot-tell"),
    );
  });

  it("leave the Data Act out where it does not apply, and open where nobody knows whether it does", () => {
    const g5 = (isCovered: boolean | null) =>
      gatesOf([workload({})], { day: "2027-02-01", switchingCharge: given(500), isCovered })
        .gates[4]?.state;
    expect(g5(true)).toBe("fires");
    expect(g5(false)).toBe("passes");
    expect(g5(null)).toBe("cannot-tell");
  });
});
