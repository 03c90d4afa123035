import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { pcg32 } from "./pcg32.ts";
import { randomWeights } from "./random-weights.ts";
import { simplexMoments } from "./simplex-moments.ts";

const uniform = double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe("random weights", () => {
  it("are the logarithms of the draws, over their sum", () => {
    expect(randomWeights([0.5, 0.5])).toEqual([0.5, 0.5]);
    const [lighter, heavier] = randomWeights([0.5, 0.25]);
    expect(lighter).toBeCloseTo(1 / 3, 12);
    expect(heavier).toBeCloseTo(2 / 3, 12);
  });

  it("are none below zero and sum to one", () => {
    assert(
      property(array(uniform, { minLength: 1, maxLength: 8 }), (uniforms) => {
        const weights = randomWeights(uniforms);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("go with their draws, in whatever order", () => {
    assert(
      property(array(uniform, { minLength: 1, maxLength: 8 }), (uniforms) => {
        const turned = randomWeights(uniforms.toReversed()).toReversed();
        randomWeights(uniforms).forEach((weight, i) =>
          expect(weight).toBeCloseTo(turned[i] ?? 0, 12),
        );
      }),
    );
  });

  // Dirichlet(1, …, 1): mean 1/k, variance (k - 1) / (k² (k + 1)), covariance -1 / (k² (k + 1)).
  // For four weights .25, .0375 and -.0125. Four standard errors of each mean; that of a squared
  // deviation is taken from the sample itself.
  it("have the moments of the flat Dirichlet", () => {
    const n = 20_000;
    assert(
      property(integer({ min: 2, max: 6 }), integer({ min: 0, max: 1e9 }), (k, seed) => {
        const source = pcg32(seed, 7);
        const sets = Array.from({ length: n }, () =>
          randomWeights(Array.from({ length: k }, source.uniform)),
        );
        const { mean, variance, covariance } = simplexMoments(k);
        expectMean(
          sets.map(([first = 0]) => first),
          mean,
        );
        expectMean(
          sets.map(([first = 0]) => (first - mean) ** 2),
          variance,
        );
        expectMean(
          sets.map(([first = 0, second = 0]) => (first - mean) * (second - mean)),
          covariance,
        );
      }),
      // A fixed seed: one run in some thousands lies beyond four standard errors by right.
      { numRuns: 5, seed: 1 },
    );
  });
});

function expectMean(values: readonly number[], expected: number): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / values.length));
}
