import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { callPriceUsd } from "./call-price.ts";
import { jumpCallUsd } from "./jump-diffusion.ts";

const CALL = { spotUsd: 100, strikeUsd: 100, rate: 0.08, volatility: 0.25, years: 0.5 };

describe("a price that jumps", () => {
  // Haug, as tested in QuantLib's jumpdiffusion.cpp.
  it.each([
    [100, 1, 0.25, 8.95],
    [110, 5, 0.5, 4.67],
    [120, 10, 0.25, 2.25],
  ])(
    "makes a cap at %d with %d jumps a year (%d of variance) worth %d",
    (strikeUsd, n, part, usd) => {
      const worth = jumpCallUsd({ ...CALL, strikeUsd, jumpsPerYear: n, jumpVarianceShare: part });
      expect(Math.abs(worth - usd)).toBeLessThan(0.01);
    },
  );

  it("is Black and Scholes' where jumps carry nothing, and comes near where they are many", () => {
    const smooth = callPriceUsd(CALL);
    expect(jumpCallUsd({ ...CALL, jumpsPerYear: 3, jumpVarianceShare: 0 })).toBe(smooth);
    expect(jumpCallUsd({ ...CALL, jumpsPerYear: 0, jumpVarianceShare: 0.5 })).toBe(smooth);
    const many = jumpCallUsd({ ...CALL, jumpsPerYear: 5000, jumpVarianceShare: 0.5 });
    expect(many).toBeCloseTo(smooth, 2);
  });

  it("keeps the worth between that of today and the price itself", () => {
    const share = double({ min: 0, max: 1, noNaN: true });
    const jumps = double({ min: 0, max: 40, noNaN: true });
    assert(
      property(share, jumps, (jumpVarianceShare, jumpsPerYear) => {
        const worth = jumpCallUsd({ ...CALL, jumpsPerYear, jumpVarianceShare });
        expect(worth).toBeGreaterThanOrEqual(100 - 100 * Math.exp(-0.04) - 1e-9);
        expect(worth).toBeLessThan(100);
      }),
    );
  });

  it("refuses prices, jumps and shares that are none", () => {
    const jumping = { ...CALL, jumpsPerYear: 1, jumpVarianceShare: 0.5 };
    expect(() => jumpCallUsd({ ...jumping, jumpVarianceShare: 2 })).toThrow(
      "make 2 of the variance",
    );
    expect(() => jumpCallUsd({ ...jumping, jumpsPerYear: -1 })).toThrow(RangeError);
    expect(() => callPriceUsd({ ...CALL, spotUsd: 0 })).toThrow("what is priced at 0");
    expect(() => callPriceUsd({ ...CALL, years: -1 })).toThrow(RangeError);
    expect(callPriceUsd({ ...CALL, years: 0, strikeUsd: 90 })).toBe(10);
  });
});
