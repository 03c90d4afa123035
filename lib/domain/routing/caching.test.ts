import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blendedInputUsdPerMtok,
  cacheAwareUsdPerMtok,
  cacheBreakEven,
  cheapestBy,
  inputPriceMultiplier,
  listUsdPerMtok,
} from "./caching.ts";

describe("caching", () => {
  const claude = { readMultiplier: 0.1, writeMultiplier: 1.25 };

  it("agrees with genai-prices on claude-sonnet-4-5, 10,000 tokens with 7,000 read and 2,000 written", () => {
    const mix = { readShare: 0.7, writeShare: 0.2, ...claude };
    expect(blendedInputUsdPerMtok(3, mix)).toBeCloseTo(1.26, 12);
  });

  // Mooncake's conversation trace hits 37.36 % within an hour; a one-hour write costs twice the input.
  it("can cost more than no cache at all", () => {
    const hour = { readShare: 0.3736, writeShare: 0.6264, readMultiplier: 0.1, writeMultiplier: 2 };
    expect(inputPriceMultiplier(hour)).toBeCloseTo(1.29, 3);
  });

  it("pays from the second use for five minutes, from the third for an hour", () => {
    expect(cacheBreakEven(claude)).toEqual({ uses: 2, threshold: 1.15 / 0.9 });
    expect(cacheBreakEven({ ...claude, writeMultiplier: 2 }).uses).toBe(3);
  });

  // llmgateway's default: 70 % of the prompt cached, a fifth as much output.
  it("ranks otherwise than list prices do", () => {
    const offers = [
      { id: "A", inputUsdPerMtok: 0.6, cacheReadUsdPerMtok: 0.06, outputUsdPerMtok: 2.2 },
      { id: "B", inputUsdPerMtok: 0.5, cacheReadUsdPerMtok: null, outputUsdPerMtok: 2 },
    ];
    const aware = { readShare: 0.7, outputRatio: 0.2 };
    expect(cheapestBy(offers, (offer) => cacheAwareUsdPerMtok(offer, aware))).toBe("A");
    expect(cheapestBy(offers, listUsdPerMtok)).toBe("B");
  });

  it("breaks even exactly where writing and reading cost less than not caching", () => {
    const multiplier = double({ min: 0, max: 0.95, noNaN: true });
    assert(
      property(
        multiplier,
        double({ min: 1, max: 3, noNaN: true }),
        integer({ min: 1, max: 40 }),
        (read, write, n) => {
          const { threshold } = cacheBreakEven({ readMultiplier: read, writeMultiplier: write });
          if (Math.abs(n - threshold) < 1e-6) return;
          expect(write + (n - 1) * read < n).toBe(n > threshold);
        },
      ),
    );
  });

  it("refuses a cache that is read at full price, and more cached than there is", () => {
    expect(() => cacheBreakEven({ readMultiplier: 1, writeMultiplier: 1 })).toThrow("never pays");
    expect(() => inputPriceMultiplier({ readShare: 0.8, writeShare: 0.3, ...claude })).toThrow(
      "expected at most 1",
    );
  });
});
