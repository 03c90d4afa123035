import { array, assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, estimate, type Estimate, evaluate, exact, isExact, widthOf } from "./estimate.ts";

const number = double({ min: -1e6, max: 1e6, noNaN: true });
const anEstimate = tuple(number, number, number).map((three) => {
  const [low = 0, point = 0, high = 0] = three.toSorted((a, b) => a - b);
  return estimate(low, point, high);
});
/** An estimate and a value it leaves possible. */
const possible = tuple(anEstimate, double({ min: 0, max: 1, noNaN: true })).map(([of, t]) => ({
  of,
  value: Math.min(of.high, of.low + t * (of.high - of.low)),
}));

describe("an estimate", () => {
  // Microsoft in OpenAI, form 10-K: "approximately 27 percent", so 26.5 to 27.5.
  it("holds low, point and high", () => {
    expect(estimate(0.265, 0.27, 0.275)).toEqual({ low: 0.265, point: 0.27, high: 0.275 });
    expect(widthOf(estimate(0.25, 0.27, 0.275))).toBeCloseTo(0.025, 12);
  });

  it("invents no best value between bounds", () => {
    expect(bounds(0, 0.1).point).toBeNull();
    expect(bounds(0.1, 0.1)).toEqual(exact(0.1));
  });

  it("is exact where the ends meet", () => {
    expect(isExact(exact(3))).toBe(true);
    expect(isExact(bounds(3, 4))).toBe(false);
  });

  it.each([
    [2, null, 1],
    [1, 0, 2],
    [1, 3, 2],
    [Number.NaN, null, 1],
    [0, Number.NaN, 1],
    [0, 1, Number.NaN],
  ])("refuses %d, %d, %d", (low, point, high) => {
    expect(() => estimate(low, point, high)).toThrow(
      `an estimate runs low, point, high; got ${low}, ${point}, ${high}`,
    );
  });
});

describe("a formula over estimates", () => {
  const difference = (a: Estimate, b: Estimate) =>
    evaluate((x, y) => x - y, { of: a }, { of: b, falling: true });

  it("takes falling inputs from the other end", () => {
    expect(difference(estimate(10, 11, 12), estimate(1, 2, 3))).toEqual({
      low: 7,
      point: 9,
      high: 11,
    });
  });

  it("has no best value where an input has none", () => {
    expect(difference(exact(10), bounds(1, 3))).toEqual({ low: 7, point: null, high: 9 });
  });

  it("is the formula itself where all inputs are exact", () => {
    assert(
      property(number, number, (a, b) => {
        expect(difference(exact(a), exact(b))).toEqual(exact(a - b));
      }),
    );
  });

  it("holds every outcome that the inputs leave possible", () => {
    assert(
      property(possible, possible, (a, b) => {
        const { low, high } = difference(a.of, b.of);
        const outcome = a.value - b.value;
        expect(outcome).toBeGreaterThanOrEqual(low);
        expect(outcome).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("never narrows when an input widens", () => {
    const wider = double({ min: 0, max: 100, noNaN: true });
    assert(
      property(anEstimate, anEstimate, wider, wider, (a, b, down, up) => {
        const before = difference(a, b);
        const after = difference(a, estimate(b.low - down, b.point, b.high + up));
        expect(after.low).toBeLessThanOrEqual(before.low);
        expect(after.high).toBeGreaterThanOrEqual(before.high);
      }),
    );
  });

  it("is in order for any number of rising inputs", () => {
    assert(
      property(array(anEstimate, { maxLength: 8 }), (inputs) => {
        const sum = evaluate(
          (...values) => values.reduce((total, value) => total + value, 0),
          ...inputs.map((of) => ({ of })),
        );
        expect(sum.low).toBeLessThanOrEqual(sum.point ?? Number.NaN);
        expect(sum.point).toBeLessThanOrEqual(sum.high);
      }),
    );
  });

  it("refuses a formula that does not rise with an input it calls rising", () => {
    expect(() => evaluate((x) => -x, { of: bounds(1, 2) })).toThrow(RangeError);
  });
});
