import { describe, expect, it } from "vitest";
import { aClass, aScenario } from "@/tests/support/made-up-scenario.ts";
import { boardOf } from "./board-of.ts";
import { leavingCost } from "./leaving-cost.ts";
import type { CloudExit } from "./scenario-file.ts";

const usd = (low: number, high = low) => ({ low, point: low === high ? low : null, high });
const anExit = (part: Partial<CloudExit> = {}): CloudExit => ({
  operatorId: "north",
  technicalUsd: usd(1000),
  egressUsd: usd(200),
  switchingChargeUsd: usd(100),
  earlyTerminationUsd: usd(50),
  isEuCustomer: true,
  source: "made up",
  ...part,
});
const file = aScenario({
  classes: [aClass({ currentSplit: [{ offeringId: "north--swift", share: 1 }] })],
  exits: [anExit()],
});
const month = boardOf(file, 1);
const cost = (shares: readonly number[], isLaw: boolean, exits = file.exits) =>
  leavingCost({ ...file, exits }, month, Float64Array.from(shares), isLaw);

describe("what leaving costs", () => {
  it("is nothing where everything stays, and all of it where everything goes", () => {
    expect(cost([1, 0], false)).toEqual({ low: 0, point: 0, high: 0 });
    expect(cost([0, 1], false)).toEqual({ low: 1350, point: 1350, high: 1350 });
  });

  it("is in proportion to what goes", () => {
    expect(cost([0.25, 0.75], false)?.point).toBeCloseTo(0.75 * 1350, 9);
  });

  it("has no switching and egress charge once the law has ended them", () => {
    expect(cost([0, 1], true)?.point).toBe(1050);
    expect(cost([0, 1], true, [anExit({ isEuCustomer: false })])?.point).toBe(1350);
    // Nobody has said whether the law covers the company: anything between.
    expect(cost([0, 1], true, [anExit({ isEuCustomer: null })])).toEqual({
      low: 1050,
      point: null,
      high: 1350,
    });
  });

  it("is not known where nobody has stated it", () => {
    expect(cost([0, 1], false, [])).toBeNull();
    expect(cost([1, 0], false, [])).toEqual({ low: 0, point: 0, high: 0 });
  });
});
