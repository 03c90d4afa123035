import { array, assert, boolean, constantFrom, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aRow, aTable } from "@/tests/support/build.ts";
import { facetValues, matchingRows } from "./matching-rows.ts";
import { narrowTable } from "./narrow-table.ts";
import { packTable } from "./packed-table.ts";
import { sortRows } from "./sort-rows.ts";
import { ASKS_NOTHING, type TableControls, type TableQuery } from "./table-query.ts";

const CONTROLS: TableControls = {
  searched: ["vendor"],
  facets: ["vendor"],
  lists: [],
  range: "usd",
};

// What gpt-oss-120b costs per million input tokens, from the sources' own pages, 2026-09.
const OSS = aTable({
  rows: [
    aRow("Groq", 0.15, "groq"),
    aRow("Amazon Bedrock", 0.15, "bedrock"),
    aRow("Vertex AI", 0.09, "vertex"),
    aRow("Snowflake", null, "snowflake"),
    aRow("Fireworks", 0.15, "fireworks"),
  ],
});
const found = (asked: Partial<TableQuery>) =>
  matchingRows(packTable(OSS), { ...ASKS_NOTHING, ...asked }, CONTROLS).map(
    (row) => OSS.rows[row]?.id,
  );

describe("rows that fit what is asked", () => {
  it("are all of them, in their order, where nothing is asked", () => {
    expect(found({})).toEqual(["groq", "bedrock", "vertex", "snowflake", "fireworks"]);
  });

  it("hold every word, in any letters and any order", () => {
    expect(found({ words: "bedrock AMAZON" })).toEqual(["bedrock"]);
    expect(found({ words: "amazon vertex" })).toEqual([]);
  });

  it("have one of the values chosen", () => {
    expect(found({ facets: { vendor: ["Groq", "Vertex AI"] } })).toEqual(["groq", "vertex"]);
  });

  it("lie within the range; what has no price is in none", () => {
    expect(found({ most: 0.1 })).toEqual(["vertex"]);
    expect(found({ least: 0 })).not.toContain("snowflake");
  });

  it("come last where they have no price, up and down, and otherwise as they stood", () => {
    expect(found({ sorting: { column: "usd", descending: false } })).toEqual([
      "vertex",
      "groq",
      "bedrock",
      "fireworks",
      "snowflake",
    ]);
    expect(found({ sorting: { column: "usd", descending: true } }).at(-1)).toBe("snowflake");
  });

  it("can be chosen by why a value is absent", () => {
    const table = packTable(
      aTable({ rows: [{ id: "a", cells: { vendor: { value: null, note: "not stated" } } }] }),
    );
    const query = { ...ASKS_NOTHING, facets: { vendor: ["not stated"] } };
    expect(matchingRows(table, query, CONTROLS)).toEqual([0]);
  });

  it("are taken by each value of a list", () => {
    const table = packTable(aTable({ rows: [aRow("disputed; stale", 1), aRow("stale", 2)] }));
    const controls = { ...CONTROLS, lists: ["vendor"] };
    const query = { ...ASKS_NOTHING, facets: { vendor: ["disputed"] } };
    expect(matchingRows(table, query, controls)).toEqual([0]);
    expect(facetValues(table, ASKS_NOTHING, controls, "vendor")).toEqual([
      { value: "stale", rows: 2 },
      { value: "disputed", rows: 1 },
    ]);
  });
});

const rows = array(
  record({ vendor: constantFrom("a", "b", "c"), usd: constantFrom(1, 2, 3, null) }),
).map((all) => all.map(({ vendor, usd }, i) => aRow(vendor, usd, String(i))));

describe("the laws of it", () => {
  it("sorts as every other table of ours does", () => {
    assert(
      property(rows, boolean(), (some, descending) => {
        const table = aTable({ rows: some });
        const query = { ...ASKS_NOTHING, sorting: { column: "usd", descending } };
        expect(narrowTable(table, query, CONTROLS).rows).toEqual(
          sortRows(some, { column: "usd", descending }),
        );
      }),
    );
  });

  it("promises of each value as many rows as choosing it gives", () => {
    assert(
      property(rows, (some) => {
        const table = packTable(aTable({ rows: some }));
        for (const { value, rows: promised } of facetValues(
          table,
          ASKS_NOTHING,
          CONTROLS,
          "vendor",
        ))
          expect(
            matchingRows(table, { ...ASKS_NOTHING, facets: { vendor: [value] } }, CONTROLS),
          ).toHaveLength(promised);
      }),
    );
  });

  it("never finds more where more is asked", () => {
    assert(
      property(rows, constantFrom(1, 2, 3), (some, least) => {
        const table = packTable(aTable({ rows: some }));
        const all = matchingRows(table, ASKS_NOTHING, CONTROLS);
        const few = matchingRows(table, { ...ASKS_NOTHING, least }, CONTROLS);
        expect(few.every((row) => all.includes(row))).toBe(true);
      }),
    );
  });
});

describe("a file of what was on the screen", () => {
  it("has its columns, and the first one always", () => {
    const { columns } = narrowTable(OSS, { ...ASKS_NOTHING, columns: ["usd"] }, CONTROLS);
    expect(columns.map(({ id }) => id)).toEqual(["vendor", "usd"]);
  });
});
