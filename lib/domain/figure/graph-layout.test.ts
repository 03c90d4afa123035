import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  shuffledSubarray,
  tuple,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { graphLayout } from "./graph-layout.ts";

const things = integer({ min: 1, max: 12 }).map((n) =>
  Array.from({ length: n }, (_, i) => ({ id: `p${i}`, column: i % 3 })),
);
const links = array(
  tuple(integer({ min: 0, max: 11 }), integer({ min: 0, max: 11 })).map(([a, b]) => ({
    a: `p${a}`,
    b: `p${b}`,
  })),
  { maxLength: 20 },
);

describe("the layout of a graph", () => {
  it("sets two that are tied side by side", () => {
    const layout = graphLayout(
      [
        { id: "a", column: 0 },
        { id: "b", column: 0 },
        { id: "x", column: 1 },
        { id: "y", column: 1 },
      ],
      [
        { a: "a", b: "y" },
        { a: "b", b: "x" },
      ],
    );
    expect(layout.get("a")?.row).toBe(layout.get("y")?.row);
    expect(layout.get("b")?.row).toBe(layout.get("x")?.row);
  });

  it("gives each thing a place of its own in its column", () => {
    assert(
      property(things, links, (all, tied) => {
        const layout = graphLayout(all, tied);
        const places = new Set<string>();
        for (const { id, column } of all) {
          const place = layout.get(id);
          expect(place?.column).toBe(column);
          expect(place?.row).toBeLessThan(place?.rows ?? 0);
          places.add(`${place?.column}/${place?.row}`);
        }
        expect(places.size).toBe(all.length);
      }),
    );
  });

  it("does not depend on the order in which things and links are given", () => {
    const shuffled = tuple(things, links).chain(([all, tied]) =>
      tuple(
        shuffledSubarray(all, { minLength: all.length }),
        shuffledSubarray(tied, { minLength: tied.length }),
        constantFrom({ all, tied }),
      ),
    );
    assert(
      property(shuffled, ([someThings, someLinks, { all, tied }]) => {
        const one = graphLayout(someThings, someLinks);
        const other = graphLayout(all, tied);
        for (const { id } of all) expect(one.get(id)).toEqual(other.get(id));
      }),
    );
  });

  it("is empty for nothing", () => {
    expect(graphLayout([], []).size).toBe(0);
  });
});
