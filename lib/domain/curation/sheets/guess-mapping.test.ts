import { array, assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { aSheet, exported } from "@/tests/support/sheets.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import { PROPERTIES, isPropertyOf } from "../../fact/property.ts";
import { guessKind, guessMapping } from "./guess-mapping.ts";
import { SHEET_KINDS } from "./sheet.ts";
import { columnsOf } from "./sheet-form.ts";
import { templateSheet } from "./sheet-of.ts";

const guesses = (kind: keyof typeof SHEET_KINDS, ...headers: readonly string[]) =>
  guessMapping(kind, headers).map(({ target }) => target);

describe("a header", () => {
  it.each([
    ["tie", "Investor", "identity.provider"],
    ["tie", "LAB", "identity.counterparty"],
    ["tie", "Deal type", "identity.kind"],
    ["tie", "Date", "identity.announced"],
    ["tie", "Amount (USD)", "value.tie.announced-usd"],
    ["tie", "Paid so far", "value.tie.paid-usd"],
    ["tie", "Committed, bound by contract", "value.tie.committed-usd"],
    ["tie", "tie.status", "value.tie.status"],
    ["tie", "URL", "claim.source"],
    ["tie", "valid_from", "claim.valid_from"],
    ["tie", "Counterpary", "identity.counterparty"],
    ["stake", "Shareholder", "identity.holder"],
    ["stake", "Ownership %", "value.stake.share"],
    ["right", "Category", "identity.category"],
    ["party", "Company", "identity.name"],
    ["party", "Country", "identity.hqCountry"],
    ["source", "Link", "source.url"],
    ["source", "License", "source.licence"],
    ["tie", "Gut feeling", null],
    ["tie", "", null],
    ["tie", "__proto__", null],
  ] as const)("of a %s, %j, is read as %s", (kind, header, target) => {
    expect(guesses(kind, header)).toEqual([target]);
  });

  it.each([
    ["Amount ($bn)", "bn", "USD"],
    ["Amount (USD m)", "m", "USD"],
    ["Amount in EUR", "", "EUR"],
    ["Amount (€ million)", "m", "EUR"],
    ["Stake (%)", "%", null],
    ["Amount", "", null],
  ])("%j says what its numbers are in", (header, scale, currency) => {
    expect(guessMapping("tie", [header])).toMatchObject([{ scale, currency }]);
  });

  it("is read as what no other is: the surest has it, then the first", () => {
    expect(guesses("tie", "Lab", "counterparty", "Company")).toEqual([
      null,
      "identity.counterparty",
      null,
    ]);
    const headers = array(string({ maxLength: 12 }), { maxLength: 20 });
    assert(
      property(headers, (some) => {
        const targets = guesses("tie", ...some).filter((target) => target !== null);
        expect(new Set(targets).size).toBe(targets.length);
      }),
    );
  });
});

describe("the columns of a kind", () => {
  it("know every property it has, and themselves by the header they are exported with", () => {
    for (const kind of keysOf(SHEET_KINDS)) {
      const columns = columnsOf(kind);
      expect(guesses(kind, ...columns.map(({ header }) => header))).toEqual(
        columns.map(({ id }) => id),
      );
      if (kind === "source") continue;
      const due = keysOf(PROPERTIES).filter((one) => isPropertyOf(one, kind));
      const ids = new Set(columns.map(({ id }) => id));
      expect(due.filter((one) => !ids.has(`value.${one}`))).toEqual([]);
    }
  });
});

describe("what a sheet holds", () => {
  it.each(keysOf(SHEET_KINDS))("is known for an export and a template of each kind: %s", (kind) => {
    expect(guessKind(exported(kind))).toBe(kind);
    expect(guessKind(templateSheet(kind))).toBe(kind);
  });

  it.each([
    ["party", ["Company", "Type", "Country"]],
    ["tie", ["Investor", "Lab", "Date", "Amount (USD)"]],
    ["stake", ["Holder", "Target", "Share (%)"]],
    ["right", ["Cloud", "Lab", "Category", "State"]],
    ["source", ["Title", "URL", "Publisher", "Published"]],
  ] as const)("is guessed from headers as people write them: %s", (kind, headers) => {
    expect(guessKind(aSheet([headers]))).toBe(kind);
  });
});
