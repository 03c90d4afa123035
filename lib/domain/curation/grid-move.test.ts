import { assert, boolean, constantFrom, integer, property as law } from "fast-check";
import { describe, expect, it } from "vitest";
import { HEADINGS, moved, tabbed } from "./grid-move.ts";

const EXTENT = { rows: 100, columns: 5, page: 20 };
const from = { row: 10, column: 2 };

describe("moving through a grid", () => {
  it.each([
    ["ArrowUp", false, { row: 9, column: 2 }],
    ["ArrowDown", true, { row: 99, column: 2 }],
    ["ArrowLeft", true, { row: 10, column: 0 }],
    ["ArrowRight", false, { row: 10, column: 3 }],
    ["Home", false, { row: 10, column: 0 }],
    ["Home", true, { row: 0, column: 0 }],
    ["End", false, { row: 10, column: 4 }],
    ["End", true, { row: 99, column: 4 }],
    ["PageDown", false, { row: 30, column: 2 }],
    ["PageUp", false, { row: 0, column: 2 }],
  ] as const)("%s, far %s", (key, far, to) => {
    expect(moved(key, from, EXTENT, far)).toEqual(to);
  });

  it("reaches the headings above the first row, and nothing above them", () => {
    const heading = moved("ArrowUp", { row: 0, column: 1 }, EXTENT, false);
    expect(heading).toEqual({ row: HEADINGS, column: 1 });
    expect(moved("ArrowUp", { row: HEADINGS, column: 1 }, EXTENT, false)).toEqual(heading);
    expect(moved("a", from, EXTENT, false)).toBeUndefined();
    expect(moved("constructor", from, EXTENT, false)).toBeUndefined();
  });

  it("goes on to the next row with Tab, and back", () => {
    expect(tabbed({ row: 3, column: 4 }, EXTENT, false)).toEqual({ row: 4, column: 0 });
    expect(tabbed({ row: 4, column: 0 }, EXTENT, true)).toEqual({ row: 3, column: 4 });
    expect(tabbed({ row: 0, column: 0 }, EXTENT, true)).toEqual({ row: 0, column: 0 });
    expect(tabbed({ row: 99, column: 4 }, EXTENT, false)).toEqual({ row: 99, column: 4 });
  });

  it("never leaves the grid", () => {
    assert(
      law(
        constantFrom(
          "ArrowUp",
          "ArrowDown",
          "ArrowLeft",
          "ArrowRight",
          "PageUp",
          "PageDown",
          "End",
        ),
        integer({ min: 0, max: 99 }),
        integer({ min: 0, max: 4 }),
        boolean(),
        (key, row, column, far) => {
          const to = moved(key, { row, column }, EXTENT, far);
          expect(to?.row).toBeGreaterThanOrEqual(HEADINGS);
          expect(to?.row).toBeLessThan(100);
          expect(to?.column).toBeGreaterThanOrEqual(0);
          expect(to?.column).toBeLessThan(5);
        },
      ),
    );
  });
});
