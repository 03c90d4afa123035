import { assert, constantFrom, integer, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { aFact } from "@/tests/support/build.ts";
import { bounds, estimate } from "../domain/quantity/estimate.ts";
import type { Column } from "../domain/table/table.ts";
import { alsoTexts, cellText, columnTitle } from "./cell.ts";
import { factValue, propertyLabel } from "./fact-value.ts";
import { totalInWords } from "./total.ts";

const column = (unit: Column["unit"], label = "Stake"): Column => ({ id: "c", label, unit });

describe("a cell", () => {
  it("reads as words, a number in its column's unit, or an estimate of one", () => {
    expect(cellText({ value: "Anthropic" }, column(null))).toBe("Anthropic");
    expect(cellText({ value: 50e9 }, column("usd"))).toBe("$50.0B");
    expect(cellText({ value: 0.27 }, column("share"))).toBe("27.0");
    expect(cellText({ value: estimate(0.231, 0.27, 0.275) }, column("share"))).toBe(
      "27.0 (23.1–27.5)",
    );
    expect([true, false].map((value) => cellText({ value }, column(null)))).toEqual(["yes", "no"]);
  });

  it("says what is not known, and why where that is recorded", () => {
    expect(cellText({ value: null }, column("usd"))).toBe("not known");
    expect(cellText({ value: null, note: "not disclosed" }, column("usd"))).toBe("not disclosed");
  });

  it("tells zero from unknown", () => {
    expect(cellText({ value: 0 }, column("usd"))).toBe("$0");
    expect(cellText({ value: 0 }, column("count"))).toBe("0");
  });

  it("is never blank but for words that are", () => {
    const value = oneof(
      integer().map((n) => n / 1000),
      string({ minLength: 1 }),
      constantFrom(null, true, false, bounds(0, 1), estimate(0, 0.5, 1)),
    );
    const unit = constantFrom("usd" as const, "share" as const, "count" as const, "days" as const);
    assert(
      property(value, unit, (some, of) => {
        expect(cellText({ value: some }, column(of))).not.toBe("");
      }),
    );
  });

  it("puts the unit in the header, once", () => {
    expect(columnTitle(column("share"))).toBe("Stake, %");
    expect(columnTitle(column("usd", "Paid"))).toBe("Paid");
    expect(columnTitle(column("days", "Notice days"))).toBe("Notice days");
    expect(columnTitle(column(null, "Vendor"))).toBe("Vendor");
  });

  it("keeps the same measure by another count beside it", () => {
    const cell = { value: 4e9, also: [{ label: "by the company’s own total", value: 9e9 }] };
    expect(alsoTexts(cell, column("usd"))).toEqual(["$9.00B by the company’s own total"]);
    expect(alsoTexts({ value: 4e9 }, column("usd"))).toEqual([]);
  });
});

describe("what a fact claims", () => {
  it("reads in its property's unit", () => {
    expect(factValue(aFact({ property: "tie.announced-usd", value: 50e9 }))).toBe("$50.0B");
    expect(
      factValue(
        aFact({
          property: "contract.provider-chooses-share",
          value: { low: 0.5, point: 0.6, high: 0.9 },
        }),
      ),
    ).toMatch(/^60(\.0)?% \(50–90%\)$/);
    expect(factValue(aFact({ property: "tie.status", value: "partially_funded" }))).toBe(
      "partially funded",
    );
  });

  it("keeps names that others gave to things letter by letter: they are looked up by them", () => {
    const soldAs = (value: string) =>
      factValue({ property: "Listed for sale as", value, unspecified: null });
    const names = [
      "claude-opus-5@default",
      "deepseek-ai/DeepSeek-V4-Pro",
      "amazon.nova-pro-v1:0",
      "OpenAI",
      "2026-06-30",
    ];
    expect(names.map(soldAs)).toEqual(names);
    expect(["mostFavoured", "as_needed", "not-tested"].map(soldAs)).toEqual([
      "most favoured",
      "as needed",
      "not tested",
    ]);
  });

  it.each([
    ["not-disclosed", "not disclosed"],
    ["not-collected", "not collected yet"],
    ["not-applicable", "does not apply"],
    ["sources-conflict", "sources conflict"],
  ] as const)("is said to be absent: %s reads %s", (reason, text) => {
    expect(factValue(aFact({ value: null, unspecified: { reason } }))).toBe(text);
  });

  it("is named as the list of properties names it", () => {
    expect(propertyLabel("tie.paid-usd")).toBe("Paid so far, as reported");
    expect(propertyLabel("Listed for sale as")).toBe("Listed for sale as");
  });
});

describe("a total", () => {
  const total = { usd: 58e9, ties: 5, undisclosed: 0, stated: [], facts: [] };
  it("says that it is the least there is where amounts are left out", () => {
    expect(totalInWords(total)).toBe("$58.0B");
    expect(totalInWords({ ...total, undisclosed: 2 })).toBe("at least $58.0B");
  });
});
