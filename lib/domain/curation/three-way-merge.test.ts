import { assert, constantFrom, dictionary, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { threeWayMerge } from "./three-way-merge.ts";

type Fields = ReadonlyMap<string, string>;
const fields = (record: Readonly<Record<string, string>>): Fields =>
  new Map(Object.entries(record));
const merge = (base: Fields, mine: Fields, theirs: Fields) =>
  threeWayMerge(base, mine, theirs, Object.is);

const names = constantFrom("status", "paid", "conditional", "ends");
const aRecord = dictionary(names, constantFrom("a", "b", "c")).map(fields);
const three = tuple(aRecord, aRecord, aRecord);

/** Fields in which a record differs from another. */
const changedFrom = (base: Fields, edited: Fields) =>
  [...new Set([...base.keys(), ...edited.keys()])].filter(
    (field) => base.get(field) !== edited.get(field),
  );

describe("two edits of one record", () => {
  it("of different fields are put together", () => {
    const base = fields({ status: "announced", paid: "0", ends: "2030" });
    const { merged, conflicts } = merge(
      base,
      fields({ status: "announced", paid: "15", ends: "2030" }),
      fields({ status: "closed", paid: "0" }),
    );
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(fields({ status: "closed", paid: "15" }));
  });

  it("of the same field are a conflict that shows all three, and theirs stands until it is decided", () => {
    const { merged, conflicts } = merge(
      fields({ paid: "0" }),
      fields({ paid: "15" }),
      fields({ paid: "28.7" }),
    );
    expect(conflicts).toEqual([{ field: "paid", base: "0", mine: "15", theirs: "28.7" }]);
    expect(merged.get("paid")).toBe("28.7");
  });

  it("to the same value are one edit", () => {
    const { merged, conflicts } = merge(fields({}), fields({ paid: "15" }), fields({ paid: "15" }));
    expect([conflicts, merged.get("paid")]).toEqual([[], "15"]);
  });

  it("commute on disjoint fields", () => {
    assert(
      property(three, ([base, mine, theirs]) => {
        const mineOnly = new Set(changedFrom(base, mine));
        const disjoint = changedFrom(base, theirs).every((field) => !mineOnly.has(field));
        if (!disjoint) return;
        const one = merge(base, mine, theirs);
        const other = merge(base, theirs, mine);
        expect(one.conflicts).toEqual([]);
        expect(Object.fromEntries(one.merged)).toEqual(Object.fromEntries(other.merged));
      }),
    );
  });

  it("never lose a change in silence: it is in the result, or it is a conflict", () => {
    assert(
      property(three, ([base, mine, theirs]) => {
        const { merged, conflicts } = merge(base, mine, theirs);
        const asked = new Set(conflicts.map(({ field }) => field));
        for (const side of [mine, theirs])
          for (const field of changedFrom(base, side))
            expect(asked.has(field) || merged.get(field) === side.get(field)).toBe(true);
      }),
    );
  });

  it("change nothing that neither changed, and conflict in the same fields either way round", () => {
    assert(
      property(three, ([base, mine, theirs]) => {
        const { merged, conflicts } = merge(base, mine, theirs);
        const touched = new Set([...changedFrom(base, mine), ...changedFrom(base, theirs)]);
        const left = [...base].filter(([field]) => !touched.has(field));
        expect(left.map(([field]) => merged.get(field))).toEqual(left.map(([, value]) => value));
        expect(
          merge(base, theirs, mine)
            .conflicts.map(({ field }) => field)
            .toSorted(),
        ).toEqual(conflicts.map(({ field }) => field).toSorted());
        expect(merge(base, mine, base)).toEqual({ merged: mine, conflicts: [] });
      }),
    );
  });
});
