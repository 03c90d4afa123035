import { describe, expect, it } from "vitest";
import { readRouterLog } from "./read-router-log.ts";
import type { Decision, Relation } from "./router-log.ts";
import { selfPreference } from "./self-preference.ts";

const relations = new Map<string, Relation>([
  ["own", "own"],
  ["kin", "affiliated"],
  ["other", "independent"],
]);

const decision = (part: Partial<Decision>): Decision => ({
  candidates: ["own", "other"],
  chosen: "own",
  usd: [1, 1],
  quality: [0.5, 0.9],
  ...part,
});
const times = (count: number, part: Partial<Decision>) =>
  Array.from({ length: count }, () => decision(part));

const lineOf = (found: ReturnType<typeof selfPreference>, relation: Relation) =>
  found.kind === "tested" ? found.lines.find((line) => line.relation === relation) : undefined;

describe("the self-preference audit", () => {
  it("finds what a router takes beyond what its owner's models earn", () => {
    // Own models win on merit in 300 of 1,000 and are chosen in 420.
    const log = [
      ...times(300, { quality: [0.9, 0.5] }),
      ...times(120, {}),
      ...times(580, { chosen: "other" }),
    ];
    const found = selfPreference(log, { relations });
    expect(found).toMatchObject({ kind: "tested", decisions: 1000 });
    expect(lineOf(found, "own")).toMatchObject({
      chosen: 420,
      neutralShare: 0.3,
      difference: {
        low: expect.closeTo(0.0897, 3),
        point: expect.closeTo(0.12, 12),
        high: expect.closeTo(0.1508, 3),
      },
    });
    expect(lineOf(found, "independent")?.difference.point).toBeCloseTo(-0.12, 12);
    expect(found.kind === "tested" && found.lift?.score.value.point).toBeCloseTo(1.4, 12);
    expect(found.kind === "tested" && found.lift?.flag).toBe(true);
  });

  it("finds nothing in a router that takes the best at the same budget", () => {
    const log = [
      ...times(50, { quality: [0.9, 0.5] }),
      ...times(50, { chosen: "other" }),
      // Better, but dearer than what was chosen: no neutral router had the budget.
      ...times(50, { usd: [1, 2] }),
    ];
    const found = selfPreference(log, { relations });
    for (const relation of ["own", "affiliated", "independent"] as const)
      expect(lineOf(found, relation)?.difference.point).toBeCloseTo(0, 12);
    expect(found.kind === "tested" && found.lift?.flag).toBe(false);
  });

  it("divides evenly what is equal in quality and cost", () => {
    const found = selfPreference(times(10, { quality: [0.9, 0.9] }), { relations });
    expect(lineOf(found, "own")?.neutralShare).toBeCloseTo(0.5, 12);
  });

  it("takes the company's own evaluation where the log does not say", () => {
    const evaluated = new Map([
      ["own", { usd: 1, quality: 0.5 }],
      ["other", { usd: 1, quality: 0.9 }],
    ]);
    const log = times(10, { usd: null, quality: null });
    expect(lineOf(selfPreference(log, { relations, evaluated }), "own")?.neutralShare).toBe(0);
    expect(selfPreference(log, { relations })).toMatchObject({
      kind: "not-testable",
      missing: ["cost of each candidate", "quality of each candidate"],
    });
  });

  it("names what is missing, and models that nobody has placed", () => {
    const bare = times(3, { candidates: null, usd: null, quality: null });
    expect(selfPreference(bare, { relations })).toMatchObject({
      kind: "not-testable",
      missing: ["candidates", "cost of each candidate", "quality of each candidate"],
      leftOut: { withoutCandidates: 3 },
    });
    const strange = selfPreference(times(2, { candidates: ["own", "gpt-9"] }), { relations });
    expect(strange).toMatchObject({ kind: "not-testable", leftOut: { withUnknownModel: 2 } });
    expect([...strange.leftOut.unknownModels]).toEqual([["gpt-9", 2]]);
    expect(strange.kind === "not-testable" && strange.why).toContain("gpt-9");
  });

  it("cannot test a router that has nothing else to choose", () => {
    const own = new Map<string, Relation>([...relations, ["own-2", "own"]]);
    const log = times(5, { candidates: ["own", "own-2"] });
    expect(selfPreference(log, { relations: own })).toMatchObject({
      kind: "not-testable",
      missing: [],
      why: expect.stringContaining("cannot prefer"),
    });
    expect(selfPreference([], { relations })).toMatchObject({ why: "The log holds no decision." });
  });

  it("leaves out, and counts, what was no choice", () => {
    const log = [
      ...times(4, {}),
      decision({ candidates: ["own"], usd: [1], quality: [1] }),
      decision({ candidates: ["other", "kin"] }),
      decision({ quality: [0.5, Number.NaN] }),
    ];
    const found = selfPreference(log, { relations });
    expect(found).toMatchObject({
      decisions: 4,
      leftOut: { withoutChoice: 1, chosenElsewhere: 1, withoutComparison: 1 },
    });
  });
});

describe("a router's log", () => {
  const HEADERS = ["candidates", "chosen", "cost", "quality"];
  const read = (rows: readonly (readonly string[])[], headers: readonly string[] = HEADERS) =>
    readRouterLog({ headers, rows: rows.map((cells, i) => ({ number: i + 2, cells })) });

  it("is read with its lists in the order of the candidates", () => {
    expect(
      read([
        ["own|other", "own", "0.01|0.02", "0.8;0.9"],
        ["", "", "", ""],
      ]),
    ).toEqual({
      decisions: [
        { candidates: ["own", "other"], chosen: "own", usd: [0.01, 0.02], quality: [0.8, 0.9] },
      ],
      remarks: [],
    });
  });

  it("does not take the chosen one's cost for everyone's", () => {
    const log = read([["own|other", "own", "0.01", ""]]);
    expect(log).toMatchObject({
      decisions: [{ usd: null, quality: null }],
      remarks: [expect.stringContaining("1 cells give one number for several candidates")],
    });
    expect(read([["own"]], ["model"])).toMatchObject({ decisions: [{ candidates: null }] });
  });

  it.each([
    [["own|other", "", "", ""], "Row 2, column chosen: it names no model."],
    [["own|own", "own", "", ""], "Row 2, column candidates: a candidate is named twice."],
    [["own|other", "own", "1|x", ""], "Row 2, column cost: “x” is no number of zero or more."],
    [["own|other", "own", "", "1|2|3"], "Row 2, column quality: 3 numbers for 2 candidates."],
  ])("is refused with %j", (row, fault) => {
    const log = read([row]);
    expect("faults" in log && log.faults[0]).toContain(fault);
  });

  it("is refused without the column that says what was chosen, and without rows", () => {
    expect(read([], ["candidates"])).toMatchObject({
      faults: [expect.stringContaining("There is no column chosen")],
    });
    expect(read([])).toEqual({ faults: ["There is no decision in the file."] });
  });
});
