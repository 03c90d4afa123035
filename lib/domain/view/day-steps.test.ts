import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDayNumber } from "../quantity/plain-date.ts";
import { daySteps } from "./day-steps.ts";

describe("steps of the day", () => {
  it("are the ends of the quarters between two days, and the last day", () => {
    expect(daySteps("2026-02-10", "2026-11-22")).toEqual([
      "2026-03-31",
      "2026-06-30",
      "2026-09-30",
      "2026-11-22",
    ]);
    expect(daySteps("2026-06-30", "2026-06-30")).toEqual(["2026-06-30"]);
  });

  it("rise from the first day to the last", () => {
    const day = integer({ min: 16_000, max: 21_000 }).map(fromDayNumber);
    assert(
      property(day, day, (one, other) => {
        const [first = "", last = ""] = [one, other].toSorted();
        const steps = daySteps(first, last);
        expect(steps).toEqual([...new Set(steps)].toSorted());
        expect(steps.at(-1)).toBe(last);
        for (const step of steps) expect(step >= first).toBe(true);
      }),
    );
  });
});
