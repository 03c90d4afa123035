import { array, assert, boolean, integer, property, record, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { fittedParts, lettersNeeded } from "./fitted-columns.ts";
import type { TableLines } from "./table-lines.ts";

const tables = tuple(
  array(record({ text: string({ maxLength: 30 }), isNumber: boolean() }), {
    minLength: 1,
    maxLength: 14,
  }),
  array(string({ maxLength: 60 }), { maxLength: 12 }),
).map(([heads, words]): TableLines => ({
  heads,
  rows: words.map((text) => heads.map(() => ({ text, claim: null }))),
}));
const widths = integer({ min: 40, max: 200 });

describe("columns on a page", () => {
  it("are all there, in their order, each part behind the first column", () => {
    assert(
      property(tables, widths, (table, letters) => {
        const parts = fittedParts(table, letters);
        const shown = parts.flatMap(({ columns }, i) => (i === 0 ? columns : columns.slice(1)));
        expect(shown).toEqual(table.heads.map((_, i) => i));
        for (const { columns } of parts) expect(columns[0]).toBe(0);
      }),
    );
  });

  it("never take more than the page is wide", () => {
    assert(
      property(tables, widths, (table, letters) => {
        for (const { shares } of fittedParts(table, letters))
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("stand in one part where the page is as wide as they need", () => {
    assert(
      property(tables, (table) => {
        expect(fittedParts(table, lettersNeeded(table))).toHaveLength(1);
      }),
    );
  });
});
