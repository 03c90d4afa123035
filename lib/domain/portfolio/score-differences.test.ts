import { assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, estimate, exact } from "../quantity/estimate.ts";
import { compared } from "./score-differences.ts";

const band = tuple(integer({ min: 0, max: 50 }), integer({ min: 0, max: 50 })).map(([a, b]) =>
  bounds(Math.min(a, b), Math.max(a, b)),
);

describe("two estimates of one score", () => {
  it("are told apart only where their bands lie apart", () => {
    expect(compared(exact(2), exact(3))).toMatchObject({
      verdict: "higher",
      difference: exact(1),
    });
    expect(compared(estimate(50, 60, 70), estimate(40, 55, 65)).verdict).toBe(
      "no clear difference",
    );
    expect(compared(estimate(50, 60, 70), estimate(40, 45, 49)).verdict).toBe("lower");
    expect(compared(bounds(0, 9), bounds(0, 9))).toMatchObject({
      verdict: "same",
      difference: exact(0),
    });
    expect(compared(null, exact(1))).toMatchObject({
      verdict: "not comparable",
      difference: null,
    });
  });

  it("differ the other way about when they change places", () => {
    const turned = { higher: "lower", lower: "higher" } as const;
    assert(
      property(band, band, (a, b) => {
        const [there, back] = [compared(a, b), compared(b, a)];
        const expected = Object.entries(turned).find(([one]) => one === there.verdict)?.[1];
        expect(back.verdict).toBe(expected ?? there.verdict);
        expect((back.difference?.low ?? 0) + (there.difference?.high ?? 0)).toBe(0);
      }),
    );
  });

  it("have a clear difference exactly where zero is none of those it can be", () => {
    assert(
      property(band, band, (a, b) => {
        const { verdict, difference } = compared(a, b);
        const isClear = verdict === "higher" || verdict === "lower";
        expect(isClear).toBe((difference?.low ?? 0) > 0 || (difference?.high ?? 0) < 0);
      }),
    );
  });
});
