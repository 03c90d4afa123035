import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { largestShareBounds } from "./largest-share-bounds.ts";
import { largestShares } from "./largest-shares.ts";

const amount = double({ min: 0.1, max: 1000, noNaN: true });

describe("the concentration ratio", () => {
  // https://rhayden.us/managerial-economics/info-nlr.html: four equal firms, CR4 = 1.
  it("of four among four is one", () => {
    expect(largestShares([25, 25, 25, 25], 4)).toBe(1);
  });

  it("never falls with k", () => {
    assert(
      property(
        array(amount, { minLength: 1, maxLength: 12 }),
        integer({ min: 1, max: 12 }),
        (x, k) => {
          expect(largestShares(x, k + 1)).toBeGreaterThanOrEqual(largestShares(x, k) - 1e-12);
        },
      ),
    );
  });

  it("lies within its bounds for any amounts within theirs", () => {
    const drawn = array(tuple(amount, amount, double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    });
    assert(
      property(drawn, integer({ min: 1, max: 4 }), (rows, k) => {
        const ends = rows.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
        const inside = rows.map(([a, b, at]) => a + at * (b - a));
        const { low, high } = largestShareBounds(ends, k);
        expect(largestShares(inside, k)).toBeGreaterThanOrEqual(low - 1e-9);
        expect(largestShares(inside, k)).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  it("gives the remainder to the largest at the high end and to strangers at the low", () => {
    const known = [50, 30].map((x) => ({ low: x, high: x }));
    const { low, high } = largestShareBounds(known, 1, { low: 20, high: 20 });
    expect(low).toBeCloseTo(0.5, 12);
    expect(high).toBeCloseTo(0.7, 12);
  });

  it("refuses no holders and no amounts", () => {
    expect(() => largestShares([1], 0)).toThrow(RangeError);
    expect(() => largestShares([0], 1)).toThrow("above zero");
    expect(() => largestShareBounds([], 1)).toThrow("above zero");
  });
});
