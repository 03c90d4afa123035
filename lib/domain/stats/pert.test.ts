import { assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { meanOfQuantiles } from "@/tests/support/mean-of-quantiles.ts";
import { pertMoments, pertQuantiles } from "./pert.ts";

const probability = double({ min: 0, max: 1, noNaN: true });
const threePoint = tuple(
  double({ min: 1, max: 1e3, noNaN: true }),
  double({ min: 0.1, max: 1e3, noNaN: true }),
  probability,
).map(([low, range, part]) => ({ low, mode: low + part * range, high: low + range }));

describe("a three-point estimate", () => {
  // Malcolm et al. (1959): (1 + 4 × 2 + 6) / 6 = 2.5, a sixth of the range .8333.
  it("has the moments of the worked example", () => {
    const moments = pertMoments({ low: 1, mode: 2, high: 6 });
    expect(moments.mean).toBe(2.5);
    expect(moments.alpha).toBeCloseTo(1.8, 12);
    expect(moments.beta).toBeCloseTo(4.2, 12);
    expect(moments.sdClassic).toBeCloseTo(5 / 6, 12);
    expect(moments.sdBeta).toBeCloseTo(0.8660254038, 9);
  });

  // Beta(3, 3): the distribution function is 10 x³ - 15 x⁴ + 6 x⁵; Beta(1, 5): 1 - (1 - x)⁵.
  it.each([
    [{ low: 0, mode: 0.5, high: 1 }, (x: number) => 10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5],
    [{ low: 0, mode: 0, high: 1 }, (x: number) => 1 - (1 - x) ** 5],
    [{ low: 0, mode: 1, high: 1 }, (x: number) => x ** 5],
  ])("inverts the beta distribution of %o", (estimate, distribution) => {
    const value = pertQuantiles(estimate);
    for (const x of [0.05, 0.2, 0.5, 0.8, 0.95])
      expect(Math.abs(value(distribution(x)) - x)).toBeLessThan(5e-5);
  });

  it("has the mean it says and the spread of its beta", () => {
    assert(
      property(threePoint, (estimate) => {
        const value = pertQuantiles(estimate);
        const { mean, sdBeta } = pertMoments(estimate);
        const range = estimate.high - estimate.low;
        expect(Math.abs(meanOfQuantiles(value) - mean)).toBeLessThan(1e-4 * range);
        const variance = meanOfQuantiles((u) => (value(u) - mean) ** 2);
        expect(Math.abs(Math.sqrt(variance) - sdBeta)).toBeLessThan(1e-3 * range);
      }),
    );
  });

  it("rises from the least to the most", () => {
    assert(
      property(threePoint, probability, probability, (estimate, u, v) => {
        const value = pertQuantiles(estimate);
        const [low, high] = [Math.min(u, v), Math.max(u, v)];
        expect(value(low)).toBeLessThanOrEqual(value(high));
        expect(value(0)).toBe(estimate.low);
        expect(value(1)).toBeCloseTo(estimate.high, 9);
        expect(value(v)).toBeLessThanOrEqual(estimate.high);
      }),
    );
  });

  it.each([
    { low: 2, mode: 1, high: 3 },
    { low: 1, mode: 4, high: 3 },
    { low: 1, mode: 1, high: 1 },
    { low: Number.NaN, mode: 1, high: 2 },
  ])("refuses %o", (estimate) => {
    expect(() => pertMoments(estimate)).toThrow(RangeError);
    expect(() => pertQuantiles(estimate)).toThrow(RangeError);
  });
});
