import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";

const probability = double({ min: 1e-300, max: 1, maxExcluded: true, noNaN: true });

describe("the normal quantile", () => {
  // Wichura (1988), AS241: check values for PPND16.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
  ])("of %d is %d, as published", (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 14);
  });

  // Any table of the normal distribution.
  it("has the landmarks of the usual tables", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  });

  it("rises with the probability", () => {
    assert(
      property(probability, probability, (p, q) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high));
      }),
    );
  });

  it("is its own mirror image about a half", () => {
    assert(
      property(double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
        // 1 - p is rounded to a unit in 2^53; far out the quantile magnifies that.
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 9);
      }),
    );
  });

  // The density of the normal is the slope of its distribution: dp/dz = φ(z).
  it("has the slope of the density, over all three of its ranges", () => {
    assert(
      property(double({ min: 1e-30, max: 0.9, noNaN: true }), (p) => {
        const step = p * 1e-5;
        const slope = (2 * step) / (normalQuantile(p + step) - normalQuantile(p - step));
        const z = normalQuantile(p);
        const density = Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI);
        expect(slope / density).toBeCloseTo(1, 4);
      }),
    );
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN])("refuses %d", (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
