import { array, assert, boolean, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aClass, aPinned } from "@/tests/support/made-up-scenario.ts";
import { aPrice, DAY } from "@/tests/support/routing.ts";
import { pricePlan } from "../pricing/price-plan.ts";
import { bucketsUsd } from "../pricing/statistics-usd.ts";
import { type ClassQuote, quoteClass } from "./class-quote.ts";

const terms = { day: DAY };
const usdOf = (quote: ClassQuote): number =>
  quote.kind === "quoted" ? quote.usdPerRequest : Number.NaN;

/** Twice the price for prompts of more than 200,000 tokens, the whole request over. */
const steep = aPinned("north", "swift", [1, 2], {
  prices: [
    aPrice("input", 1),
    aPrice("output", 2),
    aPrice("cache-read", 0.1),
    aPrice("cache-write-5m", 1.25),
    aPrice("input", 2, { minPromptTokens: 200_001 }),
    aPrice("output", 4, { minPromptTokens: 200_001 }),
    aPrice("input", 0.5, { serviceTier: "batch" }),
    aPrice("output", 1, { serviceTier: "batch" }),
  ],
});

describe("the price of a class’s mean request", () => {
  it("pays thought as output, or at a price of its own where one is stated", () => {
    const of = aClass({ reasoningTokens: 900 });
    expect(usdOf(quoteClass(of, aPinned("north", "swift", [1, 2]), terms))).toBeCloseTo(0.003, 15);
    const apart = aPinned("north", "swift", [1, 2], {
      prices: [aPrice("input", 1), aPrice("output", 2), aPrice("reasoning", 3)],
    });
    expect(usdOf(quoteClass(of, apart, terms))).toBeCloseTo(0.0039, 15);
  });

  it("is not known where input or output has no price", () => {
    const silent = aPinned("north", "swift", [1, 2], { prices: [aPrice("input", 1)] });
    expect(quoteClass(aClass(), silent, terms)).toEqual({
      kind: "unpriced",
      why: "no standard price for input and output is known at north",
    });
  });

  it("meets only long prompts of a trace with the higher price for them", () => {
    const bucket = {
      batch: false,
      requests: 10,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      outputTokens: 0,
    };
    const statistics = [
      { ...bucket, minPromptTokens: 0, freshTokens: 1_000_000 },
      { ...bucket, minPromptTokens: 200_001, freshTokens: 3_000_000 },
    ];
    const usd = usdOf(quoteClass(aClass({ statistics }), steep, terms));
    expect(usd * 20).toBeCloseTo(1 + 6, 12);
  });

  // The pricing of traces has a way of its own to the same sums.
  it("is for the buckets of a trace what the fold prices them at", () => {
    const plan = pricePlan(steep, terms);
    if (plan.kind === "unpriced") throw new Error(plan.why);
    const buckets = array(
      record({
        isLong: boolean(),
        batch: boolean(),
        requests: integer({ min: 1, max: 1000 }),
        fresh: integer({ min: 0, max: 100_000 }),
        read: integer({ min: 0, max: 50_000 }),
        output: integer({ min: 0, max: 5000 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    assert(
      property(buckets, (all) => {
        const statistics = all.map(({ isLong, batch, requests, fresh, read, output }) => ({
          minPromptTokens: isLong ? 200_001 : 0,
          batch,
          requests,
          freshTokens: requests * (fresh + (isLong ? 200_001 : 0)),
          cacheReadTokens: requests * read,
          cacheWriteTokens: 0,
          outputTokens: requests * output,
        }));
        const requests = all.reduce((sum, one) => sum + one.requests, 0);
        const usd = usdOf(quoteClass(aClass({ statistics }), steep, terms)) * requests;
        const folded = bucketsUsd(plan, statistics);
        expect(Math.abs(usd - folded)).toBeLessThanOrEqual(1e-12 * Math.max(1, folded));
      }),
    );
  });
});
