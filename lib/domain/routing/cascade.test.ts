import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEvenAcceptRate, cascadeFlow, cascadeOutcome } from "./cascade.ts";

const part = double({ min: 0, max: 1, noNaN: true });

describe("a cascade of accept rates", () => {
  it("answers every request once", () => {
    assert(
      property(array(part, { minLength: 1, maxLength: 8 }), part, (rates, error) => {
        const { reached, answered } = cascadeFlow(rates, error / 2);
        expect(answered.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(reached[0]).toBe(1);
        expect(reached.every((share, k) => k === 0 || share <= (reached[k - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it("breaks even where the first step saves what it costs", () => {
    const rate = breakEvenAcceptRate(0.2, 5, 0.05);
    const steps = [
      { acceptRate: rate, usdPerRequest: 0.2, quality: 1 },
      { acceptRate: 1, usdPerRequest: 5, quality: 1 },
    ];
    expect(cascadeOutcome(steps, 0.05).usdPerRequest).toBeCloseTo(5, 12);
    expect(cascadeOutcome(steps, 0.05).quality).toBeCloseTo(1, 12);
  });

  it("refuses what is no rate", () => {
    expect(() => cascadeFlow([1.2, 1])).toThrow("step 1 passes 1.2");
    expect(() => cascadeFlow([])).toThrow("requires a step");
    expect(() => breakEvenAcceptRate(1, 0)).toThrow("free");
  });
});
