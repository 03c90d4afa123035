import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { GPT52, STEPS } from "@/tests/support/bill-terms.ts";
import { computed, first, oneCloud } from "@/tests/support/computed-scenarios.ts";
import { aScenario } from "@/tests/support/made-up-scenario.ts";
import { HOURS_A_MONTH } from "../../quantity/mean-month.ts";
import { checkScenario } from "./check-scenario.ts";
import { commitmentBill } from "./commitment-bill.ts";

describe("a commitment of several levels", () => {
  it("bills a month at the level it reaches, and says what one more dollar adds", () => {
    const at = (usage: number) => {
      const { billUsd, level, nextUsd } = commitmentBill(usage, STEPS);
      return [billUsd, level.usdPerMonth, nextUsd];
    };
    expect(at(60)).toEqual([100, 100, 0]);
    expect(at(200)).toEqual([190, 100, 0.95]);
    // 0.95 × 215 is above 200: paying the next minimum is cheaper, and the next dollars are free.
    expect(at(215)).toEqual([200, 200, 0]);
    expect(at(300)).toEqual([270, 200, 0.9]);
    expect(at(1000)).toEqual([800, 400, 0.8]);
  });

  it("never pays less than is promised, never less for more, and saves nothing below it", () => {
    const usd = double({ min: 0, max: 2000, noNaN: true });
    assert(
      property(usd, usd, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
          commitmentBill(one, STEPS),
        );
        if (less === undefined || more === undefined) return;
        expect(less.billUsd).toBeGreaterThanOrEqual(100);
        expect(more.billUsd).toBeGreaterThanOrEqual(less.billUsd);
        expect(commitmentBill(Math.min(a, 99), STEPS).savingUsd).toBeLessThan(0);
      }),
    );
  });

  it("is as it was where it has one", () => {
    const { tiers: _, ...one } = STEPS;
    expect(commitmentBill(150, one)).toMatchObject({
      billUsd: 142.5,
      savingUsd: 7.5,
      nextUsd: 0.95,
    });
  });

  it("takes no discount off what has a price of its own, which counts towards the minimum", () => {
    // 200 by the token at 0.1 off, 50 at their own price.
    const one = { ...STEPS, usdPerMonth: 100, discount: 0.1, tiers: [] };
    expect(commitmentBill(200, one, 50)).toMatchObject({ billUsd: 230, savingUsd: 20 });
    expect(commitmentBill(0, one, 150)).toMatchObject({ billUsd: 150, savingUsd: 0 });
    expect(commitmentBill(0, one, 40)).toMatchObject({ billUsd: 100, savingUsd: -60, nextUsd: 0 });
  });

  it("is the same in the draws as in the ledger, units and egress too", async () => {
    const file = oneCloud({
      months: 1,
      draws: 3,
      commitments: [{ operatorId: "north", usdPerMonth: 100, discount: 0.2, source: "made up" }],
      provisioned: [
        { ...GPT52, units: 10, usdPerUnitHour: 0.1, overage: "by-token", minimumUnits: 0 },
      ],
    });
    const { base } = await computed(file);
    const { usdTotal, bill, ledger } = first(base);
    const tokens = ledger
      .filter(({ kind, usd }) => kind === "usage" || (kind === "provisioned" && usd < 0))
      .reduce((sum, { usd }) => sum + usd, 0);
    expect(tokens).toBeGreaterThan(0);
    const units = 10 * 0.1 * HOURS_A_MONTH;
    expect(usdTotal).toBeCloseTo(units + Math.max(100 - units, 0.8 * tokens), 6);
    expect(bill?.p50).toBeCloseTo(usdTotal, 6);
  });

  it("is refused where a level is not above the one before", () => {
    const file = aScenario({
      commitments: [{ ...STEPS, tiers: [{ usdPerMonth: 90, discount: 0.3 }] }],
    });
    expect(checkScenario(file)).toMatchObject([
      { place: "commitment of “north”, level 2", isFatal: true },
    ]);
  });
});
