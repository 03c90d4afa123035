import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { atkinson } from "./atkinson.ts";
import { theilL, theilT } from "./theil.ts";

const incomes = array(double({ min: 0.1, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 20,
});
// Ilocos data of the R package ineq, as used by open-risk concentrationMetrics.
const ilocos = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];

describe("inequality", () => {
  it("agrees with the R package ineq on Atkinson's measure", () => {
    expect(atkinson(ilocos, 0.5)).toBeCloseTo(0.1796591, 7);
  });

  // rdocumentation.org, REAT::theil of (10, 10, 10, 20, 50) prints .2326302, which is Theil's L.
  it("tells Theil's L, which one package prints as Theil, from T", () => {
    expect(theilL([10, 10, 10, 20, 50])).toBeCloseTo(0.2326302, 7);
    expect(theilT([10, 10, 10, 20, 50])).toBeCloseTo(0.250201, 6);
  });

  it("is zero for equals, within its limits, and blind to the currency", () => {
    assert(
      property(incomes, (x) => {
        expect(theilT(x)).toBeGreaterThanOrEqual(-1e-9);
        expect(theilT(x)).toBeLessThanOrEqual(Math.log(x.length) + 1e-9);
        expect(theilL(x)).toBeGreaterThanOrEqual(-1e-9);
        expect(atkinson(x, 1)).toBeLessThanOrEqual(1);
        expect(theilT(x.map((y) => 3 * y))).toBeCloseTo(theilT(x), 9);
        expect(
          atkinson(
            x.map(() => 5),
            0.5,
          ),
        ).toBeCloseTo(0, 9);
      }),
    );
  });

  it("rises with aversion", () => {
    assert(
      property(incomes, (x) => {
        expect(atkinson(x, 2)).toBeGreaterThanOrEqual(atkinson(x, 1) - 1e-9);
        expect(atkinson(x, 1)).toBeGreaterThanOrEqual(atkinson(x, 0.5) - 1e-9);
      }),
    );
  });

  it("counts a zero in T, and refuses it in L", () => {
    expect(theilT([1, 0])).toBeCloseTo(Math.LN2, 12);
    expect(() => theilL([1, 0])).toThrow("above zero");
    expect(() => theilT([0])).toThrow("above zero");
    expect(() => atkinson([0], 1)).toThrow("above zero");
    expect(() => atkinson([1], -1)).toThrow(RangeError);
  });
});
