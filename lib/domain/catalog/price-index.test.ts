import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { aPrice, anOffering } from "@/tests/support/routing.ts";
import { addDays } from "../quantity/plain-date.ts";
import { quoteRequest } from "../routing/quote.ts";
import { promptTokensAbove } from "./price.ts";
import { priceIndex } from "./price-index.ts";
import { usageOf } from "./usage.ts";

// OpenAI cut gpt-5.6-sol from 5 and 30 to 4 and 20 USD on 2026-08-21.
const sol = anOffering("openai", {
  sellerModelId: "gpt-5.6-sol",
  prices: [
    aPrice("input", 5, { effectiveTo: "2026-08-21" }),
    aPrice("output", 30, { effectiveTo: "2026-08-21" }),
    aPrice("input", 4, { effectiveFrom: "2026-08-21" }),
    aPrice("output", 20, { effectiveFrom: "2026-08-21" }),
  ],
});
const request = usageOf({ inputTokens: 1000, outputTokens: 1000 });
const priceOf = (day: string, usage = request) =>
  priceIndex([sol]).priceOf("openai", "gpt-5.6-sol", day, usage);

describe("an index of prices", () => {
  it("knows a price cut by its date", () => {
    expect(priceOf("2026-08-20")).toBeCloseTo(0.035, 12);
    expect(priceOf("2026-08-21")).toBeCloseTo(0.024, 12);
  });

  it("knows nothing of what is not listed, or of one side only", () => {
    const index = priceIndex([sol, anOffering("x", { prices: [aPrice("input", 1)] })]);
    expect(index.priceOf("openai", "gpt-9", "2026-08-21", request)).toBeUndefined();
    expect(index.priceOf("azure", "gpt-5.6-sol", "2026-08-21", request)).toBeUndefined();
    expect(index.priceOf("x", "claude-opus-5", "2026-08-21", request)).toBeUndefined();
  });

  it("chooses no scope by itself where a name is sold in several", () => {
    const scoped = (scope: "global" | "data-zone", usd: number) =>
      anOffering("azure", { scope, prices: [aPrice("input", usd), aPrice("output", usd)] });
    const index = priceIndex([scoped("global", 1), scoped("data-zone", 1.1)]);
    const ask = (terms = {}) =>
      index.priceOf("azure", "claude-opus-5", "2026-11-22", request, terms);
    expect(ask()).toBeUndefined();
    expect(ask({ scope: "data-zone" })).toBeCloseTo(0.0022, 12);
  });

  // deepseek-v4-pro: 1.32 from 01:00 to 04:00 UTC, else 0.66.
  it("takes the hour asked for, or the day's average", () => {
    const index = priceIndex([
      anOffering("deepseek", {
        prices: [
          aPrice("input", 0.66),
          aPrice("input", 1.32, { timeWindow: { startUtc: "01:00", endUtc: "04:00" } }),
          aPrice("output", 2),
        ],
      }),
    ]);
    const at = (atUtc?: string) =>
      index.priceOf(
        "deepseek",
        "claude-opus-5",
        "2026-11-22",
        usageOf({ inputTokens: 1e6 }),
        atUtc === undefined ? {} : { atUtc },
      );
    expect(at("03:59")).toBeCloseTo(1.32, 12);
    expect(at("04:00")).toBeCloseTo(0.66, 12);
    expect(at()).toBeCloseTo(0.66 * (21 / 24) + 1.32 * (3 / 24), 12);
  });

  it("agrees with a quote on every day, in gaps between prices too, at every prompt size", () => {
    const day = integer({ min: 0, max: 60 }).map((days) => addDays("2026-01-01", days));
    const usd = integer({ min: 1, max: 40 });
    assert(
      property(
        usd,
        usd,
        day,
        day,
        day,
        integer({ min: 0, max: 3000 }),
        constantFrom("whole-request" as const, "marginal" as const),
        (a, b, end, begin, on, inputTokens, tierRule) => {
          const offering = anOffering("s", {
            prices: [
              aPrice("input", a, { effectiveTo: end }),
              aPrice("input", b, { effectiveFrom: begin, feedId: "genai-prices" }),
              aPrice("input", a + b, { minPromptTokens: promptTokensAbove(1000), tierRule }),
              aPrice("cache-read", a / 10),
              aPrice("output", b * 2),
            ],
          });
          const usage = usageOf({
            inputTokens,
            cacheReadTokens: Math.floor(inputTokens / 3),
            outputTokens: 100,
          });
          const quote = quoteRequest(offering, usage, { day: on });
          const found = priceIndex([offering]).priceOf("s", "claude-opus-5", on, usage);
          expect(found ?? -1).toBeCloseTo(quote.kind === "quoted" ? quote.usd : -1, 12);
        },
      ),
    );
  });

  it("refuses a day that is none, and more cached tokens than there are", () => {
    expect(() => priceOf("2026-02-30")).toThrow("2026-02-30 is not a calendar day");
    const nonsense = { ...request, cacheReadTokens: 2000 };
    expect(() => priceOf("2026-08-21", nonsense)).toThrow("2000 cached");
    expect(() => priceOf("2026-08-21", { ...request, outputTokens: -1 })).toThrow("outputTokens");
  });
});
