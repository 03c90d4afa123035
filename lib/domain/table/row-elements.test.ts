import { array, assert, integer, option, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { type DrawnRows, rowElements } from "./row-elements.ts";

const drawn = (...rows: [row: number, key: number][]): DrawnRows => new Map(rows);
const FIRST = drawn([0, 0], [1, 1], [2, 2], [3, 3]);

describe("the elements that rows are drawn in", () => {
  it("are new where nothing was drawn", () => {
    expect(rowElements(new Map(), [0, 1, 2, 3], null)).toEqual(FIRST);
  });

  it("are filled anew, in their order, where nothing stays", () => {
    expect(rowElements(FIRST, [50, 51, 52], null)).toEqual(drawn([50, 0], [51, 1], [52, 2]));
  });

  it("stay with the rows that stay, and none is moved past another", () => {
    expect(rowElements(FIRST, [2, 3, 4, 5], null)).toEqual(drawn([2, 2], [3, 3], [4, 4], [5, 5]));
    const scrolled = drawn([9, 0], [10, 1], [11, 2]);
    expect(rowElements(scrolled, [8, 9, 10], null)).toEqual(drawn([8, 3], [9, 0], [10, 1]));
  });

  it("are filled anew beside the row with the focus, which stays however far it is scrolled away", () => {
    expect(rowElements(FIRST, [0, 70, 71, 72], 0)).toEqual(
      drawn([0, 0], [70, 1], [71, 2], [72, 3]),
    );
  });

  it("leave that of the row that had the focus alone when the focus moves on", () => {
    expect(rowElements(drawn([0, 0], [70, 1], [71, 2]), [1, 70, 71], 0)).toEqual(
      drawn([1, 3], [70, 1], [71, 2]),
    );
  });

  it("are one for each row, the row's own where it stays, and in their order", () => {
    const sights = array(
      array(integer({ min: 0, max: 40 }), { maxLength: 12 }).map((rows) =>
        [...new Set(rows)].toSorted((a, b) => a - b),
      ),
      { maxLength: 8 },
    );
    const row = option(integer({ min: 0, max: 40 }));
    assert(
      property(sights, row, (all, focused) => {
        let before: DrawnRows = new Map();
        for (const rows of all) {
          const after = rowElements(before, rows, focused);
          expect([...after.keys()]).toEqual(rows);
          expect(new Set(after.values()).size).toBe(rows.length);
          const placeOf = new Map([...before.values()].map((key, place) => [key, place]));
          const places = [...after.values()].flatMap((key) => placeOf.get(key) ?? []);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          const kept = rows.filter((one) => before.has(one));
          expect(kept.map((one) => after.get(one))).toEqual(kept.map((one) => before.get(one)));
          const last = focused === null ? undefined : before.get(focused);
          const others = rows.filter((one) => one !== focused).map((one) => after.get(one));
          expect(others.filter((key) => key !== undefined && key === last)).toEqual([]);
          before = after;
        }
      }),
    );
  });
});
