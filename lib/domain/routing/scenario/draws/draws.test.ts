import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { computed, first, inOneCloud, oneCloud } from "@/tests/support/computed-scenarios.ts";
import { aClass, aScenario, RESTLESS } from "@/tests/support/made-up-scenario.ts";
import { tailLossOfDraws } from "../../../uncertainty/tail-loss.ts";
import { fanOf } from "./fan.ts";

describe("the draws of a scenario", () => {
  it("are all the expected bill where nothing varies", async () => {
    const policy = first((await computed(oneCloud({ draws: 20 }))).base);
    expect(policy.bill?.p10).toBeCloseTo(policy.usdTotal, 8);
    expect(policy.bill?.expectedShortfall).toBeCloseTo(policy.usdTotal, 8);
    expect(policy.unservedShare?.p90).toBe(0);
  });

  it("widen with what varies, and the worst tenth lies above nine tenths", async () => {
    const { bill } = first((await computed(inOneCloud(2, { draws: 400, chances: RESTLESS }))).base);
    if (bill === null) throw new Error("it was drawn");
    expect(bill.p10).toBeLessThan(bill.p50);
    expect(bill.p50).toBeLessThan(bill.p90);
    expect(bill.expectedShortfall).toBeGreaterThan(bill.p90);
  });

  it("leave unserved what runs only on who is down, for as long", async () => {
    const file = oneCloud({
      months: 12,
      draws: 2000,
      classes: [aClass({ acceptableModelIds: ["swift"] })],
      chances: { ...aScenario().chances, outagesPerYear: 12, outageMeanHours: 3.066 },
    });
    const { unservedShare } = first((await computed(file)).base);
    // 99.58 % over the year: 0.42 % of it down.
    expect(unservedShare?.p50).toBeGreaterThan(0.003);
    expect(unservedShare?.p50).toBeLessThan(0.0055);
  });

  it("have the worst tenth of any losses as the method has it", () => {
    assert(
      property(
        integer({ min: 1, max: 60 }),
        double({ min: 0, max: 1e6, noNaN: true }),
        (n, step) => {
          const losses = Array.from({ length: n }, (_, i) => ((i * 7) % n) * step);
          const fan = fanOf(Float64Array.from(losses));
          const expected = tailLossOfDraws(losses, 0.1);
          expect(Math.abs(fan.expectedShortfall - expected)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, expected),
          );
        },
      ),
    );
  });
});
