import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { herfindahl } from "./herfindahl.ts";
import { hillNumber, renyiEntropy } from "./hill.ts";

const amounts = array(double({ min: 0.01, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 20,
});
const order = double({ min: 0, max: 6, noNaN: true });

describe("Hill numbers", () => {
  // https://github.com/open-risk/concentrationMetrics tests: Rényi entropy of order 2 of (1, 2, 1).
  it("agree with a published Rényi entropy", () => {
    expect(renyiEntropy([1, 2, 1], 2)).toBeCloseTo(0.980829253, 8);
  });

  it("count, take the exponential of entropy, and invert the HHI at orders 0, 1, 2", () => {
    expect(hillNumber([1, 2, 1], 0)).toBe(3);
    expect(hillNumber([1, 2, 1], 1)).toBeCloseTo(2 * Math.SQRT2, 12);
    expect(hillNumber([1, 2, 1], 2)).toBeCloseTo(1 / herfindahl([1, 2, 1]), 12);
    expect(hillNumber([1, 2, 1], Number.POSITIVE_INFINITY)).toBe(2);
  });

  it("never rise with the order, and lie between 1 and the count", () => {
    assert(
      property(amounts, order, order, (x, p, q) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(hillNumber(x, low)).toBeGreaterThanOrEqual(hillNumber(x, high) * (1 - 1e-6));
        expect(hillNumber(x, low)).toBeLessThanOrEqual(x.length * (1 + 1e-6));
        expect(hillNumber(x, high)).toBeGreaterThanOrEqual(1 - 1e-6);
      }),
    );
  });

  it("do not depend on the currency", () => {
    assert(
      property(amounts, (x) => {
        const doubled = x.map((amount) => 2 * amount);
        expect(hillNumber(doubled, 1)).toBeCloseTo(hillNumber(x, 1), 9);
      }),
    );
  });

  it("take no notice of a supplier without spend", () => {
    expect(hillNumber([3, 0, 3], 0)).toBe(2);
    expect(hillNumber([3, 0, 3], 1)).toBeCloseTo(2, 12);
  });

  it("refuse a negative order", () => {
    expect(() => hillNumber([1], -1)).toThrow(RangeError);
  });
});
