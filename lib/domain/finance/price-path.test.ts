import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { halfLifeDays, priceDeclineOf, priceLeftAfter } from "./price-decline.ts";
import { pricePathOf } from "./price-path.ts";

describe("falling prices", () => {
  // a16z (2024): 60 dollars to 6 cents in three years.
  it("fell a thousandfold in three years, tenfold a year", () => {
    const { factor, factorPerYear, ratePerYear } = priceDeclineOf({
      startUsd: 60,
      endUsd: 0.06,
      years: 3,
    });
    expect(factor).toBeCloseTo(1000, 9);
    expect(factorPerYear).toBeCloseTo(10, 9);
    expect(ratePerYear).toBeCloseTo(Math.LN10, 9);
  });

  // Epoch (2025): 9, 40 and 900 times a year by task.
  it.each([9, 40, 900])(
    "at %d times a year leave its square after two, and half after a half-life",
    (f) => {
      expect(priceLeftAfter(f, 2)).toBeCloseTo(1 / f ** 2, 12);
      expect(priceLeftAfter(f, halfLifeDays(f) / 365)).toBeCloseTo(0.5, 12);
    },
  );

  it("that do not move never halve", () => {
    expect(halfLifeDays(1)).toBe(Number.POSITIVE_INFINITY);
    expect(halfLifeDays(0.5)).toBe(-365);
  });

  it("need prices and time", () => {
    expect(() => priceDeclineOf({ startUsd: 0, endUsd: 1, years: 1 })).toThrow(RangeError);
    expect(() => priceDeclineOf({ startUsd: 1, endUsd: 1, years: 0 })).toThrow("after 0 years");
    expect(() => priceLeftAfter(0, 1)).toThrow("divided by 0 each year");
  });
});

describe("a price that varies", () => {
  const PATH = { priceUsd: 100, drift: 0.1, volatility: 0.2, years: 1, chance: 0.05 };

  it("has the moments of the lognormal distribution", () => {
    const { meanUsd, sdUsd, quantileUsd } = pricePathOf(PATH);
    expect(meanUsd).toBeCloseTo(110.5170918, 6);
    expect(sdUsd).toBeCloseTo(22.3263, 3);
    expect(quantileUsd).toBeCloseTo(77.963, 2);
  });

  it("spreads with time and volatility around an even chance that lies below the mean", () => {
    const volatility = double({ min: 0.01, max: 1, noNaN: true });
    assert(
      property(volatility, double({ min: 0.01, max: 10, noNaN: true }), (sigma, years) => {
        const at = (chance: number) => pricePathOf({ ...PATH, volatility: sigma, years, chance });
        expect(at(0.05).quantileUsd).toBeLessThan(at(0.5).quantileUsd);
        expect(at(0.5).quantileUsd).toBeLessThan(at(0.95).quantileUsd);
        expect(at(0.5).quantileUsd).toBeLessThan(at(0.5).meanUsd);
      }),
    );
    expect(pricePathOf({ ...PATH, years: 0 })).toEqual({
      meanUsd: 100,
      sdUsd: 0,
      quantileUsd: 100,
    });
  });

  it("refuses prices and chances that are none", () => {
    expect(() => pricePathOf({ ...PATH, priceUsd: 0 })).toThrow("a price of 0");
    expect(() => pricePathOf({ ...PATH, chance: 0 })).toThrow(RangeError);
  });
});
