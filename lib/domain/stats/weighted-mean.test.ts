import { array, assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, exact } from "../quantity/estimate.ts";
import { reconciled } from "./reconciled.ts";
import { weightedMean } from "./weighted-mean.ts";

const number = double({ min: 0.1, max: 100, noNaN: true });
const place = double({ min: 0, max: 1, noNaN: true });
const pair = tuple(number, number).map(([a, b]) => bounds(Math.min(a, b), Math.max(a, b)));

describe("a weighted mean of estimates", () => {
  it("is the plain one where all is known", () => {
    expect(
      weightedMean([
        { weight: exact(3), value: exact(1) },
        { weight: exact(1), value: exact(0) },
      ]),
    ).toEqual(exact(0.75));
  });

  it("holds the mean for every weight and value within their ends", () => {
    assert(
      property(array(tuple(pair, pair, place, place), { minLength: 1, maxLength: 7 }), (rows) => {
        const { low, high } = weightedMean(rows.map(([weight, value]) => ({ weight, value })));
        const drawn = rows.map(([w, v, a, b]) => [
          w.low + a * (w.high - w.low),
          v.low + b * (v.high - v.low),
        ]);
        const weight = drawn.reduce((sum, [w = 0]) => sum + w, 0);
        const mean = drawn.reduce((sum, [w = 0, v = 0]) => sum + w * v, 0) / weight;
        expect(mean).toBeGreaterThanOrEqual(low - 1e-9);
        expect(mean).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  it("reaches its ends", () => {
    const items = [
      { weight: bounds(1, 3), value: exact(1) },
      { weight: bounds(1, 3), value: exact(0) },
    ];
    expect(weightedMean(items)).toEqual({ low: 0.25, point: null, high: 0.75 });
  });

  it("refuses no weight and negative weight", () => {
    expect(() => weightedMean([])).toThrow("some weight");
    expect(() => weightedMean([{ weight: exact(0), value: exact(1) }])).toThrow("some weight");
    expect(() => weightedMean([{ weight: exact(-1), value: exact(1) }])).toThrow("negative");
  });
});

describe("an estimate put together from parts", () => {
  it("takes ends that differ by rounding for one number", () => {
    expect(reconciled(0.1 + 0.2, 0.3, 0.3)).toEqual(exact(0.3));
    expect(reconciled(0.30000000000000004, 0.3, 0.5)).toEqual({ low: 0.3, point: 0.3, high: 0.5 });
  });

  it("refuses parts that are out of order", () => {
    expect(() => reconciled(0.5, null, 0.3)).toThrow(RangeError);
  });
});
