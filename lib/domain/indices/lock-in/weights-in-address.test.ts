import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWeights, writeWeights } from "./weights-in-address.ts";

describe("weights in an address", () => {
  it("come back as they were, to a tenth of a percent", () => {
    assert(
      property(
        array(double({ min: 0.01, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (weights) => {
          const whole = weights.reduce((sum, weight) => sum + weight, 0);
          const back = parseWeights(writeWeights(weights), 5) ?? [];
          for (const [i, weight] of weights.entries())
            expect(Math.abs((back[i] ?? 9) - weight / whole)).toBeLessThan(0.004);
        },
      ),
    );
  });

  it("are none where the address makes no sense", () => {
    for (const text of [null, "", "a-b", "1-2", "0-0-0-0-0", "1-2-3-4-5-6", "-1-2-3-4-5"])
      expect(parseWeights(text, 5)).toBeNull();
  });
});
