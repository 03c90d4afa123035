import { assert, constantFrom, property, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";
import { aSheet } from "@/tests/support/sheets.ts";
import { readQualitySheet } from "../../quality/read-quality-sheet.ts";
import { priceSheetFeed } from "../feeds/price-sheet.ts";
import { PRICE_SHEET_TEMPLATE } from "../feeds/price-sheet-columns.ts";
import { readColumns, type ChosenColumn } from "./read-columns.ts";
import { SHEET_COLUMNS, SHEET_FORMATS, type SheetFormat } from "./sheet-columns.ts";

const read = (
  format: SheetFormat,
  lines: readonly (readonly string[])[],
  chosen: readonly ChosenColumn[] = [],
) => {
  const reading = readColumns(format, aSheet(lines), chosen);
  if ("refused" in reading) throw new Error(reading.refused);
  return reading;
};
const refusal = (...chosen: readonly ChosenColumn[]) => {
  const reading = readColumns("price-sheet", aSheet([["Vendor", "Rate", "Old"], ["x"]]), chosen);
  return "refused" in reading ? reading.refused : undefined;
};

describe("columns of a price sheet", () => {
  it("are guessed from names other people use, and what is not known is named", () => {
    const { columns, remarks, sheet } = read("price-sheet", [
      ["Supplier", "Deployment", "Token type", "Net price", "Valid since", "Approved by", ""],
      ["azure", "made-up-1", "input", "2.50", "2026-01-01", "Ana", ""],
    ]);
    expect(columns.map(({ target, sureness }) => [target, sureness])).toEqual([
      ["seller", "known"],
      ["model", "known"],
      ["unit", "known"],
      ["price", "known"],
      ["from", "known"],
      [null, "none"],
      [null, "none"],
    ]);
    expect(columns.at(-1)?.header).toBe("Column 7");
    expect(remarks).toEqual(["Columns that are not read: Approved by."]);
    expect(priceSheetFeed(sheet)).toMatchObject({
      faults: [],
      listings: [{ place: "row 2", prices: [{ usdPerMtok: 2.5, effectiveFrom: "2026-01-01" }] }],
    });
  });

  it("that look like a name are read so, and it is said", () => {
    const { columns, remarks } = read("price-sheet", [
      ["Sellers name", "Currrency"],
      ["a", "USD"],
    ]);
    expect(columns.map(({ target }) => target)).toEqual([null, "currency"]);
    expect(remarks.join(" ")).toContain("“Currrency” is read as Currency because it looks like it");
  });

  it("are read as somebody chose: what is chosen for one is guessed for no other", () => {
    const lines = [
      ["Seller", "Model", "Unit", "Price", "What we pay"],
      ["azure", "made-up-1", "input", "9", "2.50"],
    ];
    const { columns, sheet } = read("price-sheet", lines, [
      { column: "what we pay", target: "Price" },
    ]);
    expect(columns.map(({ target }) => target)).toEqual(["seller", "model", "unit", null, "price"]);
    expect(columns.map(({ guess }) => guess)).toEqual(["seller", "model", "unit", "price", null]);
    expect(priceSheetFeed(sheet).listings).toMatchObject([{ prices: [{ usdPerMtok: 2.5 }] }]);
  });

  it("say in the price's header how many it is for, and in which currency", () => {
    const price = (header: string, cell: string) =>
      priceSheetFeed(
        read("price-sheet", [
          ["Seller", "Model", "Unit", header],
          ["azure", "made-up-1", "input", cell],
        ]).sheet,
      );
    expect(price("Price per 1K tokens", "0.0025").listings).toMatchObject([
      { prices: [{ usdPerMtok: 2.5 }] },
    ]);
    expect(price("Price ($ / 1M tokens)", "2.5").listings).toMatchObject([
      { prices: [{ usdPerMtok: 2.5 }] },
    ]);
    expect(price("Price per 1,000,000", "2.5").listings).toMatchObject([
      { prices: [{ usdPerMtok: 2.5 }] },
    ]);
    expect(price("Price (EUR)", "2.5").faults).toMatchObject([{ field: "Currency" }]);
  });

  it("are chosen from those there are, each once", () => {
    expect(refusal({ column: "Tariff", target: "price" })).toContain("Vendor, Rate, Old");
    expect(refusal({ column: "Rate", target: "tariff" })).toContain("seller, model, unit, price");
    expect(refusal({ column: "Rate", target: "price" }, { column: "Old", target: "price" })).toBe(
      "“Rate” and “Old” cannot both be read as Price.",
    );
    expect(refusal({ column: "Rate", target: null })).toBeUndefined();
  });

  it("of the template are all there, by their names", () => {
    const reading = readColumns("price-sheet", PRICE_SHEET_TEMPLATE, []);
    if ("refused" in reading) throw new Error(reading.refused);
    expect(new Set(reading.columns.map(({ sureness }) => sureness))).toEqual(new Set(["exact"]));
    expect(reading.sheet).toEqual(PRICE_SHEET_TEMPLATE);
  });
});

describe("columns of quality scores", () => {
  it("are read as somebody chose, and Arena's stay Arena's", () => {
    const { sheet } = read(
      "quality-sheet",
      [
        ["Suite", "LLM", "Percent right"],
        ["own", "made-up", "61.5"],
      ],
      [{ column: "Percent right", target: "score" }],
    );
    expect(readQualitySheet(sheet, "2026-03-01")).toMatchObject({
      rows: [{ benchmarkId: "own", statedName: "made-up", scores: [{ score: 61.5 }] }],
    });
    const arena = read("quality-sheet", [
      [
        "model_name",
        "rating",
        "rating_lower",
        "rating_upper",
        "leaderboard_publish_date",
        "license",
      ],
      ["made-up", "1400", "1390", "1410", "2026-02-01", "none"],
    ]);
    expect(readQualitySheet(arena.sheet, "2026-03-01")).toMatchObject({
      rows: [{ benchmarkId: "arena", scores: [{ score: 1400, low: 1390 }] }],
    });
  });
});

describe.each(SHEET_FORMATS)("any columns of a %s", (format) => {
  const ids = SHEET_COLUMNS[format].map(({ id }) => id);
  const words = [
    ...ids,
    ...SHEET_COLUMNS[format].flatMap(({ also }) => also),
    "",
    "x",
    "x",
    "Wert",
  ];

  it("are each read once at most, and a choice always holds", () => {
    assert(
      property(
        uniqueArray(constantFrom(...words), { minLength: 1, maxLength: 12 }),
        uniqueArray(constantFrom(...ids), { maxLength: 4 }),
        (headers, targets) => {
          const names = read(format, [headers, ["1"]]).columns.map(({ header }) => header);
          const chosen = targets
            .slice(0, names.length)
            .map((target, at) => ({ column: names[at] ?? "", target }));
          const { columns } = read(format, [headers, ["1"]], chosen);
          const used = columns.flatMap(({ target }) => target ?? []);
          expect(new Set(used).size).toBe(used.length);
          for (const [at, { target }] of chosen.entries()) expect(columns[at]?.target).toBe(target);
        },
      ),
    );
  });
});
