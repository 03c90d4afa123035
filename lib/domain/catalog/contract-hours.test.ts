import { assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { aPrice, anOffering, DAY } from "@/tests/support/routing.ts";
import { pricesComparedTable, comparedPrices } from "../tables/prices-compared-table.ts";
import { pricesPageTable } from "../tables/prices-page-table.ts";
import type { PriceRow } from "./price.ts";
import { priceIndex } from "./price-index.ts";
import { priceFor, pricesOn } from "./price-sheet.ts";

const NIGHT = { startUtc: "16:00", endUtc: "00:00" };
const agreed = (usd: number, part: Partial<PriceRow> = {}) =>
  aPrice("input", usd, { feedId: "contract", timeWindow: NIGHT, sourceId: "ours", ...part });
const listed = (usd: number, part: Partial<PriceRow> = {}) =>
  aPrice("input", usd, { feedId: "litellm", ...part });

const inputAt = (rows: readonly PriceRow[], atUtc?: string, promptTokens = 1) =>
  priceFor(pricesOn(DAY, rows, "standard", atUtc), "input", promptTokens)?.usdPerMtok;

describe("a contract price for certain hours", () => {
  const rows = [agreed(2), listed(5)];

  it("is paid in those hours, and the list in the others", () => {
    expect(inputAt(rows, "17:00")).toBe(2);
    expect(inputAt(rows, "02:00")).toBe(5);
    expect(inputAt(rows)).toBeCloseTo(4, 12);
  });

  it("is the same by the ready-made look-up", () => {
    const prices = [...rows, aPrice("output", 1)];
    const index = priceIndex([anOffering("s", { prices })]);
    const usage = { inputTokens: 1e6, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };
    const at = (atUtc?: string) =>
      index.priceOf("s", "claude-opus-5", DAY, usage, atUtc === undefined ? {} : { atUtc });
    expect([at("17:00"), at("02:00")]).toEqual([2, 5]);
    expect(at()).toBeCloseTo(4, 12);
  });

  it("says whose price is paid when", () => {
    const [price] = pricesOn(DAY, rows).prices;
    expect(price).toMatchObject({ agreement: "single-source", variesByHour: true });
    expect(
      price?.said.map(({ feedId, usdPerMtok, standing }) => [feedId, usdPerMtok, standing]),
    ).toEqual([
      ["contract", 2, "counts"],
      ["litellm", 5, "other-hours"],
    ]);
    const compared = comparedPrices([anOffering("s", { prices: rows })], DAY, new Map());
    const [row] = pricesComparedTable(compared, DAY).rows;
    expect(row?.cells["litellm"]).toMatchObject({
      value: 5,
      note: "list price, paid in the hours the contract leaves out",
    });
    expect(pricesPageTable(compared, DAY).rows[0]?.cells["rule"]?.value).toBe(
      "own contract in its hours, the list in the others",
    );
  });

  it("takes the highest of a disputed list for the hours it leaves out", () => {
    const [price] = pricesOn(DAY, [...rows, listed(8, { feedId: "models-dev" })]).prices;
    expect(price?.agreement).toBe("disputed");
    expect(price?.usdPerMtok).toBeCloseTo((2 * 8 + 8 * 16) / 24, 12);
    expect(price?.lowestUsdPerMtok).toBeCloseTo(4, 12);
  });

  it("stands alone where it covers the day, or where no list says anything", () => {
    const day = { startUtc: "00:00", endUtc: "16:00" };
    const both = pricesOn(DAY, [agreed(2), agreed(3, { timeWindow: day }), listed(5)]).prices[0];
    expect(both?.usdPerMtok).toBeCloseTo((2 * 8 + 3 * 16) / 24, 12);
    expect(both?.said.map(({ standing }) => standing)).toEqual(["counts", "beside-contract"]);
    expect(inputAt([agreed(2)])).toBe(2);
  });

  it("leaves what the list asks more for long prompts to the hours it leaves out", () => {
    const long = [...rows, listed(11, { minPromptTokens: 200_001 })];
    expect(inputAt(long, "17:00", 250_000)).toBe(2);
    expect(inputAt(long, "02:00", 250_000)).toBe(11);
    expect(inputAt(long, undefined, 250_000)).toBeCloseTo((2 * 8 + 11 * 16) / 24, 12);
    expect(inputAt(long)).toBeCloseTo(4, 12);
  });

  it("comes to the mean of the twenty-four hours", () => {
    const hour = integer({ min: 0, max: 23 });
    const ofHour = (n: number) => `${String(n).padStart(2, "0")}:00`;
    const window = tuple(hour, integer({ min: 1, max: 23 })).map(([start, length]) => ({
      startUtc: ofHour(start),
      endUtc: ofHour((start + length) % 24),
    }));
    const usd = integer({ min: 1, max: 20 });
    assert(
      property(window, usd, usd, constantFrom(1, 250_000), (timeWindow, own, list, prompt) => {
        const all = [
          agreed(own, { timeWindow }),
          listed(list),
          listed(2 * list, { minPromptTokens: 200_001 }),
        ];
        const hours = Array.from({ length: 24 }, (_, n) => inputAt(all, ofHour(n), prompt) ?? NaN);
        const mean = hours.reduce((sum, one) => sum + one, 0) / 24;
        expect(inputAt(all, undefined, prompt)).toBeCloseTo(mean, 9);
      }),
    );
  });
});
