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
import { aClass, aPinned } from "@/tests/support/made-up-scenario.ts";
import { aPrice, DAY } from "@/tests/support/routing.ts";
import { usageOf } from "@/lib/domain/catalog/usage.ts";
import { quoteDemand } from "../quote.ts";
import { QUOTE_NOTES } from "../quote-note.ts";
import { type ClassQuote, quoteClass } from "./class-quote.ts";

const terms = { day: DAY };
const usdOf = (quote: ClassQuote): number =>
  quote.kind === "quoted" ? quote.usdPerRequest : Number.NaN;

/** To the last digits; not known where the other is not. */
const isNear = (a: number, b: number) =>
  expect(Number.isNaN(b) ? Number.isNaN(a) : Math.abs(a - b) <= 1e-12 * b, `${a} for ${b}`).toBe(
    true,
  );
const inOrder = (codes: readonly string[]) =>
  Object.keys(QUOTE_NOTES).filter((code) => codes.includes(code));

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

const anyUsd = double({ min: 0.01, max: 100, noNaN: true });
const share = double({ min: 0, max: 1, noNaN: true });
const aRow = record({
  unit: constantFrom("input", "output", "cache-read", "cache-write-5m", "cache-write-1h"),
  usdPerMtok: anyUsd,
  serviceTier: constantFrom("standard", "standard", "batch"),
  minPromptTokens: constantFrom(0, 0, 1000, 200_000, 200_001, 272_000),
  timeWindow: constantFrom(null, null, { startUtc: "01:00", endUtc: "04:00" }),
  effectiveTo: constantFrom(null, null, null, "2026-10-01"),
  derived: constantFrom(false, false, true),
});
const anyOffering = record({
  seller: constantFrom("anthropic", "azure", "openrouter"),
  base: boolean(),
  rows: array(aRow, { maxLength: 12 }),
  tierRule: constantFrom("whole-request", "marginal"),
}).map(({ seller, base, rows, tierRule }) =>
  aPinned(seller, "swift", [1, 2], {
    prices: [
      ...(base ? [aPrice("input", 1), aPrice("output", 2)] : []),
      ...rows.map((row) => aPrice(row.unit, row.usdPerMtok, { ...row, tierRule })),
    ],
  }),
);
const anyRequests = record({
  inputTokens: integer({ min: 0, max: 1_000_000 }),
  cacheReadShare: share,
  cacheWriteShare: share,
  outputTokens: integer({ min: 0, max: 100_000 }),
  reasoningTokens: integer({ min: 0, max: 10_000 }),
  batchShare: constantFrom(0, 0.25, 1),
}).map(({ cacheReadShare, cacheWriteShare, ...rest }) => ({
  ...rest,
  cacheReadShare,
  cacheWriteShare: (1 - cacheReadShare) * cacheWriteShare * 0.999,
}));
const anyBuckets = array(
  record({
    minPromptTokens: constantFrom(0, 200_001),
    batch: boolean(),
    requests: integer({ min: 1, max: 1000 }),
    fresh: integer({ min: 0, max: 100_000 }),
    read: integer({ min: 0, max: 50_000 }),
    write: integer({ min: 0, max: 50_000 }),
    output: integer({ min: 0, max: 5000 }),
  }),
  { minLength: 1, maxLength: 6 },
).map((all) =>
  all.map(({ minPromptTokens, batch, requests, fresh, read, write, output }) => ({
    minPromptTokens,
    batch,
    requests,
    freshTokens: requests * (fresh + minPromptTokens),
    cacheReadTokens: requests * read,
    cacheWriteTokens: requests * write,
    outputTokens: requests * output,
  })),
);

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

  // The one that is explained line by line, which pages open a number with.
  it("is the quote of the demand, whatever the prices, with the same to know of it", () => {
    assert(
      property(anyOffering, anyRequests, boolean(), (offering, requests, isHour) => {
        const of = aClass({ ...requests, cacheLifetime: isHour ? "1h" : "5m" });
        const demand = {
          requests: 1,
          usage: usageOf({
            inputTokens: of.inputTokens,
            cacheReadTokens: of.inputTokens * of.cacheReadShare,
            cacheWriteTokens: of.inputTokens * of.cacheWriteShare,
            outputTokens: of.outputTokens + of.reasoningTokens,
          }),
          batchShare: of.batchShare,
        };
        const cacheWriteUnit = isHour ? "cache-write-1h" : "cache-write-5m";
        const said = quoteDemand(offering, demand, { ...terms, cacheWriteUnit });
        const quote = quoteClass(of, offering, terms);
        isNear(usdOf(quote), said.kind === "quoted" ? said.usd : Number.NaN);
        const codes = said.kind === "quoted" ? said.notes.map(({ code }) => code) : [];
        expect(quote).toMatchObject(
          said.kind === "unpriced"
            ? { kind: "unpriced", why: said.why }
            : { between: null, notes: inOrder(codes) },
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("is, for the buckets of a trace, that of each at its mean", () => {
    assert(
      property(anyOffering, anyBuckets, (offering, statistics) => {
        const quote = quoteClass(aClass({ statistics }), offering, terms);
        const quotes = statistics.map(({ requests, batch, ...sums }) =>
          quoteDemand(
            offering,
            {
              requests,
              usage: usageOf({
                inputTokens:
                  (sums.freshTokens + sums.cacheReadTokens + sums.cacheWriteTokens) / requests,
                cacheReadTokens: sums.cacheReadTokens / requests,
                cacheWriteTokens: sums.cacheWriteTokens / requests,
                outputTokens: sums.outputTokens / requests,
              }),
              batchShare: batch ? 1 : 0,
            },
            terms,
          ),
        );
        const said = quotes.reduce(
          (sum, one) => sum + (one.kind === "quoted" ? one.usd : Number.NaN),
          0,
        );
        const requests = statistics.reduce((sum, bucket) => sum + bucket.requests, 0);
        isNear(usdOf(quote) * requests, said);
      }),
      { numRuns: 500 },
    );
  });
});
