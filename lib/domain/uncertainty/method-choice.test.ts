import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { freedomLost, meanBarrier } from "../indices/lock-in/freedom.ts";
import { weightedSumMoments } from "../stats/simplex-moments.ts";
import { drawMethods, METHOD_AS_STANDS } from "./method-choice.ts";

const N = 20_000;
const SEED = 20_261_122;
const methods = drawMethods(SEED, N);

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const sdOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
};

describe("the method, drawn", () => {
  it("stands with equal weights, and is drawn with weights that sum to one", () => {
    expect(METHOD_AS_STANDS.weights).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    for (const { weights, abilityWeight } of methods.slice(0, 500)) {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(abilityWeight).toBeGreaterThan(0);
      expect(abilityWeight).toBeLessThan(1);
    }
  });

  // A fair coin in n tosses: .5 within three times .5 / √n.
  it("tosses a fair coin for each yes or no, and takes each floor alike", () => {
    const three = 3 * Math.sqrt(0.25 / N);
    for (const choice of [
      "straightPremium",
      "arithmetic",
      "curvedIncentive",
      "weakerOfTwo",
    ] as const)
      expect(Math.abs(meanOf(methods.map((one) => Number(one[choice]))) - 0.5)).toBeLessThan(three);
    for (const floor of [0.001, 0.01, 0.05])
      expect(
        Math.abs(meanOf(methods.map((one) => Number(one.floor === floor))) - 1 / 3),
      ).toBeLessThan(three);
  });

  // Methodology M024: with the facts fixed the plain score has the moments of the weights,
  // mean 100 × the average and sd 100 √(sum of squared deviations / (k (k + 1))). The standard
  // error of a mean is sd / √n; that of an sd, here, less than sd / √n too.
  it("gives the plain score the exact moments of weights nobody agreed on", () => {
    assert(
      property(
        array(double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (parts) => {
          const scores = methods.map(({ weights }) => meanBarrier(parts, weights));
          const { mean, sd } = weightedSumMoments(parts);
          const error = (3 * 100 * sd) / Math.sqrt(N) + 1e-9;
          expect(Math.abs(meanOf(scores) - 100 * mean)).toBeLessThan(error);
          expect(Math.abs(sdOf(scores) - 100 * sd)).toBeLessThan(error);
        },
      ),
      // A fixed seed: the law allows three standard errors, which one case in hundreds exceeds.
      { numRuns: 20, seed: 1 },
    );
  });

  // One L = 1, others 0. The mean of freedom is .01^(1/5) = .398: 60.2, where the plain mean says
  // 20 (M010). A weight of a fifth is Beta(1, 4): its 5 % quantile is 1 - .95^(1/4) = .0127 and its
  // 95 % quantile 1 - .05^(1/4) = .527; at a floor of .01 the geometric score then runs from 100
  // (1 - .01^.0127) = 5.7 to 100 (1 - .01^.527) = 91.2.
  it("spreads the score of one whole barrier from next to nothing to nearly all", () => {
    const parts = [1, 0, 0, 0, 0];
    expect(freedomLost(parts, METHOD_AS_STANDS.weights, METHOD_AS_STANDS.floor)).toBeCloseTo(
      60.2,
      1,
    );
    expect(meanBarrier(parts, METHOD_AS_STANDS.weights)).toBeCloseTo(20, 12);
    const scores = methods
      .map(({ weights }) => freedomLost(parts, weights, 0.01))
      .toSorted((a, b) => a - b);
    expect(Math.abs((scores[0.05 * N] ?? 0) - 5.7)).toBeLessThan(1);
    expect(Math.abs((scores[0.95 * N] ?? 0) - 91.2)).toBeLessThan(1);
  });

  it("is the same for the same seed, whatever the number of draws", () => {
    expect(drawMethods(SEED, 10)).toEqual(methods.slice(0, 10));
    expect(drawMethods(SEED + 1, 10)).not.toEqual(methods.slice(0, 10));
  });
});
