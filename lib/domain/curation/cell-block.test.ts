import { assert, integer, property as law } from "fast-check";
import { describe, expect, it } from "vitest";
import { blockBetween, cellsOf, fillDown, isWithin, pasteBlock } from "./cell-block.ts";

const SHOWN = {
  subjects: ["tie/a", "tie/b", "tie/c"],
  properties: [null, "tie.status", "tie.paid-usd"],
};
const cell = (row: number, column: number) => ({ row, column });
const at = (row: number, column: number) => blockBetween(cell(row, column), cell(row, column));

describe("a block of cells", () => {
  it("is the same from whichever corner it is drawn", () => {
    const block = blockBetween(cell(2, 1), cell(0, 2));
    expect(block).toEqual(blockBetween(cell(0, 1), cell(2, 2)));
    expect([isWithin(block, cell(1, 1)), isWithin(block, cell(1, 0))]).toEqual([true, false]);
    expect(cellsOf(SHOWN, at(0, 0))).toEqual([[null]]);
  });

  it("is filled from its first row, past what cannot be typed into", () => {
    const writes = fillDown(
      SHOWN,
      blockBetween(cell(0, 0), cell(2, 1)),
      ({ subject }) => `as ${subject}`,
    );
    expect(writes).toEqual([
      { subject: "tie/b", property: "tie.status", text: "as tie/a" },
      { subject: "tie/c", property: "tie.status", text: "as tie/a" },
    ]);
  });

  it("takes one copied cell into each of its own", () => {
    const { writes, outside } = pasteBlock(SHOWN, blockBetween(cell(0, 1), cell(2, 1)), [
      ["closed"],
    ]);
    expect(writes.map(({ subject }) => subject)).toEqual(["tie/a", "tie/b", "tie/c"]);
    expect(outside).toBe(0);
  });

  it("says how much of a paste falls outside of the grid", () => {
    const { writes, outside } = pasteBlock(SHOWN, at(2, 2), [
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(writes).toEqual([{ subject: "tie/c", property: "tie.paid-usd", text: "1" }]);
    expect(outside).toBe(3);
  });

  it("loses no cell of a paste: each is written or counted, in its place", () => {
    const size = integer({ min: 1, max: 5 });
    const place = integer({ min: 0, max: 3 });
    assert(
      law(size, size, place, place, (height, width, row, column) => {
        const cells = Array.from({ length: height }, (_, i) =>
          Array.from({ length: width }, (__, j) => `${i} ${j}`),
        );
        if (height * width === 1) return;
        const { writes, outside } = pasteBlock(SHOWN, at(row, column), cells);
        expect(writes.length + outside).toBe(height * width);
        for (const { subject, property, text } of writes) {
          const i = SHOWN.subjects.indexOf(subject) - row;
          const j = SHOWN.properties.indexOf(property) - column;
          expect(text).toBe(`${i} ${j}`);
        }
      }),
    );
  });
});
