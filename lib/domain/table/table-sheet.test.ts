import { describe, expect, it } from "vitest";
import { aRow, aTable } from "@/tests/support/build.ts";
import { tableSheet } from "./table-sheet.ts";

describe("a table as a sheet", () => {
  it("has the header first, every row as its CSV has it, and what it was made from below", () => {
    const table = aTable({ title: "Prices", note: "List prices.", rows: [aRow("Amazon", 5.5)] });
    expect(tableSheet(table, ["As of 2026-11-22"])).toEqual({
      headers: ["Vendor", "Spend (US dollars)", "Notes"],
      rows: [
        { number: 2, cells: ["Amazon", "5.5", ""] },
        { number: 3, cells: [""] },
        { number: 4, cells: ["Prices"] },
        { number: 5, cells: ["As of 2026-11-22"] },
        { number: 6, cells: ["List prices."] },
      ],
    });
  });
});
