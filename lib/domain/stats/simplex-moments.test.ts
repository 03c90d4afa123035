import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { rankOrderCentroid } from "./rank-order-centroid.ts";
import { simplexMoments, weightedSumMoments } from "./simplex-moments.ts";

describe("weights nobody has agreed", () => {
  // Moments of the Dirichlet distribution with all parameters one, k = 4.
  it("have the moments of a flat Dirichlet", () => {
    expect(simplexMoments(4)).toEqual({ mean: 0.25, variance: 0.0375, covariance: -0.0125 });
    expect(simplexMoments(1)).toEqual({ mean: 1, variance: 0, covariance: 0 });
  });

  it("give a weighted sum the spread that their variances and covariances imply", () => {
    const values = array(double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 9 });
    assert(
      property(values, (v) => {
        const { variance, covariance } = simplexMoments(v.length);
        const squares = v.reduce((sum, x) => sum + x ** 2, 0);
        const total = v.reduce((sum, x) => sum + x, 0);
        const direct = variance * squares + covariance * (total ** 2 - squares);
        expect(weightedSumMoments(v).sd ** 2).toBeCloseTo(direct, 9);
      }),
    );
  });

  it("sum to one without variance: k variances and all covariances cancel", () => {
    assert(
      property(integer({ min: 1, max: 50 }), (k) => {
        const { variance, covariance } = simplexMoments(k);
        expect(k * variance + k * (k - 1) * covariance).toBeCloseTo(0, 12);
      }),
    );
  });

  it("need a value", () => {
    expect(() => weightedSumMoments([])).toThrow(RangeError);
    expect(() => simplexMoments(0)).toThrow(RangeError);
  });
});

describe("rank-order weights", () => {
  // Barron and Barrett 1996: .52, .27, .15, .06 for four attributes.
  it("agree with the published table", () => {
    expect(rankOrderCentroid(4).map((w) => Math.round(w * 100))).toEqual([52, 27, 15, 6]);
  });

  it("sum to one and fall", () => {
    assert(
      property(integer({ min: 1, max: 30 }), (n) => {
        const weights = rankOrderCentroid(n);
        expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      }),
    );
  });

  it("refuse no items", () => {
    expect(() => rankOrderCentroid(0)).toThrow(RangeError);
  });
});
