import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { committedBill } from "./commitment.ts";

describe("a minimum commitment", () => {
  const terms = { minimumUsd: 100_000, discount: 0.15 };

  it("pays only above the minimum", () => {
    expect(committedBill(60_000, terms).savingUsd).toBe(-40_000);
    expect(committedBill(100_000, terms).savingUsd).toBe(0);
    expect(committedBill(150_000, terms)).toEqual({
      billUsd: 127_500,
      payAsYouGoUsd: 150_000,
      savingUsd: 22_500,
    });
  });

  it("never saves below the minimum", () => {
    assert(
      property(double({ min: 0, max: 100_000, noNaN: true }), (usage) => {
        expect(committedBill(usage, terms).savingUsd).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("refuses a discount of everything", () => {
    expect(() => committedBill(1, { minimumUsd: 0, discount: 1 })).toThrow("discount below 1");
  });
});
