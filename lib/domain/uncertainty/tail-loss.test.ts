import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { lognormalTail, normalTail } from "./parametric-tail.ts";
import { type LossCase, tailLossByMinimum, tailLossOfDraws, tailLossUsd } from "./tail-loss.ts";

const CASES: readonly LossCase[] = [
  { lossUsd: 100, chance: 0.1 },
  { lossUsd: 20, chance: 0.3 },
  { lossUsd: 0, chance: 0.4 },
  { lossUsd: -50, chance: 0.2 },
];

const part = double({ min: 0.01, max: 1, noNaN: true });
const someCases = array(tuple(integer({ min: -1000, max: 1000 }), integer({ min: 1, max: 50 })), {
  minLength: 1,
  maxLength: 20,
}).map((rows): LossCase[] => {
  const whole = rows.reduce((sum, [, weight]) => sum + weight, 0);
  return rows.map(([lossUsd, weight]) => ({ lossUsd, chance: weight / whole }));
});

describe("the loss in the worst cases", () => {
  // The worked example of Wikipedia's article on expected shortfall.
  it.each([
    [0.05, 100],
    [0.1, 100],
    [0.2, 60],
    [0.4, 40],
    [1, 6],
  ])("of the worst %d is %d", (worst, usd) => {
    expect(tailLossUsd(CASES, worst)).toBeCloseTo(usd, 9);
    expect(tailLossByMinimum(CASES, worst)).toBeCloseTo(usd, 9);
  });

  it("of a hundred draws at 95 % is the mean of the worst five", () => {
    const draws = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(tailLossOfDraws(draws, 0.05)).toBeCloseTo(98, 9);
  });

  it("is the same whether sorted or minimised", () => {
    assert(
      property(someCases, part, (cases, worst) => {
        expect(tailLossByMinimum(cases, worst)).toBeCloseTo(tailLossUsd(cases, worst), 6);
      }),
    );
  });

  it("lies between the mean and the worst, and falls as more cases count", () => {
    assert(
      property(someCases, part, part, (cases, a, b) => {
        const [few, many] = a < b ? [a, b] : [b, a];
        const mean = cases.reduce((sum, { lossUsd, chance }) => sum + lossUsd * chance, 0);
        const shortfall = tailLossUsd(cases, few);
        expect(shortfall).toBeGreaterThanOrEqual(mean - 1e-6);
        expect(shortfall).toBeLessThanOrEqual(Math.max(...cases.map((one) => one.lossUsd)) + 1e-6);
        expect(tailLossUsd(cases, many)).toBeLessThanOrEqual(shortfall + 1e-6);
      }),
    );
  });

  it("of two together is at most the sum of both: it rewards spreading", () => {
    const pairs = array(tuple(integer({ min: -99, max: 99 }), integer({ min: -99, max: 99 })), {
      minLength: 1,
      maxLength: 30,
    });
    assert(
      property(pairs, part, (draws, worst) => {
        const of = (loss: (pair: readonly [number, number]) => number) =>
          tailLossOfDraws(draws.map(loss), worst);
        expect(of(([a, b]) => a + b)).toBeLessThanOrEqual(of(([a]) => a) + of(([, b]) => b) + 1e-9);
      }),
    );
  });

  it("refuses chances and parts that are none", () => {
    expect(() => tailLossUsd(CASES, 0)).toThrow("the worst 0 of all cases");
    expect(() => tailLossUsd([{ lossUsd: 1, chance: 0.5 }], 0.5)).toThrow(
      "chances that sum to 0.5",
    );
    expect(() => tailLossUsd([{ lossUsd: Number.NaN, chance: 1 }], 0.5)).toThrow(RangeError);
    expect(() => tailLossOfDraws([], 0.5)).toThrow(RangeError);
  });
});

describe("worst cases in closed form", () => {
  // Basel's calibration: ES at 97.5 % is close to VaR at 99 %.
  it("agrees with Basel's level and the closed forms", () => {
    const { valueAtRiskUsd, shortfallUsd } = normalTail({ meanUsd: 0, sdUsd: 1, level: 0.975 });
    expect(valueAtRiskUsd).toBeCloseTo(1.959963985, 8);
    expect(shortfallUsd).toBeCloseTo(2.3378, 4);
    const lognormal = lognormalTail({ logMean: 0, logSd: 1, level: 0.95 });
    expect(lognormal.valueAtRiskUsd).toBeCloseTo(5.180251602, 5);
    expect(lognormal.shortfallUsd).toBeCloseTo(8.557227, 5);
  });

  it("has a shortfall no smaller than the value at risk, meeting where nothing varies", () => {
    const spread = double({ min: 0, max: 2, noNaN: true });
    assert(
      property(spread, double({ min: 0.5, max: 0.999, noNaN: true }), (sd, level) => {
        const normal = normalTail({ meanUsd: 1, sdUsd: sd, level });
        const lognormal = lognormalTail({ logMean: 0, logSd: sd, level });
        expect(normal.shortfallUsd).toBeGreaterThanOrEqual(normal.valueAtRiskUsd - 1e-12);
        expect(lognormal.shortfallUsd).toBeGreaterThanOrEqual(lognormal.valueAtRiskUsd - 1e-9);
      }),
    );
    expect(lognormalTail({ logMean: 0, logSd: 0, level: 0.95 }).shortfallUsd).toBeCloseTo(1, 12);
  });

  it("refuses spreads and levels that are none", () => {
    expect(() => normalTail({ meanUsd: 0, sdUsd: -1, level: 0.9 })).toThrow("a spread of -1");
    expect(() => lognormalTail({ logMean: 0, logSd: 1, level: 1 })).toThrow(RangeError);
  });
});
