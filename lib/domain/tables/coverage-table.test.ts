import { describe, expect, it } from "vitest";
import type { CoverageRow, CoverageState } from "../curation/coverage.ts";
import type { PropertyId } from "../fact/property.ts";
import { aParty, parties } from "@/tests/support/build.ts";
import { coverageByParty, coverageByProperty, coverageTable } from "./coverage-table.ts";

const row = (
  slug: string,
  about: readonly string[],
  states: [PropertyId, CoverageState][],
): CoverageRow => ({ subject: `tie/${slug}`, name: slug, parties: about, states: new Map(states) });
const ROWS = [
  row(
    "a",
    ["amazon", "openai"],
    [
      ["tie.status", "known"],
      ["tie.paid-usd", "missing"],
    ],
  ),
  row("b", ["amazon", "anthropic"], [["tie.status", "stale"]]),
];

describe("the coverage grid", () => {
  const { rows } = coverageTable("tie", ROWS);

  it("leads from a gap, and from what is stale, to the record at that property", () => {
    expect(rows[0]?.cells["tie.paid-usd"]).toEqual({
      value: null,
      note: "missing",
      href: "/data/records/tie/a#tie.paid-usd",
    });
    expect(rows[1]?.cells["tie.status"]).toMatchObject({
      value: "due for another look",
      href: "/data/records/tie/b#tie.status",
    });
    expect(rows[0]?.cells["tie.status"]).toEqual({ value: "known" });
  });

  it("tells what is not asked of a subject from what is missing", () => {
    expect(rows[1]?.cells["tie.paid-usd"]).toMatchObject({ value: null, none: true });
  });

  it("adds up by property and by party, the party with the most gaps first", () => {
    const byProperty = coverageByProperty("tie", ROWS).rows;
    expect(byProperty.map(({ id }) => id)).toEqual(["tie.status", "tie.paid-usd"]);
    expect(byProperty[0]?.cells).toMatchObject({ expected: { value: 2 }, share: { value: 1 } });
    const all = parties(aParty("amazon", { name: "Amazon" }));
    const byParty = coverageByParty("tie", ROWS, all).rows;
    expect(byParty.map(({ id }) => id)).toEqual(["amazon", "openai", "anthropic"]);
    expect(byParty[0]?.cells).toMatchObject({
      name: { value: "Amazon" },
      expected: { value: 3 },
      missing: { value: 1 },
    });
  });
});
