import { array, assert, constantFrom, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ListedRow,
  listedRows,
  nextSorting,
  readListQuery,
  writeListQuery,
} from "./list-query.ts";

const CHOICES = ["template"];
const PACKS: ListedRow[] = [
  {
    id: "q3",
    by: { title: "Third quarter", corrected: 2 },
    words: "Third quarter Board",
    kinds: { template: "Board" },
  },
  {
    id: "note",
    by: { title: "Amazon", corrected: null },
    words: "Amazon Vendor note",
    kinds: { template: "Vendor" },
  },
  {
    id: "q4",
    by: { title: "Fourth quarter", corrected: 10 },
    words: "Fourth quarter Board",
    kinds: { template: "Board" },
  },
];
const shown = (address: string) =>
  listedRows(PACKS, readListQuery(address, "packs", CHOICES)).map(({ id }) => id);

describe("a list as its address says", () => {
  it("comes as it is where nothing is asked", () => {
    expect(shown("")).toEqual(["q3", "note", "q4"]);
    expect(shown("most=400&sort.drafts=title")).toEqual(["q3", "note", "q4"]);
  });

  it("is found by all of some words, and narrowed by a kind", () => {
    expect(shown("find.packs=QUARTER board")).toEqual(["q3", "q4"]);
    expect(shown("find.packs=fourth third")).toEqual([]);
    expect(shown("template.packs=Vendor")).toEqual(["note"]);
  });

  it("is ordered by what stands there, numbers as numbers, and what is not known last", () => {
    expect(shown("sort.packs=title")).toEqual(["note", "q4", "q3"]);
    expect(shown("sort.packs=corrected")).toEqual(["q3", "q4", "note"]);
    expect(shown("sort.packs=-corrected")).toEqual(["q4", "q3", "note"]);
    // A column that is not there orders nothing.
    expect(shown("sort.packs=colour")).toEqual(["q3", "note", "q4"]);
  });

  it("is written as it is read, whatever is asked, and keeps what else the address says", () => {
    const asked = record({
      words: string(),
      template: constantFrom("", "Board", "Vendor"),
      sort: constantFrom(undefined, { column: "title", descending: true }),
    });
    assert(
      property(asked, ({ words, template, sort }) => {
        const query = { words, kinds: template === "" ? {} : { template }, sorting: sort };
        const address = writeListQuery("most=400&find.drafts=x", "packs", query, CHOICES);
        expect(readListQuery(address, "packs", CHOICES)).toEqual(query);
        expect(new URLSearchParams(address).get("find.drafts")).toBe("x");
        expect(new URLSearchParams(address).get("most")).toBe("400");
      }),
    );
  });

  it("loses and invents no row, however it is ordered", () => {
    const rows = array(record({ n: constantFrom(1, 2, null), t: string() }), { maxLength: 20 });
    assert(
      property(rows, constantFrom("n", "-n", "t", "-t"), (made, sort) => {
        const list = made.map((by, i) => ({ id: `${i}`, by, words: "" }));
        const ids = listedRows(list, readListQuery(`sort.a=${sort}`, "a")).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      }),
    );
  });
});

it("a heading asks for one way, then the other, then for the list as it comes", () => {
  for (const largestFirst of [true, false]) {
    const first = nextSorting(undefined, "asOf", largestFirst);
    const second = nextSorting(first, "asOf", largestFirst);
    expect(first).toEqual({ column: "asOf", descending: largestFirst });
    expect(second).toEqual({ column: "asOf", descending: !largestFirst });
    expect(nextSorting(second, "asOf", largestFirst)).toBeUndefined();
    expect(nextSorting(second, "title", false)).toEqual({ column: "title", descending: false });
  }
});
