import {
  array,
  assert,
  boolean,
  constantFrom,
  double,
  integer,
  property,
  record,
} from "fast-check";
import { describe, expect, it } from "vitest";
import type { Offering } from "@/lib/domain/catalog/offering.ts";
import { type PriceRow, promptTokensAbove } from "@/lib/domain/catalog/price.ts";
import { usageOf } from "@/lib/domain/catalog/usage.ts";
import { anOffering, aPrice, DAY } from "@/tests/support/routing.ts";
import { quoteDemand } from "../quote.ts";
import { addRequest, requestColumns } from "../trace/request-columns.ts";
import { type PlanTerms, type PricePlan, pricePlan } from "./price-plan.ts";
import { requestsUsd } from "./requests-usd.ts";

function planOf(offering: Offering, terms: Partial<PlanTerms> = {}): PricePlan {
  const plan = pricePlan(offering, { day: DAY, ...terms });
  if (plan.kind === "unpriced") throw new Error(plan.why);
  return plan;
}

type Part = {
  readonly input: number;
  readonly read: number;
  readonly write: number;
  readonly output: number;
  readonly batch: boolean;
};

const plain: Part = { input: 0, read: 0, write: 0, output: 0, batch: false };

function columnsOf(requests: readonly Part[]) {
  const columns = requestColumns(requests.length);
  for (const { input, read, write, output, batch } of requests)
    addRequest(columns, {
      atMs: 0,
      classOf: 0,
      isBatch: batch ? 1 : 0,
      inputTokens: input,
      cacheReadTokens: read,
      cacheWriteTokens: write,
      outputTokens: output,
    });
  return columns;
}

function quoteUsd(offering: Offering, request: Part, terms: Partial<PlanTerms>): number {
  const usage = usageOf({
    inputTokens: request.input,
    cacheReadTokens: request.read,
    cacheWriteTokens: request.write,
    outputTokens: request.output,
  });
  const demand = { requests: 1, usage, batchShare: request.batch ? 1 : 0 };
  const quote = quoteDemand(offering, demand, { day: DAY, ...terms });
  return quote.kind === "quoted" ? quote.usd : Number.NaN;
}

const usd = double({ min: 0.01, max: 100, noNaN: true });
const share = double({ min: 0, max: 1, noNaN: true });
const aRequest = record({
  input: integer({ min: 0, max: 1_000_000 }),
  read: share,
  write: share,
  output: integer({ min: 0, max: 100_000 }),
  batch: boolean(),
}).map(({ input, read, write, output, batch }): Part => {
  const cached = Math.floor(input * read);
  return { input, read: cached, write: Math.floor((input - cached) * write), output, batch };
});

const rule = constantFrom("whole-request", "marginal");
const aRow = record({
  unit: constantFrom("input", "output", "cache-read", "cache-write-5m", "cache-write-1h"),
  usdPerMtok: usd,
  serviceTier: constantFrom("standard", "standard", "batch", "priority"),
  minPromptTokens: constantFrom(0, 0, 1000, 200_000, promptTokensAbove(200_000), 272_000),
  timeWindow: constantFrom(null, null, { startUtc: "01:00", endUtc: "04:00" }),
});
const anyOffering = record({
  seller: constantFrom("anthropic", "azure", "openrouter"),
  input: usd,
  output: usd,
  rows: array(aRow, { maxLength: 12 }),
  tierRule: rule,
}).map(({ seller, input, output, rows, tierRule }) =>
  anOffering(seller, {
    prices: [
      aPrice("input", input),
      aPrice("output", output),
      ...rows.map((row): PriceRow => aPrice(row.unit, row.usdPerMtok, { ...row, tierRule })),
    ],
  }),
);
const anyTerms = record({
  serviceTier: constantFrom("standard", "priority"),
  cacheWriteUnit: constantFrom("cache-write-5m", "cache-write-1h"),
  routerSurchargeUsdPerMtok: constantFrom(0, 0.14),
  atUtc: constantFrom("02:30", "12:00"),
});

describe("a price plan", () => {
  // Anthropic's list for claude-sonnet-4-5: twice the input and half as much again for output above 200,000.
  it("lifts the whole request above the threshold", () => {
    const long = { minPromptTokens: promptTokensAbove(200_000) };
    const sonnet = anOffering("anthropic", {
      prices: [
        aPrice("input", 3),
        aPrice("output", 15),
        aPrice("input", 6, long),
        aPrice("output", 22.5, long),
      ],
    });
    const cost = (input: number) =>
      requestsUsd(planOf(sonnet), columnsOf([{ ...plain, input, output: 1000 }]));
    expect(cost(200_000)).toBeCloseTo(0.615, 12);
    expect(cost(200_001)).toBeCloseTo(1.200006 + 0.0225, 12);
  });

  it("meets the quote for every request, whatever the prices and terms", () => {
    assert(
      property(anyOffering, anyTerms, aRequest, (offering, terms, request) => {
        const quoted = quoteUsd(offering, request, terms);
        const plan = pricePlan(offering, { day: DAY, ...terms });
        const priced = plan.kind === "plan" ? requestsUsd(plan, columnsOf([request])) : Number.NaN;
        const isSame = Number.isNaN(quoted)
          ? Number.isNaN(priced)
          : Math.abs(priced - quoted) <= 1e-12 * quoted;
        expect(isSame, `${priced} for a quote of ${quoted}`).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives each request its cost, and the costs add up", () => {
    assert(
      property(anyOffering, array(aRequest, { maxLength: 50 }), (offering, requests) => {
        const each = new Float64Array(requests.length);
        const columns = columnsOf(requests);
        const total = requestsUsd(planOf(offering), columns, each);
        const sum = each.reduce((all, one) => all + one, 0);
        expect(Math.abs(total - sum)).toBeLessThanOrEqual(1e-12 * sum);
        const again = requestsUsd(planOf(offering), columns);
        expect(Math.abs(again - sum)).toBeLessThanOrEqual(1e-12 * sum);
      }),
    );
  });

  it("multiplies every price where a region or a contract does, and not the router's", () => {
    const columns = columnsOf([{ ...plain, input: 1_000_000, output: 1_000_000 }]);
    const terms = { priceMultiplier: 1.1, routerSurchargeUsdPerMtok: 0.14 };
    expect(requestsUsd(planOf(anOffering("x"), terms), columns)).toBeCloseTo(3.3 + 0.14, 12);
  });

  it("says what rests on another day or hour, and why there is none", () => {
    expect(planOf(anOffering("x")).outsideDates).toBe(false);
    expect(planOf(anOffering("x"), { day: "2020-01-01" }).outsideDates).toBe(true);
    const night = { timeWindow: { startUtc: "01:00", endUtc: "04:00" } };
    const hourly = anOffering("x", {
      prices: [aPrice("input", 1), aPrice("input", 2, night), aPrice("output", 2)],
    });
    expect(planOf(hourly).variesByHour).toBe(true);
    const half = anOffering("x", { prices: [aPrice("input", 1)] });
    expect(pricePlan(half, { day: DAY })).toMatchObject({
      kind: "unpriced",
      why: "no standard price for input and output is known at x",
    });
  });

  it("refuses terms that make no sense", () => {
    expect(() => planOf(anOffering("x"), { priceMultiplier: -1 })).toThrow("prices times -1");
    expect(() => planOf(anOffering("x"), { routerSurchargeUsdPerMtok: Number.NaN })).toThrow(
      "a surcharge of NaN",
    );
    expect(() =>
      requestsUsd(planOf(anOffering("x")), columnsOf([plain]), new Float64Array(0)),
    ).toThrow("room for 0 of 1");
  });
});
