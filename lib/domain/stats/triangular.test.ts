import { assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { meanOfQuantiles } from "@/tests/support/mean-of-quantiles.ts";
import { triangularQuantile } from "./triangular.ts";

const number = double({ min: 1, max: 1e3, noNaN: true });
const threePoint = tuple(number, number, number).map((three) => {
  const [low = 0, mode = 0, high = 0] = three.toSorted((a, b) => a - b);
  return { low, mode, high };
});
const probability = double({ min: 0, max: 1, noNaN: true });

describe("a triangle's quantile", () => {
  // The distribution function at the mode is (mode - low) / (high - low).
  it("meets the mode where a quarter lies below it", () => {
    expect(triangularQuantile({ low: 0, mode: 1, high: 4 }, 0.25)).toBe(1);
    expect(triangularQuantile({ low: 0, mode: 1, high: 1 }, 0.25)).toBe(0.5);
  });

  it("has the mean of its three corners", () => {
    assert(
      property(threePoint, ({ low, mode, high }) => {
        const mean = meanOfQuantiles((u) => triangularQuantile({ low, mode, high }, u));
        expect(Math.abs(mean - (low + mode + high) / 3)).toBeLessThan(1e-4 * (high - low) + 1e-9);
      }),
    );
  });

  it("rises from the lowest to the highest", () => {
    assert(
      property(threePoint, probability, probability, (triangle, u, v) => {
        const [low, high] = [Math.min(u, v), Math.max(u, v)];
        expect(triangularQuantile(triangle, low)).toBeLessThanOrEqual(
          triangularQuantile(triangle, high) + 1e-9,
        );
        expect(triangularQuantile(triangle, 0)).toBe(triangle.low);
        expect(triangularQuantile(triangle, 1)).toBe(triangle.high);
      }),
    );
  });

  it("is the one value where the ends meet", () => {
    expect(triangularQuantile({ low: 3, mode: 3, high: 3 }, 0.7)).toBe(3);
  });

  it("refuses corners out of order and a probability outside 0 to 1", () => {
    expect(() => triangularQuantile({ low: 1, mode: 0, high: 2 }, 0.5)).toThrow(RangeError);
    for (const u of [-0.1, 1.1, Number.NaN])
      expect(() => triangularQuantile({ low: 0, mode: 1, high: 2 }, u)).toThrow(RangeError);
  });
});
