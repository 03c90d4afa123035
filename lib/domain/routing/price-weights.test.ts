import { describe, expect, it } from "vitest";
import { inverseSquareRatio, inverseSquareShares } from "./price-weights.ts";

describe("inverse-square weights", () => {
  // OpenRouter's own example: sellers at 1, 2 and 3 dollars; the first is nine times as likely as the last.
  it("agrees with OpenRouter's example", () => {
    const shares = inverseSquareShares([1, 2, 3]);
    expect(shares.map((share) => Math.round(share * 1e4) / 1e4)).toEqual([0.7347, 0.1837, 0.0816]);
    expect(inverseSquareRatio(1, 3)).toBe(9);
  });

  it("refuses a free seller and an empty list", () => {
    expect(() => inverseSquareShares([0, 1])).toThrow("a price is not above zero");
    expect(() => inverseSquareShares([])).toThrow("shares require a price");
  });
});
