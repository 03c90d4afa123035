import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, quantileOfSorted } from "./quantile.ts";

// The two zeros share a place.
const number = double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const sample = array(number, { minLength: 1, maxLength: 40 });
const probability = double({ min: 0, max: 1, noNaN: true });

/** Miles per gallon of the 32 cars in R's data set mtcars. */
const MPG = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7,
  32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
];

describe("a sample's quantile", () => {
  // R: quantile(mtcars$mpg) prints 10.400 15.425 19.200 22.800 33.900; type 7 is its default.
  it("is what R prints", () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(MPG, p))).toEqual([
      10.4, 15.425, 19.2, 22.8, 33.9,
    ]);
  });

  // Hyndman and Fan (1996), definition 7: h = (n - 1) p + 1, so 1 + 9 × 0.05 = 1.45 of 1 to 10.
  it("follows definition 7", () => {
    const ten = Array.from({ length: 10 }, (_, i) => i + 1);
    expect(quantileOfSorted(ten, 0.05)).toBeCloseTo(1.45, 12);
    expect(quantileOfSorted(ten, 0.5)).toBe(5.5);
    expect(quantileOfSorted(ten, 0.95)).toBeCloseTo(9.55, 12);
  });

  it("rises with the probability, from the least to the most", () => {
    assert(
      property(sample, probability, probability, (values, p, q) => {
        const [low, high] = [quantile(values, Math.min(p, q)), quantile(values, Math.max(p, q))];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(quantile(values, 0)).toBe(Math.min(...values));
        expect(quantile(values, 1)).toBe(Math.max(...values));
      }),
    );
  });

  it("takes no notice of the order of the sample, and does not touch it", () => {
    assert(
      property(sample, probability, (values, p) => {
        const before = [...values];
        expect(quantile(values.toReversed(), p)).toBe(quantile(values, p));
        expect(values).toEqual(before);
      }),
    );
  });

  it("moves with the sample and turns with its sign", () => {
    assert(
      property(sample, probability, (values, p) => {
        const doubled = values.map((value) => 2 * value);
        expect(quantile(doubled, p)).toBeCloseTo(2 * quantile(values, p), 6);
        const turned = values.map((value) => -value);
        expect(quantile(turned, 1 - p)).toBeCloseTo(-quantile(values, p), 4);
      }),
    );
  });

  it("refuses an empty sample and a probability outside 0 to 1", () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => quantile([1], p)).toThrow(RangeError);
  });
});
