import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { ishigami, ishigamiIndices, linearIndices, sobolGIndices } from "./sobol-examples.ts";
import { sobolIndices } from "./sobol.ts";

const TERMS = { a: 7, b: 0.1 };
const SEED = 20_261_122;

/** How far the furthest of the found values is from what it should be. */
const apart = (found: readonly number[], expected: readonly number[]): number =>
  Math.max(...expected.map((value, i) => Math.abs((found[i] ?? Number.NaN) - value)));

describe("functions whose Sobol indices are known", () => {
  // Saltelli et al. (2008), The Primer; SALib's documentation: a = 7, b = .1.
  it("have Ishigami's published values", () => {
    const { variance, first, total } = ishigamiIndices(TERMS);
    expect(variance).toBeCloseTo(13.8446, 4);
    expect(apart(first, [0.3139, 0.4424, 0])).toBeLessThan(1e-4);
    expect(apart(total, [0.5576, 0.4424, 0.2437])).toBeLessThan(1e-4);
  });

  // Saltelli et al. (2010): a = 0, 1, 4.5, 9, 99, 99, 99, 99.
  it("have the G-function's published values", () => {
    const { first } = sobolGIndices([0, 1, 4.5, 9, 99, 99, 99, 99]);
    expect(
      apart(first, [0.7165, 0.1791, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001]),
    ).toBeLessThan(5e-4);
  });

  it("split a sum by the squares of its weights: 1, 4, 9 of 14", () => {
    expect(apart(linearIndices([1, 2, 3]).first, [1 / 14, 4 / 14, 9 / 14])).toBeLessThan(1e-12);
  });

  it("refuse a negative term and a sum of nothing", () => {
    expect(() => sobolGIndices([1, -1])).toThrow(RangeError);
    expect(() => linearIndices([0, 0])).toThrow(RangeError);
  });
});

describe("Sobol indices", () => {
  // Methodology E022: 65,536 draws must come within .02 of the analytic values.
  it("find Ishigami's", () => {
    const found = sobolIndices((u) => ishigami(u, TERMS), { inputs: 3, n: 65_536, seed: SEED });
    const { first, total } = ishigamiIndices(TERMS);
    expect(apart(found.first, first)).toBeLessThan(0.02);
    expect(apart(found.total, total)).toBeLessThan(0.02);
  });

  it("find those of the G-function", () => {
    const terms = [0, 1, 4.5, 9];
    const g = (u: Float64Array) =>
      terms.reduce((all, a, i) => (all * (Math.abs(4 * (u[i] ?? 0) - 2) + a)) / (1 + a), 1);
    const found = sobolIndices(g, { inputs: 4, n: 32_768, seed: SEED });
    const { first, total } = sobolGIndices(terms);
    expect(apart(found.first, first)).toBeLessThan(0.03);
    expect(apart(found.total, total)).toBeLessThan(0.03);
  });

  // For one centred uniform the estimates have standard errors of √(1.8 / n) and √(1.4 / n): .0105
  // and .0092. More inputs only lessen them.
  it("of a sum are those of its weights, alone and in company alike", () => {
    const weight = double({ min: 0.1, max: 3, noNaN: true });
    assert(
      property(array(weight, { minLength: 1, maxLength: 4 }), (weights) => {
        const sum = (u: Float64Array) =>
          weights.reduce((all, of, i) => all + of * ((u[i] ?? 0) - 0.5), 0);
        const found = sobolIndices(sum, { inputs: weights.length, n: 16_384, seed: SEED });
        const { first, total } = linearIndices(weights);
        expect(apart(found.first, first)).toBeLessThan(0.045);
        expect(apart(found.total, total)).toBeLessThan(0.045);
      }),
      { numRuns: 10 },
    );
  });

  it("are nothing for an input that the model does not read, exactly", () => {
    const found = sobolIndices((u) => u[0] ?? 0, { inputs: 2, n: 64, seed: SEED });
    expect(found.first[1]).toBe(0);
    expect(found.total[1]).toBe(0);
  });

  it("are nothing for a model that never varies", () => {
    expect(sobolIndices(() => 3, { inputs: 2, n: 16, seed: SEED })).toEqual({
      first: [0, 0],
      total: [0, 0],
    });
  });

  it("refuse fewer than two draws", () => {
    for (const n of [0, 1, 2.5]) {
      expect(() => sobolIndices(() => 1, { inputs: 1, n, seed: SEED })).toThrow(RangeError);
    }
  });
});
