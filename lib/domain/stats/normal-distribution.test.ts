import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaQuantile, lnGamma, regularisedGamma } from "./incomplete-gamma.ts";
import { normalBelow, normalDensity } from "./normal-distribution.ts";
import { normalQuantile } from "./normal-quantile.ts";

describe("the normal distribution", () => {
  // Abramowitz and Stegun, table 26.1; the far tail from Wichura (1988).
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [2, 0.977249868051821],
    [-3, 0.001349898031630095],
    [-6, 9.865876450376981e-10],
    [-8.3, 5.205569744890281e-17],
  ])("lies below %d with chance %d", (z, chance) => {
    expect(normalBelow(z) / chance).toBeCloseTo(1, 12);
  });

  it("mirrors itself, rises, and has its density for slope", () => {
    assert(
      property(double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(normalBelow(z) + normalBelow(-z)).toBeCloseTo(1, 13);
        const slope = (normalBelow(z + 1e-4) - normalBelow(z - 1e-4)) / 2e-4;
        expect(slope).toBeCloseTo(normalDensity(z), 7);
      }),
    );
  });

  it("lies below its quantile with the quantile's chance, far into the tails", () => {
    const exponent = double({ min: -15, max: -0.31, noNaN: true });
    assert(
      property(exponent, (tenth) => {
        const chance = 10 ** tenth;
        expect(normalBelow(normalQuantile(chance)) / chance).toBeCloseTo(1, 11);
      }),
    );
  });

  it("ends at nothing and everything, and refuses what is no number", () => {
    expect(normalBelow(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalBelow(Number.POSITIVE_INFINITY)).toBe(1);
    expect(() => normalBelow(Number.NaN)).toThrow(RangeError);
  });
});

describe("the gamma distribution", () => {
  it("has the factorials in its function", () => {
    expect(lnGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(lnGamma(171) / 706.5730622457874).toBeCloseTo(1, 13);
  });

  // Chi-square of 2a degrees at 2x: Pearson and Hartley, table 8.
  it.each([
    [0.5, 0.95, 3.841458820694124 / 2],
    [5, 0.975, 20.483177350807388 / 2],
    [50, 0.05, 77.92946516501726 / 2],
  ])("of shape %d lies below its quantile with chance %d", (shape, chance, x) => {
    expect(gammaQuantile(shape, chance)).toBeCloseTo(x, 9);
  });

  it("finds its quantiles again", () => {
    const shape = double({ min: 0.5, max: 400, noNaN: true });
    const chance = double({ min: 0.001, max: 0.999, noNaN: true });
    assert(
      property(shape, chance, (a, p) => {
        expect(regularisedGamma(a, gammaQuantile(a, p))).toBeCloseTo(p, 11);
      }),
    );
  });

  it("refuses shapes, places and chances that are none", () => {
    expect(() => lnGamma(0)).toThrow(RangeError);
    expect(() => regularisedGamma(0, 1)).toThrow("a gamma of shape 0 at 1");
    expect(() => regularisedGamma(1, -1)).toThrow(RangeError);
    expect(() => gammaQuantile(1, 1)).toThrow("a chance of 1");
    expect(gammaQuantile(3, 0)).toBe(0);
  });
});
