import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { ticks, ticksBetween } from "./ticks.ts";

const reach = double({ min: 1e-9, max: 1e15, noNaN: true });

describe("the landmarks of an axis", () => {
  // Heckbert, Nice numbers for graph labels (Graphics Gems, 1990): steps of 1, 2 or 5 in a decade.
  it.each([
    [100, 5, [0, 20, 40, 60, 80, 100]],
    [105, 5, [0, 25, 50, 75, 100, 125]],
    [50e9, 5, [0, 10e9, 20e9, 30e9, 40e9, 50e9]],
    [0.3, 3, [0, 0.1, 0.2, 0.3]],
    [1, 1, [0, 1]],
  ])("to %d in about %d steps are %j", (to, count, expected) => {
    expect(ticks(to, count)).toEqual(expected);
  });

  it("start at nothing, cover the reach, and do not run a whole step past it", () => {
    assert(
      property(reach, integer({ min: 1, max: 12 }), (to, count) => {
        const marks = ticks(to, count);
        const [first, step = Number.NaN] = marks;
        const last = marks.at(-1) ?? Number.NaN;
        expect(first).toBe(0);
        expect(last).toBeGreaterThanOrEqual(to * (1 - 1e-8));
        expect(last - step).toBeLessThan(to);
      }),
    );
  });

  it("are evenly spaced, and no more of them than asked for", () => {
    assert(
      property(reach, integer({ min: 1, max: 12 }), (to, count) => {
        const marks = ticks(to, count);
        const step = marks[1] ?? Number.NaN;
        marks.forEach((mark, i) =>
          expect(Math.abs(mark - i * step)).toBeLessThanOrEqual(1e-9 * to),
        );
        expect(marks.length).toBeGreaterThanOrEqual(2);
        expect(marks.length).toBeLessThanOrEqual(count + 1);
      }),
    );
  });

  it("are round: one, two, two and a half or five in their decade", () => {
    assert(
      property(reach, (to) => {
        const step = ticks(to)[1] ?? Number.NaN;
        const leading = Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(9));
        expect([1, 2, 2.5, 5]).toContain(leading);
      }),
    );
  });

  it.each([0, -1, Number.NaN])("are nothing and one where the reach is %d", (to) => {
    expect(ticks(to)).toEqual([0, 1]);
  });
});

describe("round values between two", () => {
  it("enclose both, and an empty range gets some room", () => {
    expect(ticksBetween(0.42, 0.78)).toEqual([0.4, 0.5, 0.6, 0.7, 0.8]);
    const around = ticksBetween(0.5, 0.5);
    expect(around[0]).toBeLessThan(0.5);
    expect(around.at(-1)).toBeGreaterThan(0.5);
    expect(ticksBetween(0, 0).length).toBeGreaterThan(1);
  });
});
