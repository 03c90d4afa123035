import { array, assert, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { onItsSide } from "./on-its-side.ts";
import type { TableLines } from "./table-lines.ts";

const tableOf = (rows: number, columns: number, text = ""): TableLines => ({
  heads: Array.from({ length: columns }, (_, c) => ({ text: `head ${c}`, isNumber: c > 0 })),
  rows: Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_2, c) => ({
      text: `${r} ${c} ${text}`,
      claim: c === 0 ? null : r * columns + c,
    })),
  ),
});

describe("a table on its side", () => {
  it("has every head and every cell once, each beside what it stood with", () => {
    assert(
      property(integer({ min: 1, max: 4 }), array(string(), { minLength: 5 }), (rows, words) => {
        const table = tableOf(rows, words.length + 1, words[0]);
        const turned = onItsSide(table);
        expect(turned?.heads.map(({ text }) => text)).toEqual([
          "head 0",
          ...table.rows.map((row) => row[0]?.text),
        ]);
        expect(turned?.rows.map((row) => row[0]?.text)).toEqual(
          table.heads.slice(1).map(({ text }) => text),
        );
        for (const [c, row] of (turned?.rows ?? []).entries())
          expect(row.slice(1)).toEqual(table.rows.map((own) => own[c + 1]));
      }),
    );
  });

  it("is none where it would be no shorter, has many rows, or its names state numbers", () => {
    expect(onItsSide(tableOf(5, 9))).toBeUndefined();
    expect(onItsSide(tableOf(0, 9))).toBeUndefined();
    expect(onItsSide(tableOf(4, 5))).toBeUndefined();
    const { heads, rows } = tableOf(2, 9);
    const stated = rows.map(([, ...cells]) => [{ text: "7", claim: 7 }, ...cells]);
    expect(onItsSide({ heads, rows: stated })).toBeUndefined();
  });
});
