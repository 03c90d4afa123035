import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { allocationTable } from "@/lib/domain/tables/scenario-result-tables.ts";
import { computed, first, oneCloud } from "@/tests/support/computed-scenarios.ts";
import { aClass, aPinned } from "@/tests/support/made-up-scenario.ts";
import { aPrice, DAY } from "@/tests/support/routing.ts";
import { pricePlan } from "../pricing/price-plan.ts";
import { requestsUsd } from "../pricing/requests-usd.ts";
import { statisticsOfClass } from "../trace/fold-trace.ts";
import { addRequest, requestColumns } from "../trace/request-columns.ts";
import { foldRequests, noStatistics, priceBands } from "../trace/trace-statistics.ts";
import { quoteClass } from "./class-quote.ts";

const terms = { day: DAY };
/** Sold for twice the price from so many tokens of prompt on, or for the part of it above them. */
const dearerFrom = (size: number, tierRule: "whole-request" | "marginal" = "whole-request") =>
  aPinned("north", "swift", [1, 2], {
    prices: [
      aPrice("input", 1),
      aPrice("output", 2),
      aPrice("cache-read", 0.1),
      ...(["input", "output", "cache-read"] as const).map((unit, i) =>
        aPrice(unit, [2, 4, 0.2][i] ?? 0, { minPromptTokens: size, tierRule }),
      ),
    ],
  });

const requests = array(
  record({
    input: integer({ min: 0, max: 1_200_000 }),
    cached: integer({ min: 0, max: 100 }),
    output: integer({ min: 0, max: 20_000 }),
    waits: boolean(),
  }),
  { minLength: 1, maxLength: 40 },
).map((all) => {
  const columns = requestColumns(all.length);
  for (const { input, cached, output, waits } of all)
    addRequest(columns, {
      atMs: 0,
      classOf: 0,
      isBatch: waits ? 1 : 0,
      inputTokens: input,
      cacheReadTokens: Math.floor((input * cached) / 100),
      cacheWriteTokens: 0,
      outputTokens: output,
    });
  return columns;
});
const classOf = (columns: ReturnType<typeof requestColumns>, bands: readonly number[]) =>
  aClass({
    statistics: statisticsOfClass(foldRequests(noStatistics(bands), columns, [""]), 0),
  });

describe("a class that was counted from a trace", () => {
  it("is priced exactly by a model that is added later, where its price changes at a usual size", () => {
    const usual = constantFrom(32_000, 128_001, 200_001, 256_000, 272_000, 512_001, 1_000_000);
    assert(
      property(requests, usual, (columns, size) => {
        const later = dearerFrom(size);
        const plan = pricePlan(later, terms);
        const quote = quoteClass(classOf(columns, priceBands([])), later, terms);
        const replayed = plan.kind === "plan" ? requestsUsd(plan, columns) : Number.NaN;
        const usd = quote.kind === "quoted" ? quote.usdPerRequest * columns.length : Number.NaN;
        expect(Math.abs(usd - replayed)).toBeLessThanOrEqual(1e-12 * replayed);
        expect(quote).toMatchObject({ between: null });
      }),
    );
  });

  it("is priced between two bounds where it changes elsewhere", () => {
    assert(
      property(
        requests,
        integer({ min: 1, max: 1_100_000 }),
        constantFrom("whole-request", "marginal"),
        (columns, size, rule) => {
          const odd = dearerFrom(size, rule);
          const plan = pricePlan(odd, terms);
          const quote = quoteClass(classOf(columns, priceBands([])), odd, terms);
          const replayed = plan.kind === "plan" ? requestsUsd(plan, columns) : Number.NaN;
          const { low, high } =
            quote.kind === "unpriced"
              ? { low: Number.NaN, high: Number.NaN }
              : (quote.between ?? { low: quote.usdPerRequest, high: quote.usdPerRequest });
          const usd = replayed / columns.length;
          expect(usd).toBeGreaterThanOrEqual(low * (1 - 1e-12));
          expect(usd).toBeLessThanOrEqual(high * (1 + 1e-12));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("says so on the price", () => {
    const columns = requestColumns(2);
    for (const inputTokens of [1000, 31_000])
      addRequest(columns, {
        atMs: 0,
        classOf: 0,
        isBatch: 0,
        inputTokens,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        outputTokens: 0,
      });
    const quote = quoteClass(classOf(columns, priceBands([])), dearerFrom(20_000), terms);
    // Both at the lower price, though the longer pays the higher: 0.063 for the two.
    expect(quote).toMatchObject({ notes: ["band-mean"], between: { low: 0.016, high: 0.032 } });
  });

  it("says so where it goes in the result, and by how much the cost may be off", async () => {
    const columns = requestColumns(2);
    for (const inputTokens of [30_000, 31_000])
      addRequest(columns, {
        atMs: 0,
        classOf: 0,
        isBatch: 0,
        inputTokens,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        outputTokens: 0,
      });
    const one = { ...classOf(columns, priceBands([])), requestsPerMonth: 1000 };
    const file = oneCloud({ classes: [one], offerings: [dearerFrom(20_000)] });
    const result = first((await computed(file)).base);
    expect(result.allocation).toMatchObject([
      { usd: 61, usdBetween: { low: 30.5, high: 61 }, notes: ["long-context", "band-mean"] },
    ]);
    expect(allocationTable(result, file).rows[0]?.cells["usd"]).toEqual({
      value: { low: 30.5, point: 61, high: 61 },
      note: "priced by the band’s mean, up to 50 % off",
    });
  });

  it("is what it was where a file is from before the longest prompt was kept", () => {
    const bucket = {
      minPromptTokens: 0,
      batch: false,
      requests: 2,
      freshTokens: 32_000,
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      outputTokens: 0,
    };
    const quote = quoteClass(aClass({ statistics: [bucket] }), dearerFrom(20_000), terms);
    expect(quote).toMatchObject({ usdPerRequest: 0.016, between: null, notes: [] });
  });
});
