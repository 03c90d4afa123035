import { array, assert, boolean, constantFrom, double, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { aRow } from "@/tests/support/build.ts";
import { bounds, estimate } from "../quantity/estimate.ts";
import { parseSorting, sortRows, writeSorting } from "./sort-rows.ts";

// Minus zero and zero are one place in an order, and two values to a comparison of results.
const number = double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const rows = (values: readonly Parameters<typeof aRow>[1][]) =>
  values.map((value, i) => aRow(`v${i}`, value, String(i)));
const usdOf = (sorted: ReturnType<typeof sortRows>) =>
  sorted.map(({ cells }) => cells["usd"]?.value ?? null);

describe("sorting", () => {
  // Announced capital as the register has it: Nvidia 30 B, Google 40 B in Anthropic, Amazon 50 B in OpenAI.
  it("puts the largest first where it descends", () => {
    const sorted = sortRows(rows([40e9, 30e9, 50e9]), { column: "usd", descending: true });
    expect(usdOf(sorted)).toEqual([50e9, 40e9, 30e9]);
  });

  it("is written into an address and read from it", () => {
    assert(
      property(
        string({ minLength: 1 }).filter((id) => !id.startsWith("-")),
        boolean(),
        (column, descending) => {
          const sorting = { column, descending };
          expect(parseSorting(writeSorting(sorting))).toEqual(sorting);
        },
      ),
    );
  });

  it("keeps every row, once", () => {
    const values = array(oneof(number, string(), boolean(), constantFrom(null, bounds(1, 2))));
    assert(
      property(values, boolean(), (some, descending) => {
        const before = rows(some);
        const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted();
        expect(ids(sortRows(before, { column: "usd", descending }))).toEqual(ids(before));
      }),
    );
  });

  it("puts what is not known last, up and down", () => {
    assert(
      property(array(oneof(number, constantFrom(null))), boolean(), (some, descending) => {
        const sorted = usdOf(sortRows(rows(some), { column: "usd", descending }));
        const known = some.filter((value) => value !== null).length;
        expect(sorted.slice(known).every((value) => value === null)).toBe(true);
        expect(sorted.slice(0, known).includes(null)).toBe(false);
      }),
    );
  });

  it("runs the other way round where it descends", () => {
    assert(
      property(array(number), (some) => {
        const up = usdOf(sortRows(rows(some), { column: "usd", descending: false }));
        const down = usdOf(sortRows(rows(some), { column: "usd", descending: true }));
        expect(down.toReversed().map(Number)).toEqual(up.map(Number));
      }),
    );
  });

  it("gives the same order whatever the order before, and leaves equals as they stood", () => {
    const values = [1, 2, 2, null, 3];
    const sorted = sortRows(rows(values), { column: "usd", descending: true });
    expect(sorted.map(({ id }) => id)).toEqual(["4", "1", "2", "0", "3"]);
  });

  it("reads an estimate by its best value, or by its middle where it has none", () => {
    const sorted = sortRows(rows([estimate(0, 9, 10), bounds(4, 8), 7, estimate(1, 2, 100)]), {
      column: "usd",
      descending: false,
    });
    expect(sorted.map(({ id }) => id)).toEqual(["3", "1", "2", "0"]);
  });

  it("sorts words as a reader does, and leaves the rows it was given alone", () => {
    const before = ["Émile", "zebra", "Amazon", "éclair", "amazon"].map((name) => aRow(name, 1));
    const sorted = sortRows(before, { column: "vendor", descending: false });
    expect(sorted.map(({ cells }) => cells["vendor"]?.value)).toEqual([
      "amazon",
      "Amazon",
      "éclair",
      "Émile",
      "zebra",
    ]);
    expect(before[0]?.cells.vendor.value).toBe("Émile");
  });

  it("leaves the rows as they are for a column that is not there", () => {
    const before = rows([2, 1]);
    expect(sortRows(before, { column: "nothing", descending: true })).toEqual(before);
  });
});
