import { array, assert, boolean, integer, property, record, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { apartFromSentences, fittedParts, isProse, lettersNeeded } from "./fitted-columns.ts";
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
  it("are all there, in their order, each part behind the columns it begins with", () => {
    assert(
      property(tables, widths, (table, letters) => {
        const parts = fittedParts(table, letters);
        const shown = parts.flatMap(({ columns, keys }, i) =>
          i === 0 ? columns : columns.slice(keys),
        );
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

const SENTENCE =
  "The holder may sell to another buyer only with the consent of the laboratory, a year on.";
const lines = (heads: readonly string[], ...rows: readonly (readonly string[])[]): TableLines => ({
  heads: heads.map((text) => ({ text, isNumber: text.startsWith("$") })),
  rows: rows.map((row) => row.map((text) => ({ text, claim: null }))),
});

describe("words in a table", () => {
  it("wrap where they qualify a number, which does not", () => {
    const one = lines(
      ["Tie", "$ paid"],
      ["A", "$16.3M; one source of many differs from the others"],
    );
    const other = lines(["Tie", "$ paid"], ["A", "$16.3M (between $10.1M and $22.9M)"]);
    expect(lettersNeeded(one)).toBeLessThan(lettersNeeded(other));
  });

  it("are paragraphs where two columns hold more than a few lines", () => {
    const long = SENTENCE.repeat(3);
    expect(isProse(lines(["Index", "Limits", "References"], ["One", long, long]))).toBe(true);
    expect(isProse(lines(["Index", "Limits", "References"], ["One", long, "short"]))).toBe(false);
  });

  it("are paragraphs where four columns hold sentences", () => {
    const heads = ["Index", "Question", "Formula", "Missing", "Limits"];
    const said = [SENTENCE, SENTENCE, SENTENCE];
    expect(isProse(lines(heads, ["One", ...said, SENTENCE]))).toBe(true);
    expect(isProse(lines(heads, ["One", ...said, "short"]))).toBe(false);
  });

  it("stand below their rows where a last column of many holds sentences, none left out", () => {
    const heads = ["a", "b", "c", "d", "e", "f", "What was agreed"];
    const row = ["1", "2", "3", "4", "5", "6"];
    const { narrow, below } = apartFromSentences(lines(heads, [...row, SENTENCE], [...row, ""]));
    expect(narrow.heads).toHaveLength(6);
    expect(below?.head).toBe("What was agreed");
    expect(below?.cells.map(({ text }) => text)).toEqual([SENTENCE, ""]);
    const few = lines(heads, [...row, SENTENCE], [...row, ""], [...row, ""]);
    expect(apartFromSentences(few)).toEqual({ narrow: few, below: null });
  });
});

describe("a head", () => {
  it("of words has the room that is free, also where nothing stands below it", () => {
    const [part] = fittedParts(lines(["Number", "What may have moved it"], ["A", ""]), 60);
    expect((part?.shares[1] ?? 0) * 60).toBeGreaterThanOrEqual("What may have moved it".length);
  });
});

describe("parts of a table", () => {
  const heads = ["Provider", "Lab", "$ paid", "$ bought back"];
  const money = ["$11.0B (between $10.1B and $22.9B)", "$30.0B (between $20.1B and $32.9B)"];
  const columnsOf = (...rows: string[][]) =>
    fittedParts(lines(heads, ...rows.map((row) => [...row, ...money])), 70).map(
      ({ columns }) => columns,
    );

  it("begin with the first column where it tells the rows apart", () => {
    expect(columnsOf(["Azure", "OpenAI"], ["AWS", "OpenAI"])).toEqual([
      [0, 1, 2],
      [0, 3],
    ]);
  });

  it("begin with the first two where rows are alike in the first", () => {
    expect(columnsOf(["Azure", "OpenAI"], ["Azure", "Anthropic"])).toEqual([
      [0, 1, 2],
      [0, 1, 3],
    ]);
  });

  it("begin with the first where two tell no more", () => {
    expect(columnsOf(["Azure", "OpenAI"], ["Azure", "OpenAI"])).toEqual([
      [0, 1, 2],
      [0, 3],
    ]);
  });
});
