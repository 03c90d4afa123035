import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { aPrice } from "@/tests/support/routing.ts";
import type { PriceRow } from "./price.ts";
import { daysOutside, promptTokensAbove } from "./price.ts";
import { priceFor, pricesOn } from "./price-sheet.ts";

const row = ({ unit = "input", usdPerMtok = 1, ...part }: Partial<PriceRow>): PriceRow =>
  aPrice(unit, usdPerMtok, part);

const input = (day: string, rows: readonly PriceRow[], promptTokens = 0) =>
  priceFor(pricesOn(day, rows), "input", promptTokens)?.usdPerMtok;

describe("prices on a day", () => {
  // OpenAI cut gpt-5.6-sol from 5 to 4 USD per million input tokens on 2026-08-21.
  const sol = [
    row({ usdPerMtok: 5, effectiveTo: "2026-08-21" }),
    row({ usdPerMtok: 4, effectiveFrom: "2026-08-21" }),
  ];

  it("knows a price cut by its date", () => {
    expect(input("2026-08-20", sol)).toBe(5);
    expect(input("2026-08-21", sol)).toBe(4);
    expect(pricesOn("2026-08-21", sol).outsideDates).toBe(false);
  });

  it("says when it uses a price outside its dates", () => {
    const seen = [row({ usdPerMtok: 3, observedAt: "2026-09-22" })];
    expect(pricesOn("2026-11-22", seen).outsideDates).toBe(false);
    const earlier = pricesOn("2026-06-01", seen);
    expect(earlier.outsideDates).toBe(true);
    expect(earlier.prices[0]?.usdPerMtok).toBe(3);
  });

  it("takes the nearest price where none holds", () => {
    const rows = [
      row({ usdPerMtok: 7, effectiveFrom: "2025-01-01", effectiveTo: "2025-02-01" }),
      row({ usdPerMtok: 9, effectiveFrom: "2026-01-01", effectiveTo: "2026-02-01" }),
    ];
    expect(input("2025-03-01", rows)).toBe(7);
    expect(input("2025-12-01", rows)).toBe(9);
  });

  // claude-sonnet-4-6 cost twice as much above 200k until 2026-03-13, and no more since.
  it("does not bring back a long-prompt price that has ended", () => {
    const rows = [
      row({ usdPerMtok: 3, effectiveTo: "2026-03-13" }),
      row({
        usdPerMtok: 6,
        minPromptTokens: promptTokensAbove(200_000),
        effectiveTo: "2026-03-13",
      }),
      row({ usdPerMtok: 3, effectiveFrom: "2026-03-13" }),
    ];
    expect(input("2026-03-12", rows, 300_000)).toBe(6);
    expect(input("2026-03-13", rows, 300_000)).toBe(3);
  });

  // Bedrock's bare claude-opus-5: 5 in models.dev, 5.5 in genai-prices.
  it("takes the higher of two that disagree, and keeps both", () => {
    const sheet = pricesOn("2026-11-22", [
      row({ usdPerMtok: 5 }),
      row({ usdPerMtok: 5.5, feedId: "genai-prices", observedAt: "2026-09-23" }),
    ]);
    expect(sheet.prices[0]).toMatchObject({
      usdPerMtok: 5.5,
      lowestUsdPerMtok: 5,
      agreement: "disputed",
    });
    expect(sheet.prices[0]?.rows).toHaveLength(2);
  });

  it("calls two lineages within half a percent confirmed, and one alone by its name", () => {
    const both = pricesOn("2026-11-22", [
      row({ usdPerMtok: 1 }),
      row({ usdPerMtok: 1.004, feedId: "models-dev" }),
    ]);
    expect(both.prices[0]?.agreement).toBe("confirmed");
    expect(pricesOn("2026-11-22", [row({})]).prices[0]?.agreement).toBe("single-source");
  });

  it("lets a flat contract price stand alone, however long a list's prompts are", () => {
    const contract = row({ usdPerMtok: 2, feedId: "contract" });
    const long = { minPromptTokens: promptTokensAbove(200_000) };
    const list = [row({ usdPerMtok: 5 }), row({ usdPerMtok: 10, ...long })];
    expect(input("2026-11-22", [contract, ...list], 250_000)).toBe(2);
    // Where it has a step of its own, that holds; and what it does not speak of is the list's.
    const stepped = row({ usdPerMtok: 4, feedId: "contract", ...long });
    expect(input("2026-11-22", [contract, stepped, ...list], 250_000)).toBe(4);
    expect(input("2026-11-22", [stepped, ...list], 1000)).toBe(5);
    // One that has ended takes nothing away.
    const ended = { ...contract, effectiveTo: "2026-10-01" };
    expect(input("2026-11-22", [ended, ...list], 250_000)).toBe(10);
    expect(input("2026-09-30", [ended, ...list], 250_000)).toBe(2);
  });

  it("sees one source that contradicts itself", () => {
    const sheet = pricesOn("2026-11-22", [row({ usdPerMtok: 4 }), row({ usdPerMtok: 5 })]);
    expect(sheet.prices[0]?.agreement).toBe("disputed");
  });

  // deepseek-v4-pro: 1.32 from 01:00 to 04:00 and from 06:00 to 10:00 UTC, else 0.66.
  it("spreads an hourly price over the day, or takes the hour asked for", () => {
    const rows = [
      row({ usdPerMtok: 0.66 }),
      row({ usdPerMtok: 1.32, timeWindow: { startUtc: "01:00", endUtc: "04:00" } }),
      row({ usdPerMtok: 1.32, timeWindow: { startUtc: "06:00", endUtc: "10:00" } }),
    ];
    const sheet = pricesOn("2026-11-22", rows);
    expect(sheet.prices[0]?.usdPerMtok).toBeCloseTo(0.66 * (17 / 24) + 1.32 * (7 / 24), 12);
    expect(sheet.prices[0]?.variesByHour).toBe(true);
    const at = (time: string) => pricesOn("2026-11-22", rows, "standard", time).prices[0];
    expect(at("03:59")?.usdPerMtok).toBe(1.32);
    expect(at("04:00")?.usdPerMtok).toBe(0.66);
    expect(at("04:00")?.variesByHour).toBe(false);
  });

  it("lets a worked-out price give way to a stated one", () => {
    const rows = [row({ usdPerMtok: 9, derived: true, sourceId: "b" }), row({ usdPerMtok: 2 })];
    expect(input("2026-11-22", rows)).toBe(2);
  });

  it("does not fill one tier from another, or what is missing from anything", () => {
    const sheet = pricesOn("2026-11-22", [row({ serviceTier: "batch" })]);
    expect(sheet.prices).toEqual([]);
    expect(priceFor(sheet, "output", 0)).toBeUndefined();
  });

  it("prices only the part above a marginal threshold", () => {
    const rows = [
      row({ usdPerMtok: 1, tierRule: "marginal" }),
      row({ usdPerMtok: 3, tierRule: "marginal", minPromptTokens: promptTokensAbove(100) }),
    ];
    expect(input("2026-11-22", rows, 100)).toBe(1);
    expect(input("2026-11-22", rows, 200)).toBeCloseTo(2, 12);
  });

  it("refuses a day that is not in the calendar", () => {
    expect(() => pricesOn("2026-02-30", [])).toThrow("2026-02-30 is not a calendar day");
  });

  it("does not depend on the order of the rows", () => {
    assert(
      property(
        double({ min: 0.01, max: 100, noNaN: true }),
        integer({ min: 0, max: 3 }),
        (usd, turn) => {
          const rows = [
            row({ usdPerMtok: usd }),
            row({ usdPerMtok: usd * 2, sourceId: "b" }),
            row({ usdPerMtok: usd * 3, minPromptTokens: 1000 }),
            row({ unit: "output", usdPerMtok: usd * 5 }),
          ];
          const turned = [...rows.slice(turn), ...rows.slice(0, turn)];
          const values = (all: readonly PriceRow[]) =>
            pricesOn("2026-11-22", all).prices.map((price) => price.usdPerMtok);
          expect(values(turned)).toEqual(values(rows));
        },
      ),
    );
  });
});

describe("days outside a price's dates", () => {
  it("counts from the first day, and from the last", () => {
    const dated = row({ effectiveFrom: "2026-01-10", effectiveTo: "2026-01-20" });
    expect(daysOutside(dated, "2026-01-09")).toBe(1);
    expect(daysOutside(dated, "2026-01-10")).toBe(0);
    expect(daysOutside(dated, "2026-01-19")).toBe(0);
    expect(daysOutside(dated, "2026-01-20")).toBe(1);
  });
});
