import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { priceSheetFeed } from "./price-sheet.ts";
import {
  PRICE_SHEET_COLUMNS,
  PRICE_SHEET_GUIDE,
  PRICE_SHEET_TEMPLATE,
} from "./price-sheet-columns.ts";
import { priceIn, tokensIn } from "./price-sheet-cells.ts";

const HEADERS = ["Seller", "Model", "Unit", "Price"];

/** A sheet with these columns behind the four that have to be there. */
const sheet = (more: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  headers: [...HEADERS, ...more],
  rows: rows.map((cells, i) => ({ number: i + 2, cells })),
});

const BEDROCK = ["Amazon Bedrock", "eu.anthropic.claude-opus-4-8"] as const;

describe("a price sheet of one's own", () => {
  it("puts the prices of one offering together, with tier, threshold and dates", () => {
    const feed = priceSheetFeed(
      sheet(
        ["Service tier", "Least prompt tokens", "Threshold rule", "From", "To", "Per"],
        [...BEDROCK, "input", "4.25", "", "", "", "2026-01-01", "2027-01-01", "1M"],
        [...BEDROCK, "Input", "$8.50", "Batch", "200k", "Marginal", "", "", ""],
        [...BEDROCK, "search", "10", "", "", "", "", "", "1K"],
      ),
    );
    expect(feed.faults).toEqual([]);
    expect(feed.feedId).toBe("contract");
    expect(feed.listings).toMatchObject([
      {
        place: "row 2, row 3, row 4",
        seller: { id: "amazon-bedrock" },
        model: { id: "claude-opus-4-8", labId: "anthropic" },
        scope: "geo",
        scopeName: "eu",
        prices: [
          {
            unit: "input",
            usdPerMtok: 4.25,
            effectiveFrom: "2026-01-01",
            effectiveTo: "2027-01-01",
          },
          {
            unit: "input",
            usdPerMtok: 8.5,
            serviceTier: "batch",
            minPromptTokens: 200_000,
            tierRule: "marginal",
          },
          { unit: "search", usdEach: 0.01 },
        ],
      },
    ]);
  });

  it("refuses a threshold that no prompt reaches, where it stands", () => {
    expect(tokensIn("200k")).toEqual({ value: 200_000 });
    expect(tokensIn("1000000k")).toEqual({ value: 1e9 });
    expect(tokensIn("9999999k")).toMatchObject({ reason: expect.stringContaining("9999999k") });
    const feed = priceSheetFeed(
      sheet(["Least prompt tokens"], [...BEDROCK, "input", "6", "9999999k"]),
    );
    expect(feed.faults).toMatchObject([{ place: "row 2", field: "Least prompt tokens" }]);
  });

  it("takes when an offering ends from any of its rows, and what comes in its place", () => {
    const columns = ["End announced", "Deprecated from", "Retires on", "Replaced by"];
    const feed = priceSheetFeed(
      sheet(
        columns,
        [...BEDROCK, "input", "4.25", "2026-05-01", "2026-06-01", "", ""],
        [...BEDROCK, "output", "20", "", "2026-06-01", "2026-12-01", "claude-opus-5"],
      ),
    );
    expect(feed.faults).toEqual([]);
    expect(feed.listings).toMatchObject([
      {
        announcedOn: "2026-05-01",
        deprecatedOn: "2026-06-01",
        retiresOn: "2026-12-01",
        replacedBy: "claude-opus-5",
      },
    ]);
  });

  it("names a row that says another end of the same offering, and leaves it out", () => {
    const feed = priceSheetFeed(
      sheet(
        ["Retires on"],
        [...BEDROCK, "input", "4.25", "2026-12-01"],
        [...BEDROCK, "output", "20", "2027-12-01"],
        ["openai", "gpt-5.5", "input", "5", "2027-12-01"],
      ),
    );
    expect(feed.listings.map(({ place, retiresOn }) => [place, retiresOn])).toEqual([
      ["row 2", "2026-12-01"],
      ["row 4", "2027-12-01"],
    ]);
    expect(feed.faults).toMatchObject([{ place: "row 3", field: "Retires on" }]);
    expect(feed.faults[0]?.reason).toContain("“row 2” says 2026-12-01");
  });

  it("refuses an end that is announced after it came", () => {
    const { faults, listings } = priceSheetFeed(
      sheet(
        ["Announced", "Deprecated", "Retires"],
        [...BEDROCK, "input", "1", "2026-12-02", "2026-12-02", "2026-12-01"],
        [...BEDROCK, "output", "1", "", "", "soon"],
      ),
    );
    expect(listings).toEqual([]);
    expect(faults.map(({ place, field }) => [place, field])).toEqual([
      ["row 2", "End announced"],
      ["row 2", "Deprecated from"],
      ["row 3", "Retires on"],
    ]);
  });

  it("takes a scope that is stated over the one in the name", () => {
    const feed = priceSheetFeed(
      sheet(["Scope", "Region"], ["azure", "gpt-5.5", "output", "27", "data zone", "eu"]),
    );
    expect(feed.listings).toMatchObject([
      { seller: { id: "azure" }, scope: "data-zone", scopeName: "eu" },
    ]);
  });

  it("knows a seller by name, and makes one of a name it does not know", () => {
    const sellers = priceSheetFeed(
      sheet([], ["microsoft azure", "a", "input", "1"], ["Made-up Host Ltd", "a", "input", "1"]),
    ).listings.map(({ seller }) => seller);
    expect(sellers).toEqual([
      { id: "azure", name: "Microsoft Azure", kind: "cloud" },
      { id: "made-up-host-ltd", name: "Made-up Host Ltd", kind: "host" },
    ]);
  });

  it("brings prices by the token and by the thousand to the million", () => {
    const feed = priceSheetFeed(
      sheet(
        ["Per"],
        ["a", "b", "input", "0.002", "1K tokens"],
        ["a", "b", "output", "0.000008", "token"],
      ),
    );
    expect(feed.listings[0]?.prices).toMatchObject([{ usdPerMtok: 2 }, { usdPerMtok: 8 }]);
  });

  it("says which columns it did not read", () => {
    const feed = priceSheetFeed(sheet(["Discount"], [...BEDROCK, "input", "4.25", "15 %"]));
    expect(feed.listings[0]?.notes).toEqual(["Columns that were not read: Discount."]);
  });

  it("says which columns are missing, and reads nothing then", () => {
    const feed = priceSheetFeed({ headers: ["Seller", "Cost"], rows: [] });
    expect(feed.listings).toEqual([]);
    expect(feed.faults.map(({ place, field }) => [place, field])).toEqual([
      ["row 1", "Model"],
      ["row 1", "Unit"],
      ["row 1", "Price"],
    ]);
  });

  it.each([
    ["2,50", "a point is expected for decimals; write 2.50 or 250"],
    ["1,234", "write 1.234 or 1234"],
    ["€3", "US dollars alone"],
    ["3 EUR", "US dollars alone"],
    ["-3", "a price is not negative"],
    ["=A1*2", "is a formula: save its value"],
    ["free", "a price is a number"],
    ["NULL", "is empty"],
    ["", "is empty"],
    ["0", "is zero, which is no price"],
    ["1e308", "above $2,000"],
    ["3000000", "above $2,000"],
  ])("refuses the price %j", (price, reason) => {
    const feed = priceSheetFeed(sheet([], [...BEDROCK, "input", price]));
    expect(feed.listings).toEqual([]);
    expect(feed.faults).toMatchObject([{ place: "row 2", field: "Price" }]);
    expect(feed.faults[0]?.reason).toContain(reason);
  });

  it.each([
    ["Currency", "EUR", "US dollars alone; convert them at the contract's rate first"],
    ["From", "4/1/25", "a day is written as 2026-11-22"],
    ["From", "2026-02-30", "a day is written as 2026-11-22"],
    ["Hours (UTC)", "9-5", "hours are written as 16:30-00:30"],
    ["Service tier", "gold", "one of standard, batch, flex, priority, provisioned"],
    ["Least prompt tokens", "many", "a whole number of tokens"],
    ["Scope", "moon", "one of global"],
    ["Scope name", "eu", ""],
    ["Per", "dozen", "1M, 1K or 1"],
  ])("names a cell of the column %s that holds %s", (column, text, reason) => {
    const { faults, listings } = priceSheetFeed(sheet([column], [...BEDROCK, "input", "1", text]));
    expect(listings).toEqual([]);
    expect(faults).toMatchObject([{ place: "row 2" }]);
    expect(faults[0]?.reason).toContain(reason);
  });

  it("names all of it at once, row by row", () => {
    const feed = priceSheetFeed(
      sheet(
        ["From", "To"],
        ["", "", "gold", "free", "", ""],
        [...BEDROCK, "input", "1", "2026-05-01", "2026-04-01"],
        [...BEDROCK, "input", "1", "2026-01-01 00:00:00", "NULL"],
      ),
    );
    expect(feed.faults.map(({ place, field }) => [place, field])).toEqual([
      ["row 2", "Seller"],
      ["row 2", "Model"],
      ["row 2", "Unit"],
      ["row 2", "Price"],
      ["row 3", "To"],
    ]);
    expect(feed.listings).toMatchObject([{ place: "row 4" }]);
  });

  it("counts a row that is there twice once", () => {
    const row = [...BEDROCK, "input", "1"];
    const feed = priceSheetFeed(sheet([], row, row));
    expect(feed.listings).toMatchObject([{ place: "row 2" }]);
    expect(feed.leftOut).toEqual({ "repeats another row of the same offering": 1 });
    expect(feed.faults).toEqual([]);
  });

  it("takes neither of two prices for one thing, whichever comes first", () => {
    const rows = [
      [...BEDROCK, "input", "1"],
      [...BEDROCK, "input", "2"],
    ];
    for (const some of [rows, rows.toReversed()]) {
      const feed = priceSheetFeed(sheet([], ...some));
      expect(feed.listings).toEqual([]);
      expect(feed.faults).toMatchObject([
        { place: "row 2", field: "input" },
        { place: "row 3", field: "input" },
      ]);
    }
  });
});

describe("the template of a price sheet", () => {
  it("is a sheet that reads without a fault, with every column", () => {
    const feed = priceSheetFeed(PRICE_SHEET_TEMPLATE);
    expect(feed.faults).toEqual([]);
    expect(feed.listings).toMatchObject([
      { notes: [], prices: [{ unit: "input", usdPerMtok: 4.25 }] },
    ]);
    expect(PRICE_SHEET_GUIDE.rows).toHaveLength(Object.keys(PRICE_SHEET_COLUMNS).length);
  });
});

describe("a price in a cell", () => {
  it("is the number that was written", () => {
    assert(
      property(double({ min: 1e-6, max: 2000, noNaN: true }), (usd) => {
        expect(priceIn(String(usd))).toEqual({ value: usd });
        expect(priceIn(`$${usd}`)).toEqual({ value: usd });
      }),
    );
    expect(priceIn("1,234.50")).toEqual({ value: 1234.5 });
  });
});
