import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  effectiveNumber,
  herfindahl,
  herfindahlPoints,
  normalisedHerfindahl,
} from "./herfindahl.ts";

const amounts = array(double({ min: 0.01, max: 1e9, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe("the Herfindahl index", () => {
  // https://www.justice.gov/atr/herfindahl-hirschman-index: 30, 30, 20, 20 per cent gives 2,600.
  it("agrees with the DOJ's worked example", () => {
    expect(herfindahlPoints([30, 30, 20, 20])).toBeCloseTo(2600, 9);
  });

  // Merger Guidelines 2023, note on the HHI: a monopoly has 10,000; textbooks: n equal firms 10,000 / n.
  it.each([
    [[100], 10_000],
    [[50, 50], 5000],
    [[25, 25, 25, 25], 2500],
  ])("of %j is %d points", (shares, points) => {
    expect(herfindahlPoints(shares)).toBeCloseTo(points, 9);
  });

  it("lies between 1/n and 1, and its inverse between 1 and n", () => {
    assert(
      property(amounts, (usd) => {
        expect(herfindahl(usd)).toBeGreaterThanOrEqual(1 / usd.length - 1e-9);
        expect(herfindahl(usd)).toBeLessThanOrEqual(1 + 1e-9);
        expect(effectiveNumber(usd)).toBeLessThanOrEqual(usd.length + 1e-6);
      }),
    );
  });

  it("rises by twice the product of two shares when their holders merge", () => {
    assert(
      property(amounts, amounts, ([a = 1], [b = 1, ...rest]) => {
        const whole = rest.reduce((sum, x) => sum + x, a + b);
        const rise = herfindahl([a + b, ...rest]) - herfindahl([a, b, ...rest]);
        expect(rise).toBeCloseTo((2 * a * b) / whole ** 2, 9);
      }),
    );
  });

  it("is normalised to 0 for equals and 1 for one", () => {
    assert(
      property(integer({ min: 2, max: 40 }), (n) => {
        expect(normalisedHerfindahl(Array.from({ length: n }, () => 7))).toBeCloseTo(0, 12);
      }),
    );
    expect(normalisedHerfindahl([5, 0, 0])).toBe(1);
    expect(normalisedHerfindahl([5])).toBe(1);
  });

  it("refuses nothing and negatives", () => {
    expect(() => herfindahl([])).toThrow(RangeError);
    expect(() => herfindahl([0, 0])).toThrow("some amount above zero");
    expect(() => herfindahl([1, -1])).toThrow("an amount is -1");
    expect(() => herfindahl([Number.NaN])).toThrow(RangeError);
  });
});
