import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { transpose } from "../stats/matrix.ts";
import { integratedOwnership, outsideClaims } from "./integrated-ownership.ts";

/** Holdings in which nobody is held by more than three quarters. */
const holdings = array(
  array(double({ min: 0, max: 0.25, noNaN: true }), { minLength: 3, maxLength: 3 }),
  {
    minLength: 3,
    maxLength: 3,
  },
).map((rows) => rows.map((row, i) => row.map((share, j) => (i === j ? 0 : share))));

describe("integrated ownership", () => {
  // Brioschi et al.; Baldone et al.: a pyramid of 80 % and 60 % gives 48 % of the bottom company.
  it("multiplies along a pyramid", () => {
    const [top] = integratedOwnership([
      [0, 0.8, 0],
      [0, 0, 0.6],
      [0, 0, 0],
    ]);
    expect(top).toEqual([0, 0.8, expect.closeTo(0.48, 12)]);
  });

  it("is never less than what is held directly", () => {
    assert(
      property(holdings, (direct) => {
        for (const [i, row] of integratedOwnership(direct).entries())
          for (const [j, share] of row.entries())
            expect(share).toBeGreaterThanOrEqual((direct[i]?.[j] ?? 0) - 1e-12);
      }),
    );
  });

  it("refuses more than all, negatives, and rings without an outside owner", () => {
    expect(() =>
      integratedOwnership([
        [0, 0.8],
        [0, 0.5],
      ]),
    ).toThrow("party 1 is held by 1.3");
    expect(() =>
      integratedOwnership([
        [0, -0.1],
        [0, 0],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      integratedOwnership([
        [0, 1],
        [1, 0],
      ]),
    ).toThrow("own each other fully");
  });
});

describe("outside claims", () => {
  // Elliott, Golub and Jackson (2014), two companies that hold half of each other.
  it("agree with the two-company example", () => {
    const claims = outsideClaims([
      [0, 0.5],
      [0.5, 0],
    ]);
    expect(claims.flat().map((x) => Math.round(x * 3))).toEqual([2, 1, 1, 2]);
  });

  it("account for the whole of every company", () => {
    assert(
      property(holdings, (held) => {
        for (const column of transpose(outsideClaims(held)))
          expect(column.reduce((sum, claim) => sum + claim, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
