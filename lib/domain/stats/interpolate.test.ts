import { assert, double, property, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { interpolate } from "./interpolate.ts";

const ascending = uniqueArray(double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 2,
  maxLength: 20,
})
  .map((values) => values.toSorted((a, b) => a - b))
  .filter((values) => values.every((value, i) => i === 0 || value - (values[i - 1] ?? 0) > 1e-6));

/** The number at a place with its fraction: what interpolating reads backwards. */
function at(values: readonly number[], place: number): number {
  const below = Math.floor(place);
  const low = values[below] ?? 0;
  return low + (place - below) * ((values[below + 1] ?? low) - low);
}

describe("interpolating", () => {
  it("finds the place between two numbers", () => {
    expect(interpolate([0, 10, 30], 20)).toBe(1.5);
    expect(interpolate([0, 10, 30], 10)).toBe(1);
  });

  it("inverts the straight lines between the numbers", () => {
    assert(
      property(ascending, double({ min: 0, max: 1, noNaN: true }), (values, t) => {
        const place = t * (values.length - 1);
        expect(interpolate(values, at(values, place))).toBeCloseTo(place, 5);
      }),
    );
  });

  it("rises with the value, and stops at the ends", () => {
    const value = double({ min: -2e3, max: 2e3, noNaN: true });
    assert(
      property(ascending, value, value, (values, x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        expect(interpolate(values, low)).toBeLessThanOrEqual(interpolate(values, high));
        expect(interpolate(values, -2e3)).toBe(0);
        expect(interpolate(values, 2e3)).toBe(values.length - 1);
      }),
    );
  });

  it("has one place in a list of one, and none but the first in an empty one", () => {
    expect(interpolate([5], 7)).toBe(0);
    expect(interpolate([5], 3)).toBe(0);
  });
});
