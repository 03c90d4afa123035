import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveNumber } from "./herfindahl.ts";
import { identity, tabulate } from "./matrix.ts";
import { similarityDiversity } from "./similarity-diversity.ts";

const amounts = array(double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });

describe("similarity-sensitive diversity", () => {
  // Leinster and Cobbold 2012: with no likeness between species it is the naive measure.
  it("is one over the HHI where nothing is alike", () => {
    assert(
      property(amounts, (x) => {
        expect(similarityDiversity(x, identity(x.length)).effective).toBeCloseTo(
          effectiveNumber(x),
          9,
        );
      }),
    );
  });

  it("is one where all is alike, and falls as likeness grows", () => {
    assert(
      property(amounts, double({ min: 0, max: 1, noNaN: true }), (x, z) => {
        const alike = (level: number) =>
          tabulate(x.length, x.length, (i, j) => (i === j ? 1 : level));
        const at = (level: number) => similarityDiversity(x, alike(level)).effective;
        expect(at(1)).toBeCloseTo(1, 9);
        expect(at(z)).toBeLessThanOrEqual(at(0) + 1e-9);
        expect(at(z)).toBeGreaterThanOrEqual(at(1) - 1e-9);
      }),
    );
  });

  it("refuses a likeness beyond one, and a matrix of another size", () => {
    expect(() => similarityDiversity([1], [[2]])).toThrow("outside 0 to 1");
    expect(() => similarityDiversity([1, 1], [[1]])).toThrow("2 amounts");
  });
});
