import { describe, expect, it } from "vitest";
import { aFact } from "@/tests/support/build.ts";
import type { FactNotes } from "../fact/fact-note.ts";
import type { Figure } from "../figure/figure.ts";
import { exact } from "../quantity/estimate.ts";
import type { Table } from "../table/table.ts";
import type { Block, BoardReport } from "./board-report.ts";
import { claimOfFacts } from "./claim.ts";
import { claimsInOrder } from "./claims-in-order.ts";
import {
  asRecorded,
  claimedFigure,
  claimedTable,
  type Drafted,
  namedBy,
  sentence,
} from "./drafted.ts";
import { obstaclesOf } from "./obstacles.ts";
import { phrase, said } from "./phrase.ts";

const notes: FactNotes = new Map(
  ["one", "two"].map((id) => [id, { fact: aFact({ id }), about: `About ${id}`, sources: [] }]),
);
const claim = claimOfFacts("spend", "Spend", exact(7), "usd", ["one"]);

const table: Table = {
  id: "table",
  title: "Table",
  columns: [
    { id: "name", label: "Name", unit: null },
    { id: "usd", label: "Amount", unit: "usd" },
  ],
  rows: [{ id: "row", cells: { name: { value: "Cloud" }, usd: { value: 7 } } }],
};
const figure: Figure = {
  id: "figure",
  title: "One is larger",
  subtitle: "Dollars",
  unit: "usd",
  kind: "bars",
  categories: [{ id: "a", label: "A" }],
  series: [{ id: "s", label: "S", values: [exact(7)] }],
  sourceLine: "Made up",
};
const origin = () => asRecorded(["two"]);
const tableBlock = claimedTable(table, namedBy("name"), origin);
const figureBlock = claimedFigure(figure, "Bars of A", origin);

/** A report of one section that holds the given blocks and all their claims. */
function reportOf(...blocks: readonly Drafted<Block>[]): BoardReport {
  return {
    template: "board",
    profile: "board",
    title: "T",
    organisation: "O",
    demo: null,
    asOf: "2026-11-22",
    asKnown: null,
    basis: "announced",
    filters: [],
    confidentiality: "",
    dataVersion: "d",
    methodVersion: "m",
    seed: 1,
    leftOut: [],
    sections: [
      { id: "s", title: "Section", ownPage: true, blocks: blocks.map(({ part }) => part) },
    ],
    ...claimsInOrder(
      blocks.flatMap(({ drafts }) => drafts),
      notes,
    ),
    evidence: [],
  };
}
const codes = (report: BoardReport, standing: Parameters<typeof obstaclesOf>[2] = new Map()) =>
  obstaclesOf(report, notes, standing).map(({ code }) => code);

describe("what keeps a report from being published", () => {
  it("is nothing where every number has its claim", () => {
    expect(
      codes(reportOf(sentence(phrase`It is ${said(claim)}.`), tableBlock, figureBlock)),
    ).toEqual([]);
  });

  it("is a number among the words of a sentence, or of the title of a figure", () => {
    expect(codes(reportOf(sentence(phrase`It is 7.`)))).toEqual(["number-without-claim"]);
    // Digits are digits in any script.
    expect(codes(reportOf(sentence(phrase`It is ٧.`)))).toEqual(["number-without-claim"]);
    const counted = claimedFigure({ ...figure, title: "7 is larger" }, "Bars", origin);
    expect(codes(reportOf(counted))).toEqual(["number-without-claim"]);
  });

  it("is a cell or a bar that names no claim, or one that is not there", () => {
    const cell = { ...tableBlock, part: { ...tableBlock.part, claims: {} } };
    expect(codes(reportOf(cell))).toEqual(["number-without-claim"]);
    const bar = { ...figureBlock, part: { ...figureBlock.part, claims: [[null]] } };
    expect(codes(reportOf(bar))).toEqual(["number-without-claim"]);
    expect(codes(reportOf({ part: tableBlock.part, drafts: [] }))).toEqual([
      "number-without-claim",
    ]);
  });

  it("is a figure that nobody can hear, or with nothing to show", () => {
    expect(codes(reportOf(claimedFigure(figure, " ", origin)))).toEqual(["no-alt-text"]);
    const empty = { ...figure, series: [{ id: "s", label: "S", values: [null] }] };
    expect(codes(reportOf(claimedFigure(empty, "Bars", origin)))).toEqual(["figure-without-data"]);
    const bare = { ...figure, categories: [], series: [] };
    expect(codes(reportOf(claimedFigure(bare, "Bars", origin)))).toEqual(["figure-without-data"]);
  });

  it("is a fact that is not on record, or retired, whatever the reason", () => {
    const lost = reportOf(sentence(phrase`It is ${said({ ...claim, facts: ["nowhere"] })}.`));
    expect(codes(lost)).toEqual(["claim-without-fact"]);
    const [retired] = obstaclesOf(reportOf(tableBlock), notes, new Map([["two", "retired"]]));
    expect(retired).toMatchObject({ code: "fact-retired", mayBeOverridden: false });
    expect(retired?.sentence).toContain("About two");
  });

  it("is a fact that is stale or under review, unless a reason is given", () => {
    for (const state of ["stale", "under-review"] as const) {
      const [found] = obstaclesOf(reportOf(tableBlock), notes, new Map([["two", state]]));
      expect(found).toMatchObject({ code: `fact-${state}`, mayBeOverridden: true });
    }
    // A fact that no claim rests on keeps nothing back.
    expect(codes(reportOf(tableBlock), new Map([["one", "stale"]]))).toEqual([]);
  });

  it("is a fact that the readers are not told of, and is not named where reasons are printed", () => {
    const report = reportOf(
      sentence(phrase`It is ${said({ ...claim, facts: [], restsOn: "kept-back" })}.`),
    );
    const keptBack = { [claim.id]: ["two"] };
    for (const state of ["retired", "stale", "under-review"] as const) {
      const found = obstaclesOf(report, notes, new Map([["two", state]]), keptBack);
      expect(found).toMatchObject([
        { code: `fact-${state}`, mayBeOverridden: state !== "retired", place: claim.label },
      ]);
      expect(found[0]?.sentence).toMatch(/^“A fact that this profile keeps back” /);
    }
    expect(obstaclesOf(report, notes, new Map([["one", "stale"]]), keptBack)).toEqual([]);
  });

  it("says each thing once", () => {
    const twice = sentence(phrase`It is ${said(claim)}.`);
    const standing = new Map([["one", "stale" as const]]);
    expect(codes(reportOf(twice, twice), standing)).toEqual(["fact-stale"]);
  });
});

describe("one id for two numbers", () => {
  it("is refused: one page would contradict the other", () => {
    const other = { ...claim, value: exact(8) };
    expect(() => reportOf(sentence(phrase`${said(claim)}, or ${said(other)}`))).toThrow(
      /spend states two numbers/,
    );
  });
});
