import { assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { PEDIGREE_ASPECTS, pedigreeSpread } from "./pedigree.ts";

const grade = integer({ min: 1, max: 5 });
const grades = record({
  reliability: grade,
  completeness: grade,
  temporal: grade,
  geographical: grade,
  technological: grade,
});
const BEST = { reliability: 1, completeness: 1, temporal: 1, geographical: 1, technological: 1 };

describe("the pedigree of a figure", () => {
  // Weidema et al. (2013), original table, recalled: .0006 + .0006 + .0001 + .002 = .0033.
  it("spreads 100 by the sum of its grades' variances", () => {
    const { variance, gsd, low95, high95 } = pedigreeSpread(100, {
      ...BEST,
      reliability: 2,
      completeness: 2,
      temporal: 3,
    });
    expect(variance).toBeCloseTo(0.0033, 12);
    expect(gsd).toBeCloseTo(1.0591277, 7);
    expect(low95).toBeCloseTo(100 * gsd ** -1.959963984540054, 9);
    expect(high95).toBeCloseTo(100 * gsd ** 1.959963984540054, 9);
  });

  it("is never better known for a worse grade", () => {
    assert(
      property(grades, constantFrom(...PEDIGREE_ASPECTS), (all, aspect) => {
        const worse = { ...all, [aspect]: Math.min(5, all[aspect] + 1) };
        expect(pedigreeSpread(1, worse).variance).toBeGreaterThanOrEqual(
          pedigreeSpread(1, all).variance,
        );
      }),
    );
  });

  it("adds nothing to the basic variance where all is as it should be", () => {
    expect(pedigreeSpread(7, BEST, 0)).toEqual({ variance: 0, gsd: 1, low95: 7, high95: 7 });
  });

  it("refuses grades off the scale, and what is negative", () => {
    for (const reliability of [0, 6, 1.5, Number.NaN])
      expect(() => pedigreeSpread(1, { ...BEST, reliability })).toThrow(RangeError);
    expect(() => pedigreeSpread(-1, BEST)).toThrow(RangeError);
    expect(() => pedigreeSpread(1, BEST, -1)).toThrow(RangeError);
  });
});
