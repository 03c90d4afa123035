import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aRow, aTable } from "@/tests/support/build.ts";
import { packTable, unpackTable } from "./packed-table.ts";

const rows = array(
  record({
    vendor: constantFrom("Amazon", "Azure", null),
    usd: constantFrom(0, 5, 5.5, null),
    id: integer(),
  }),
).map((all) => all.map(({ vendor, usd, id }) => aRow(vendor, usd, String(id))));

describe("a packed table", () => {
  // Claude Opus 5 on 2026-09-22: $5.00 at six sellers of eight, $5.50 in three regions of one.
  it("writes every different cell once", () => {
    const packed = packTable(
      aTable({ rows: [aRow("Amazon", 5.5, "a"), aRow("Amazon", 5, "b"), aRow("Azure", 5, "c")] }),
    );
    expect(packed.columns.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ["Amazon", "Azure"],
      [5.5, 5],
    ]);
    expect(packed.columns.map(({ at }) => at)).toEqual([
      [0, 0, 1],
      [0, 1, 1],
    ]);
  });

  it("is the table again when it is unpacked, whatever travels in between", () => {
    assert(
      property(rows, (some) => {
        const table = aTable({ rows: some });
        expect(unpackTable(JSON.parse(JSON.stringify(packTable(table))))).toEqual(table);
      }),
    );
  });

  it("tells what is not known from what there is none of, and from nothing at all", () => {
    const cells = [
      { value: null, note: "no price" },
      { value: null, none: true as const },
    ];
    const packed = packTable(
      aTable({
        rows: [
          ...cells.map((usd, i) => ({ id: String(i), cells: { usd } })),
          { id: "2", cells: {} },
        ],
      }),
    );
    expect(packed.columns[1]?.cells).toEqual([...cells, { value: null }]);
  });
});
