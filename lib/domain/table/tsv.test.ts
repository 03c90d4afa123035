import { array, assert, constantFrom, integer, property as law, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTsv, parseTsv } from "./tsv.ts";

describe("a block from the clipboard", () => {
  it("is read as a spreadsheet writes it", () => {
    expect(parseTsv('Amazon\t$13.5bn\r\n"two\nlines"\t"say ""so"""\r\n')).toEqual([
      ["Amazon", "$13.5bn"],
      ["two\nlines", 'say "so"'],
    ]);
  });

  it.each([
    ["", [[""]]],
    ["a", [["a"]]],
    ["a\n", [["a"]]],
    ["a\t", [["a", ""]]],
    ["a\n\nb", [["a"], [""], ["b"]]],
    ["a\rb", [["a"], ["b"]]],
    ['5" disk\tb', [['5" disk', "b"]]],
    ['"never closed\tb', [['"never closed', "b"]]],
    ['"closed" early\tb', [['"closed" early', "b"]]],
  ])("%j has these cells", (text, cells) => expect(parseTsv(text)).toEqual(cells));

  it("reads back what it writes, whatever stands in the cells", () => {
    const cell = string({
      unit: constantFrom("a", '"', "\t", "\n", "\r", "'", "=", "-", "é", " ", "1"),
    });
    const block = integer({ min: 1, max: 4 }).chain((width) =>
      array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
    assert(
      law(block, (cells) => {
        // A single empty row at the end is what a closing line end looks like.
        const last = cells.at(-1) ?? [];
        if (cells.length > 1 && last.length === 1 && last[0] === "") return;
        expect(parseTsv(formatTsv(cells))).toEqual(cells);
      }),
    );
  });

  it("hands a spreadsheet no formula", () => {
    expect(formatTsv([["=HYPERLINK(1)", "-2", "'=x", "plain"]])).toBe(
      "'=HYPERLINK(1)\t'-2\t''=x\tplain",
    );
  });

  it("takes thousands of rows", () => {
    const block = Array.from({ length: 5000 }, (_, row) => [`${row}`, "x".repeat(40)]);
    expect(parseTsv(formatTsv(block))).toHaveLength(5000);
  });
});
