import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { growthTotalUsd } from "./growth.ts";

describe("growth", () => {
  it("sums twelve months at eight per cent", () => {
    expect(growthTotalUsd(1000, 0.08, 12)).toBeCloseTo(18_977.126460237254, 8);
  });

  it("is the plain sum of the months", () => {
    const rate = double({ min: -0.5, max: 1, noNaN: true });
    assert(
      property(rate, integer({ min: 0, max: 36 }), (growth, months) => {
        const sum = Array.from({ length: months }, (_, month) => (1 + growth) ** month).reduce(
          (total, month) => total + month,
          0,
        );
        const total = growthTotalUsd(1, growth, months);
        expect(Math.abs(total - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, sum));
      }),
    );
  });

  it("keeps its digits where growth is slight", () => {
    expect(growthTotalUsd(1, 1e-14, 12)).toBeCloseTo(12, 9);
    expect(growthTotalUsd(1, 0, 12)).toBe(12);
  });

  it("refuses half a month, and a fall of everything", () => {
    expect(() => growthTotalUsd(1, 0.1, 1.5)).toThrow("1.5 months");
    expect(() => growthTotalUsd(1, -1, 2)).toThrow("growth of -1");
  });
});
