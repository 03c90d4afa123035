import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { toMeanOne, weekdaySeason } from "./weekday-season.ts";

const meanOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

describe("a season of working days", () => {
  it("agrees with the calendar of 2026: 22, 20, 22, 22, 21, 22, 23, 21, 22, 22, 21, 23", () => {
    const days = [22, 20, 22, 22, 21, 22, 23, 21, 22, 22, 21, 23];
    const mean = 261 / 12;
    for (const [i, one] of weekdaySeason(2026).entries())
      expect(one * mean).toBeCloseTo(days[i] ?? 0, 9);
  });

  it("has a mean of one in any year, as has any season that is brought to it", () => {
    assert(
      property(integer({ min: 1990, max: 2100 }), (year) => {
        expect(meanOf(weekdaySeason(year))).toBeCloseTo(1, 12);
      }),
    );
    const twelve = array(double({ min: 0, max: 100, noNaN: true }), {
      minLength: 12,
      maxLength: 12,
    });
    assert(
      property(twelve, (season) => {
        expect(meanOf(toMeanOne(season))).toBeCloseTo(1, 9);
      }),
    );
  });
});
