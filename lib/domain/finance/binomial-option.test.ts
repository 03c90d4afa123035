import { assert, boolean, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { type BinomialOption, binomialOptionUsd, stepsOf } from "./binomial-option.ts";
import { callPriceUsd } from "./call-price.ts";

const PUT = {
  kind: "put",
  spotUsd: 50,
  strikeUsd: 50,
  rate: 0.1,
  years: 5 / 12,
  steps: 5,
  ...stepsOf({ volatility: 0.4, years: 5 / 12, steps: 5 }),
  isAmerican: true,
} as const satisfies BinomialOption;

describe("an option on a tree", () => {
  // Hull, Options, Futures and Other Derivatives.
  it("agrees with Hull's American put, and with his two-step trees", () => {
    expect(binomialOptionUsd(PUT)).toBeCloseTo(4.49, 2);
    const twoSteps = {
      spotUsd: 50,
      strikeUsd: 52,
      rate: 0.05,
      years: 2,
      steps: 2,
      up: 1.2,
      down: 0.8,
    };
    expect(binomialOptionUsd({ ...PUT, ...twoSteps })).toBeCloseTo(5.0894, 3);
    expect(binomialOptionUsd({ ...PUT, ...twoSteps, isAmerican: false })).toBeCloseTo(4.1923, 3);
  });

  it("comes near Black and Scholes as steps are added", () => {
    const terms = { spotUsd: 100, strikeUsd: 95, rate: 0.05, volatility: 0.3, years: 1 };
    const steps = 400;
    const call = { ...PUT, ...terms, kind: "call", steps, isAmerican: false } as const;
    const tree = binomialOptionUsd({ ...call, ...stepsOf({ ...terms, steps }) });
    expect(tree).toBeCloseTo(callPriceUsd(terms), 1);
  });

  it("is worth no less when it may be used early, and a call on what yields nothing no more", () => {
    const spot = double({ min: 1, max: 200, noNaN: true });
    const rate = double({ min: 0, max: 0.2, noNaN: true });
    assert(
      property(spot, rate, integer({ min: 1, max: 40 }), boolean(), (spotUsd, r, steps, isCall) => {
        const tree = stepsOf({ volatility: 0.9, years: 1, steps });
        const kind = isCall ? ("call" as const) : ("put" as const);
        const one = { ...PUT, ...tree, kind, spotUsd, rate: r, steps, years: 1 };
        const early = binomialOptionUsd(one);
        const late = binomialOptionUsd({ ...one, isAmerican: false });
        expect(early).toBeGreaterThanOrEqual(late - 1e-9);
        const isAsExpected = !isCall || Math.abs(early - late) < 1e-8;
        expect(isAsExpected).toBe(true);
      }),
    );
  });

  it("refuses trees without steps and with a gain for nothing", () => {
    expect(() => binomialOptionUsd({ ...PUT, steps: 0 })).toThrow("a tree of 0 steps");
    expect(() => binomialOptionUsd({ ...PUT, down: 1.05 })).toThrow(RangeError);
    expect(() => binomialOptionUsd({ ...PUT, spotUsd: -1 })).toThrow(RangeError);
    expect(() => stepsOf({ volatility: 0, years: 1, steps: 1 })).toThrow(RangeError);
  });
});
