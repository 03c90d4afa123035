import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { tieredCostUsd, tokenEgress } from "./egress.ts";

const aws = [
  { gb: 100, usdPerGb: 0 },
  { gb: 10_240, usdPerGb: 0.09 },
  { gb: 40_960, usdPerGb: 0.085 },
  { gb: 102_400, usdPerGb: 0.07 },
  { gb: null, usdPerGb: 0.05 },
];

describe("egress", () => {
  // AWS's public table: 100 GB free, then 0.09, 0.085, 0.07 and 0.05 USD per GB.
  it("fills the free allowance first", () => {
    expect(tieredCostUsd(50, aws)).toBe(0);
    expect(tieredCostUsd(250_000, aws)).toBeCloseTo(16_386.2, 6);
  });

  it("weighs a billion prompts at a few hundred dollars", () => {
    const { gb, usd } = tokenEgress({
      requests: 1e9,
      tokens: 1154.6974,
      bytesPerToken: 4,
      usdPerGb: 0.09,
    });
    expect(gb).toBeCloseTo(4618.7896, 6);
    expect(usd).toBeCloseTo(415.691064, 6);
  });

  it("never costs less for more data", () => {
    const volume = double({ min: 0, max: 1e6, noNaN: true });
    assert(
      property(array(volume, { minLength: 2, maxLength: 2 }), ([a = 0, b = 0]) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(tieredCostUsd(more, aws)).toBeGreaterThanOrEqual(tieredCostUsd(less, aws) - 1e-9);
      }),
    );
  });

  it("refuses tiers that end too soon, and negative data", () => {
    expect(() => tieredCostUsd(20, [{ gb: 10, usdPerGb: 1 }])).toThrow("the tiers end 10 GB short");
    expect(() => tieredCostUsd(-1, aws)).toThrow("-1 GB moved");
  });
});
