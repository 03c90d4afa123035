import { array, assert, constantFrom, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { hillBounds } from "./hill-bounds.ts";
import { hillNumber } from "./hill.ts";

const amount = double({ min: 0.1, max: 1000, noNaN: true });
const interval = tuple(amount, amount).map(([a, b]) => ({
  low: Math.min(a, b),
  high: Math.max(a, b),
}));
const place = double({ min: 0, max: 1, noNaN: true });

describe("bounds of diversity", () => {
  // Half known at .5 and .3, .2 unknown: the HHI lies between 3,400 and 5,800 points
  // (lowest if the rest is spread thin, highest if the leader has it).
  it("bracket an unattributed remainder", () => {
    const known = [
      { low: 0.5, high: 0.5 },
      { low: 0.3, high: 0.3 },
    ];
    const { low, high } = hillBounds(known, 2, { low: 0.2, high: 0.2 });
    expect(1 / high).toBeCloseTo(0.34, 12);
    expect(1 / low).toBeCloseTo(0.58, 12);
  });

  it("hold every set of amounts within the intervals", () => {
    const inside = array(tuple(interval, place), { minLength: 1, maxLength: 6 });
    assert(
      property(inside, constantFrom(0.5, 1, 2, 3), (drawn, order) => {
        const { low, high } = hillBounds(
          drawn.map(([ends]) => ends),
          order,
        );
        const amounts = drawn.map(([ends, at]) => ends.low + at * (ends.high - ends.low));
        const diversity = hillNumber(amounts, order);
        expect(diversity).toBeGreaterThanOrEqual(low - 1e-9);
        expect(diversity).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  it("are reached: two amounts that may be equal are two suppliers at most", () => {
    const { low, high } = hillBounds(
      [
        { low: 1, high: 3 },
        { low: 2, high: 4 },
      ],
      2,
    );
    expect(high).toBeCloseTo(2, 12);
    expect(low).toBeCloseTo(hillNumber([1, 4], 2), 12);
  });

  it("meet when nothing is uncertain", () => {
    assert(
      property(array(amount, { minLength: 1, maxLength: 8 }), (amounts) => {
        const { low, high } = hillBounds(
          amounts.map((x) => ({ low: x, high: x })),
          2,
        );
        expect(high - low).toBeLessThan(1e-9);
      }),
    );
  });

  it("stay valid with more uncertain amounts than can be tried", () => {
    const many = Array.from({ length: 14 }, () => ({ low: 1, high: 3 }));
    const { low, high } = hillBounds(many, 2);
    expect(high).toBeCloseTo(14, 9);
    expect(low).toBeLessThanOrEqual(hillNumber([...Array.from({ length: 13 }, () => 1), 3], 2));
  });

  it("refuse what cannot be bounded", () => {
    expect(() => hillBounds([{ low: 1, high: 1 }], 0)).toThrow(RangeError);
    expect(() => hillBounds([{ low: 1, high: 1 }], 1, { low: 0, high: 1 })).toThrow("order 2 only");
    expect(() => hillBounds([{ low: 2, high: 1 }], 2)).toThrow("from 2 to 1");
    expect(() => hillBounds([], 2)).toThrow("above zero");
  });
});
