import { array, assert, double, integer, pre, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { freedomLost } from "./freedom.ts";
import { flipWeight, turned } from "./weight-flip.ts";

const part = double({ min: 0, max: 1, noNaN: true });
const five = tuple(part, part, part, part, part);
const weights = array(double({ min: 0.05, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });

/** Scores run to 100, and carry about 14 digits. */
const ROUNDING_POINTS = 1e-9;

describe("a weight that is turned", () => {
  it("leaves the others in their proportions, and all summing to one", () => {
    assert(
      property(weights, integer({ min: 0, max: 4 }), part, (start, place, to) => {
        const after = turned(start, place, to);
        expect(after.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(after[place]).toBe(to);
        const [first = 0, second = 0] = [0, 1, 2, 3, 4].filter((i) => i !== place);
        expect((after[first] ?? 0) * (start[second] ?? 0)).toBeCloseTo(
          (after[second] ?? 0) * (start[first] ?? 0),
          9,
        );
      }),
    );
  });

  // Equal barriers mirrored: at half the weight each, both leave the same freedom.
  it("changes places where both leave as much freedom", () => {
    expect(flipWeight([0.5, 0], [0, 0.5], [0.5, 0.5], 0)).toBeCloseTo(0.5, 12);
  });

  it("is the weight at which scores are equal, and below and above it the order differs", () => {
    assert(
      property(five, five, weights, integer({ min: 0, max: 4 }), (a, b, start, place) => {
        const flip = flipWeight(a, b, start, place);
        const lead = (to: number) =>
          freedomLost(a, turned(start, place, to)) - freedomLost(b, turned(start, place, to));
        expect(flip === null ? 0 : lead(flip)).toBeCloseTo(0, 6);
        // A lead that rounding could make is nobody's.
        pre([lead(0), lead(1)].every((points) => Math.abs(points) > ROUNDING_POINTS));
        expect({ turnsRound: flip !== null }).toEqual({ turnsRound: lead(0) * lead(1) < 0 });
      }),
    );
  });

  it("has nothing to turn between a vendor and its like", () => {
    expect(flipWeight([0.3, 0.4], [0.3, 0.4], [1, 1], 0)).toBeNull();
  });
});
