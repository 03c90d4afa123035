import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { promptTokensAbove } from "../catalog/price.ts";
import { usageOf } from "../catalog/usage.ts";
import type { Quote } from "./quote.ts";
import { quoteDemand, quoteRequest } from "./quote.ts";
import { aPrice, anOffering, DAY } from "@/tests/support/routing.ts";

function quoted(quote: Quote) {
  if (quote.kind !== "quoted") throw new Error(quote.why);
  return quote;
}
const codes = (quote: Quote) => quoted(quote).notes.map(({ code }) => code);

// Prices of Anthropic's own price list, per million tokens.
const opus45 = anOffering("anthropic", {
  prices: [
    aPrice("input", 5),
    aPrice("cache-write-5m", 6.25),
    aPrice("cache-read", 0.5),
    aPrice("output", 25),
  ],
});
const longContext = { minPromptTokens: promptTokensAbove(200_000) };
const sonnet45 = anOffering("anthropic", {
  prices: [
    aPrice("input", 3),
    aPrice("output", 15),
    aPrice("input", 6, longContext),
    aPrice("output", 22.5, longContext),
  ],
});

describe("a quote for a request", () => {
  // @pydantic/genai-prices 0.1.8, calcPrice on claude-opus-4-5.
  it("agrees with genai-prices on a written cache", () => {
    const usage = usageOf({ inputTokens: 4740, cacheWriteTokens: 4735, outputTokens: 255 });
    const quote = quoted(quoteRequest(opus45, usage, { day: DAY }));
    expect(quote.usd).toBeCloseTo(0.03599375, 12);
    expect(quote.items.map(({ kind }) => kind)).toEqual(["input", "cache-write", "output"]);
  });

  it("lifts the whole request above the threshold, output included", () => {
    const at = (inputTokens: number) =>
      quoteRequest(sonnet45, usageOf({ inputTokens, outputTokens: 1000 }), { day: DAY });
    expect(quoted(at(200_000)).usd).toBeCloseTo(0.6 + 0.015, 12);
    expect(quoted(at(200_001)).usd).toBeCloseTo((200_001 * 6) / 1e6 + 0.0225, 12);
    expect(codes(at(200_000))).toEqual([]);
    expect(codes(at(200_001))).toEqual(["long-context"]);
  });

  it("charges full input where no cache price is known, and says so", () => {
    const usage = usageOf({ inputTokens: 1000, cacheReadTokens: 800, outputTokens: 0 });
    const quote = quoteRequest(anOffering("x"), usage, { day: DAY });
    expect(quoted(quote).usd).toBeCloseTo(0.001, 12);
    expect(codes(quote)).toEqual(["cache-read-price-missing"]);
  });

  it("marks a price outside its dates, and one that sources dispute", () => {
    const usage = usageOf({ inputTokens: 1 });
    expect(codes(quoteRequest(opus45, usage, { day: "2026-01-01" }))).toEqual(["outside-dates"]);
    const disputed = anOffering("x", {
      prices: [aPrice("input", 4), aPrice("input", 5, { sourceId: "b" }), aPrice("output", 9)],
    });
    const quote = quoted(quoteRequest(disputed, usage, { day: DAY }));
    expect(quote.notes[0]?.text).toContain(
      "input 4 to 5 USD per million tokens, both in LiteLLM price map",
    );
  });

  it("has no quote without a price for both sides", () => {
    const offering = anOffering("x", { prices: [aPrice("input", 1)] });
    expect(quoteRequest(offering, usageOf({ inputTokens: 1 }), { day: DAY }).kind).toBe("unpriced");
  });
});

describe("a quote for a month", () => {
  const usage = usageOf({ inputTokens: 1_000_000, outputTokens: 0 });
  const month = (offering = opus45, batchShare = 0.25) =>
    quoteDemand(offering, { requests: 200, usage, batchShare }, { day: DAY });

  // Half price on a quarter of 1,000 USD leaves 875.
  it("halves batch work where the seller's terms say so", () => {
    expect(quoted(month()).usd).toBeCloseTo(875, 9);
    expect(codes(month())).toEqual(["derived-batch"]);
  });

  it("rests on a stated batch price first", () => {
    const batch = { serviceTier: "batch" } as const;
    const stated = anOffering("openrouter", {
      prices: [...opus45.prices, aPrice("input", 4, batch), aPrice("output", 20, batch)],
    });
    expect(quoted(month(stated)).usd).toBeCloseTo(750 + 200, 9);
    expect(codes(month(stated))).toEqual([]);
  });

  it("saves nothing where no batch price is known, as on Azure", () => {
    const azure = anOffering("azure", { prices: opus45.prices });
    expect(quoted(month(azure)).usd).toBeCloseTo(1000, 9);
    expect(codes(month(azure))).toEqual(["no-batch-price"]);
  });

  it("adds a router's surcharge on every prompt token", () => {
    const terms = { day: DAY, routerSurchargeUsdPerMtok: 0.14 };
    const quote = quoted(quoteDemand(opus45, { requests: 200, usage, batchShare: 0 }, terms));
    expect(quote.items.at(-1)).toMatchObject({ kind: "surcharge", usdPerMtok: 0.14 });
    expect(quote.usd).toBeCloseTo(1028, 9);
  });

  const count = double({ min: 0, max: 1e6, noNaN: true });
  const share = double({ min: 0, max: 1, noNaN: true });

  it("adds up to its lines, and doubles with the volume", () => {
    assert(
      property(
        count,
        count,
        share,
        share,
        integer({ min: 0, max: 1e6 }),
        (input, output, cached, batch, requests) => {
          const demand = {
            usage: usageOf({
              inputTokens: input,
              cacheReadTokens: input * cached,
              outputTokens: output,
            }),
            batchShare: batch,
          };
          const one = quoted(quoteDemand(opus45, { requests, ...demand }, { day: DAY }));
          const two = quoted(
            quoteDemand(opus45, { requests: 2 * requests, ...demand }, { day: DAY }),
          );
          expect(one.items.reduce((sum, { usd }) => sum + usd, 0)).toBe(one.usd);
          expect(two.usd).toBeCloseTo(2 * one.usd, 6);
          expect(one.usd).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("never costs more for caching what is read, at a read price below input", () => {
    assert(
      property(count, share, share, (input, a, b) => {
        const at = (cached: number) =>
          quoted(
            quoteRequest(opus45, usageOf({ inputTokens: input, cacheReadTokens: input * cached }), {
              day: DAY,
            }),
          ).usd;
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)) + 1e-9);
      }),
    );
  });

  it("refuses shares and counts that make no sense", () => {
    expect(() => quoteDemand(opus45, { requests: -1, usage, batchShare: 0 }, { day: DAY })).toThrow(
      "-1 requests",
    );
    expect(() => month(opus45, 1.5)).toThrow("a batch share of 1.5");
  });
});
