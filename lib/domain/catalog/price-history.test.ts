import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { aPrice, anOffering } from "@/tests/support/routing.ts";
import { figureTable } from "../figure/to-table.ts";
import { priceHistoryFigure } from "../figures/price-history-figure.ts";
import { addDays } from "../quantity/plain-date.ts";
import { priceHistoryTable } from "../tables/price-history-table.ts";
import { priceHistory } from "./price-history.ts";
import { pricesOn } from "./price-sheet.ts";

const TODAY = "2026-11-22";
const CUT = "2026-08-21";
// OpenAI cut gpt-5.6-sol from 5 and 30 to 4 and 20 USD on 2026-08-21.
const sol = anOffering("openai", {
  prices: [
    aPrice("input", 5, { effectiveTo: CUT, feedId: "genai-prices" }),
    aPrice("output", 30, { effectiveTo: CUT, feedId: "genai-prices" }),
    aPrice("input", 4, { effectiveFrom: CUT, feedId: "genai-prices" }),
    aPrice("output", 20, { effectiveFrom: CUT, feedId: "genai-prices" }),
    aPrice("input", 5, { observedAt: "2026-09-22" }),
  ],
});
const stepsOf = (offering = sol, day = TODAY) =>
  priceHistory(offering, day).map(({ unit, steps }) => [
    unit,
    ...steps.map(({ from, to, price }) => [from, to, price.preferred.usdPerMtok, price.agreement]),
  ]);

describe("the history of a price", () => {
  it("has a step for every change, and for a dispute that begins", () => {
    expect(stepsOf()).toEqual([
      [
        "input",
        [null, CUT, 5, "single-source"],
        [CUT, "2026-09-22", 4, "single-source"],
        ["2026-09-22", null, 5, "disputed"],
      ],
      ["output", [null, CUT, 30, "single-source"], [CUT, null, 20, "single-source"]],
    ]);
  });

  it("ends on the day asked about, and knows nothing before the first word", () => {
    expect(stepsOf(sol, "2026-08-20")).toEqual([
      ["input", [null, null, 5, "single-source"]],
      ["output", [null, null, 30, "single-source"]],
    ]);
    expect(stepsOf(anOffering("x", { prices: [aPrice("input", 1)] }), "2026-09-01")).toEqual([]);
  });

  it("has a gap where no price held", () => {
    const gap = anOffering("x", {
      prices: [
        aPrice("input", 1, { effectiveFrom: "2026-01-01", effectiveTo: "2026-02-01" }),
        aPrice("input", 1, { effectiveFrom: "2026-03-01" }),
      ],
    });
    expect(stepsOf(gap)).toEqual([
      [
        "input",
        ["2026-01-01", "2026-02-01", 1, "single-source"],
        ["2026-03-01", null, 1, "single-source"],
      ],
    ]);
  });

  it("says on every day what the sheet of that day says", () => {
    const day = integer({ min: 0, max: 40 }).map((days) => addDays("2026-01-01", days));
    const row = tuple(integer({ min: 1, max: 3 }), day, constantFrom("litellm", "llmdb")).map(
      ([usd, effectiveFrom, feedId]) =>
        aPrice("input", usd, { effectiveFrom, observedAt: effectiveFrom, feedId }),
    );
    assert(
      property(array(row, { minLength: 1, maxLength: 5 }), day, (prices, on) => {
        const offering = anOffering("x", { prices });
        const sheet = pricesOn(on, prices, "standard", undefined, offering.seller).prices[0];
        const step = priceHistory(offering, "2026-12-31")
          .flatMap(({ steps }) => steps)
          .find(({ from, to }) => (from ?? "") <= on && (to === null || on < to));
        expect(step?.price.preferred.usdPerMtok).toBe(
          sheet?.outsideDates === true ? undefined : sheet?.preferred.usdPerMtok,
        );
      }),
    );
  });
});

describe("the history as a figure", () => {
  const figure = priceHistoryFigure(sol, TODAY);

  it("is a step line over days, from before the first known change to today", () => {
    expect(figure?.kind).toBe("steps");
    expect(figure?.title).toBe(
      "Claude Opus 5 at openai (global) costs what it did when it was first listed",
    );
    expect(figure?.categories.map(({ id }) => id)).toEqual([
      "2026-07-22",
      CUT,
      "2026-09-22",
      TODAY,
    ]);
    const input = figure?.series.find(({ id }) => id === "input");
    expect(input?.values).toEqual([
      { low: 5, point: 5, high: 5 },
      { low: 4, point: 4, high: 4 },
      { low: 4, point: 5, high: 5 },
      { low: 4, point: 5, high: 5 },
    ]);
  });

  it("says in its title how far the price went, and when it went last", () => {
    const undisputed = { ...sol, prices: sol.prices.slice(0, 4) };
    expect(priceHistoryFigure(undisputed, TODAY)?.title).toBe(
      "Claude Opus 5 at openai (global) fell from $5 to $4 for input, last on 2026-08-21",
    );
    expect(priceHistoryFigure(undisputed, TODAY)?.subtitle).not.toContain("shaded");
    expect(figure?.subtitle).toContain("shaded where feeds disagree");
  });

  it("has the same numbers as a table, and is none where nothing is known", () => {
    if (figure === undefined) throw new Error("no figure");
    expect(figureTable(figure).rows[2]?.cells["input"]).toEqual({
      value: { low: 4, point: 5, high: 5 },
      note: "disputed",
    });
    expect(priceHistoryFigure(anOffering("x", { prices: [] }), TODAY)).toBeUndefined();
    expect(priceHistoryTable(sol, TODAY).rows.map(({ id }) => id)).toEqual([
      "input 0 before",
      `input 0 ${CUT}`,
      "input 0 2026-09-22",
      "output 0 before",
      `output 0 ${CUT}`,
    ]);
  });
});
