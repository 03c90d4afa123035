import { describe, expect, it } from "vitest";
import { genaiPeriods } from "./genai-periods.ts";
import { genaiPricesFeed } from "./genai-prices.ts";

const NONE = new Map<string, string[]>();

const provider = (models: readonly object[], id = "openai") => ({
  id,
  name: id,
  pricing_urls: ["https://prices.example/"],
  models,
});

const entry = (id: string, prices: unknown, match: object = { equals: id }) => ({
  id,
  match,
  prices,
});

const rowsOf = (prices: unknown) =>
  genaiPricesFeed([provider([entry("made-up", prices)])], NONE).listings.flatMap((listing) =>
    listing.prices.map((price) => ({
      unit: price.unit,
      usd: "usdPerMtok" in price ? price.usdPerMtok : price.usdEach,
      above: price.minPromptTokens,
      from: price.effectiveFrom,
      to: price.effectiveTo,
      hours: price.timeWindow?.startUtc ?? null,
    })),
  );

describe("periods of genai-prices", () => {
  it("end where the next begins, the hours of a day with the day before it", () => {
    const hours = { startUtc: "16:30", endUtc: "00:30" };
    expect(
      genaiPeriods([
        { startsOn: null, window: null, prices: 1 },
        { startsOn: null, window: hours, prices: 2 },
        { startsOn: "2026-01-01", window: null, prices: 3 },
      ]).map(({ from, to, prices }) => [prices, from, to]),
    ).toEqual([
      [1, null, "2026-01-01"],
      [2, null, "2026-01-01"],
      [3, "2026-01-01", null],
    ]);
  });
});

describe("genai-prices", () => {
  it("states a step as more than so many tokens: 271,999 is from 272,000 on", () => {
    expect(
      rowsOf({ input_mtok: { base: 5, tiers: [{ start: 271_999, price: 10 }] } }),
    ).toMatchObject([
      { unit: "input", usd: 5, above: 0 },
      { unit: "input", usd: 10, above: 272_000 },
    ]);
  });

  it("dates what changed", () => {
    const prices = [
      { prices: { output_mtok: 40 } },
      { constraint: { start_date: "2025-06-10" }, prices: { output_mtok: 8 } },
    ];
    expect(rowsOf(prices)).toMatchObject([
      { usd: 40, from: null, to: "2025-06-10" },
      { usd: 8, from: "2025-06-10", to: null },
    ]);
  });

  it("keeps prices of some hours", () => {
    const prices = [
      { prices: { input_mtok: 2 } },
      { constraint: { start_time: "00:30:00Z", end_time: "16:30:00Z" }, prices: { input_mtok: 1 } },
    ];
    expect(rowsOf(prices)).toMatchObject([
      { usd: 2, hours: null },
      { usd: 1, hours: "00:30" },
    ]);
  });

  it("counts searches and requests one by one", () => {
    expect(rowsOf({ web_searches_kcount: 10, requests_kcount: 5 })).toMatchObject([
      { unit: "search", usd: 0.01 },
      { unit: "request", usd: 0.005 },
    ]);
  });

  it("is no witness for sellers it answers for with another's price", () => {
    const models = [entry("made-up", { input_mtok: 1 })];
    const feed = genaiPricesFeed([provider(models, "azure"), provider(models, "openrouter")], NONE);
    expect(feed.listings).toEqual([]);
    expect(Object.values(feed.leftOut)).toEqual([2]);
  });

  it("answers for a name of the catalog only where it is that model's", () => {
    const models = [
      entry("made-up-mini", { input_mtok: 1 }, { contains: "made-up" }),
      entry("made-up", { input_mtok: 2 }, { starts_with: "made-up" }),
    ];
    const known = new Map([["openai", ["made-up-mini", "made-up-mini-2026-01-02", "made-up-max"]]]);
    const feed = genaiPricesFeed([provider(models)], known);
    expect(feed.listings.map(({ sellerModelId }) => sellerModelId)).toEqual([
      "made-up-mini",
      "made-up-mini-2026-01-02",
      "made-up",
    ]);
  });

  it("runs no pattern of a file", () => {
    const models = [
      entry("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", { input_mtok: 1 }, { regex: "^(a+)+$" }),
    ];
    expect(genaiPricesFeed([provider(models)], NONE).leftOut).toEqual({
      "stands for names of which the catalog has none": 1,
    });
  });

  it("names what is wrong with its row and field", () => {
    const feed = genaiPricesFeed(
      [
        provider([
          entry("negative", { input_mtok: -1, output_mtok: 1e308 }),
          entry("undated", [{ constraint: { start_date: "2026-02-30" }, prices: {} }]),
          { id: "unmatched", prices: {} },
        ]),
        { models: [] },
      ],
      NONE,
    );
    expect(feed.rows).toBe(4);
    expect(feed.faults.map(({ place }) => place)).toEqual([
      "openai/negative",
      "openai/negative",
      "openai/undated",
      "openai/model 3",
      "provider 2",
    ]);
  });
});
