import { describe, expect, it } from "vitest";
import { anAmount, aTie } from "@/tests/support/build.ts";
import { BASES } from "../ties/basis.ts";
import { statedAmount } from "../ties/tie-amount.ts";
import { amountCell, amountColumns } from "./amount-cell.ts";
import { tiesTable } from "./ties-table.ts";

describe("an amount in a cell", () => {
  // ASML's €1.3 B for Mistral, September 2025; the rate is made up for the test.
  it("has the amount of its source beside the dollars", () => {
    const reading = anAmount("tie.announced-usd", 1.5e9, {
      original: { amount: 1.25e9, currency: "EUR", usdPerUnit: 1.2, rateOn: "2025-09-09" },
    });
    expect(amountCell(statedAmount(reading), "none on record")).toEqual({
      value: 1.5e9,
      note: "EUR 1,250,000,000 at 1.2 dollars on 2025-09-09",
    });
  });

  it("says what is not disclosed, and what nobody put on record", () => {
    const silent = statedAmount(anAmount("tie.paid-usd", null));
    expect(amountCell(silent, "none on record")).toEqual({ value: null, note: "not disclosed" });
    expect(amountCell(undefined, "not dated")).toEqual({ value: null, note: "not dated" });
    expect(amountCell(undefined, "none on record").none).toBe(true);
  });
});

describe("the columns of amounts", () => {
  it("begin with that of the basis, and leave none out of a file", () => {
    for (const basis of BASES) {
      const columns = amountColumns(basis, (amount) => amount);
      expect(columns[0]?.id).toBe(basis);
      expect(columns[0]?.exportOnly).toBeUndefined();
      expect(columns.map(({ id }) => id).toSorted()).toEqual([
        "announced",
        "committed",
        "conditional",
        "paid",
      ]);
    }
  });

  it("lead a table of ties, which never fills one in from another", () => {
    const tie = aTie({ announcedUsd: anAmount("tie.announced-usd", 5e9) });
    const { columns, rows } = tiesTable("acme", "out", [tie], new Map(), "committed");
    expect(columns.find(({ unit }) => unit === "usd")?.label).toBe("Committed amount");
    expect(rows[0]?.cells["committed"]?.value).toBeNull();
    expect(rows[0]?.cells["committed"]?.note).toContain("not known");
  });
});
