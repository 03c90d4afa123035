import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { usageOf } from "@/lib/domain/catalog/usage.ts";
import { anOffering, aPrice, DAY } from "@/tests/support/routing.ts";
import { quoteRequest } from "../quote.ts";
import { addRequest, requestColumns } from "../trace/request-columns.ts";
import { hourlyPlans, requestsUsdByHour } from "./hourly-plans.ts";

// deepseek-v4-pro: 1.32 from 01:00 to 04:00 and from 06:00 to 10:00 UTC, else 0.66.
const deepseek = anOffering("deepseek", {
  prices: [
    aPrice("input", 0.66),
    aPrice("input", 1.32, { timeWindow: { startUtc: "01:00", endUtc: "04:00" } }),
    aPrice("input", 1.32, { timeWindow: { startUtc: "06:00", endUtc: "10:00" } }),
    aPrice("output", 2),
  ],
});

function plansOf(offering: typeof deepseek) {
  const plans = hourlyPlans(offering, { day: DAY });
  if (plans.kind === "unpriced") throw new Error(plans.why);
  return plans;
}

const MIDNIGHT = Date.UTC(2026, 10, 22);
const MINUTE = 60_000;

function columnsAt(minutes: readonly number[]) {
  const columns = requestColumns(minutes.length);
  for (const minute of minutes)
    addRequest(columns, {
      atMs: MIDNIGHT + minute * MINUTE,
      classOf: 0,
      isBatch: 0,
      inputTokens: 1_000_000,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      outputTokens: 0,
    });
  return columns;
}

describe("prices that change over the day", () => {
  it("are charged at the hour of each request", () => {
    const each = new Float64Array(6);
    const usd = requestsUsdByHour(
      plansOf(deepseek),
      columnsAt([0, 60, 239, 240, 1439, 1440 + 61]),
      each,
    );
    expect([...each]).toEqual([0.66, 1.32, 1.32, 0.66, 0.66, 1.32]);
    expect(usd).toBeCloseTo(5.94, 12);
  });

  it("meet the quote for that minute", () => {
    assert(
      property(array(integer({ min: 0, max: 3 * 1440 }), { maxLength: 30 }), (minutes) => {
        const sorted = minutes.toSorted((a, b) => a - b);
        const quoted = sorted.reduce((sum, minute) => {
          const ofDay = minute % 1440;
          const atUtc = [Math.floor(ofDay / 60), ofDay % 60]
            .map((part) => String(part).padStart(2, "0"))
            .join(":");
          const usage = usageOf({ inputTokens: 1_000_000 });
          const quote = quoteRequest(deepseek, usage, { day: DAY, atUtc });
          return sum + (quote.kind === "quoted" ? quote.usd : Number.NaN);
        }, 0);
        const usd = requestsUsdByHour(plansOf(deepseek), columnsAt(sorted));
        expect(Math.abs(usd - quoted)).toBeLessThanOrEqual(1e-12 * quoted);
      }),
    );
  });

  it("are one plan where none does, and none where an hour has no price", () => {
    expect(plansOf(anOffering("x")).plans).toHaveLength(1);
    const night = { timeWindow: { startUtc: "01:00", endUtc: "04:00" } };
    const nightly = anOffering("x", { prices: [aPrice("input", 1, night), aPrice("output", 1)] });
    expect(hourlyPlans(nightly, { day: DAY }).kind).toBe("unpriced");
  });
});
