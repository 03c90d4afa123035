import { describe, expect, it } from "vitest";
import { planScores, type StoredScore } from "./plan-scores.ts";
import { type ScoreFile, type ScoreRow, scoreKey } from "./score-row.ts";

const aRow = (part: Partial<ScoreRow> = {}): ScoreRow => ({
  place: "row 2",
  benchmarkId: "livebench",
  snapshot: "2026-03-01",
  statedName: "made-up-large-high",
  effort: "high",
  scores: [{ category: "Coding", score: 61, low: null, high: null, votes: null }],
  notes: [],
  ...part,
});
const aFile = (rows: readonly ScoreRow[], part: Partial<ScoreFile> = {}): ScoreFile => ({
  rows,
  faults: [],
  leftOut: {},
  remarks: [],
  ...part,
});
const stored = (part: Partial<StoredScore> = {}): StoredScore => ({
  id: "s1",
  score: 61,
  low: null,
  high: null,
  votes: null,
  modelId: "made-up-large",
  ...part,
});
const KEY = scoreKey(aRow(), "Coding");
const known = () => "made-up-large";
const planned = (file: ScoreFile, on: Record<string, StoredScore> = {}, modelOf = known) =>
  planScores(file, (key) => on[key], modelOf);

describe("what a quality file would change", () => {
  it("is new, changed or unchanged against the same benchmark, snapshot, category, name and effort", () => {
    const [fresh] = planned(aFile([aRow()])).rows;
    expect(fresh).toMatchObject({
      outcome: "create",
      label: "made-up-large-high, LiveBench of 2026-03-01",
      value: "Coding 61",
      diffs: [
        { field: "model", before: null, after: "made-up-large" },
        { field: "Coding", before: null, after: "61" },
      ],
    });
    expect(planned(aFile([aRow()]), { [KEY]: stored() }).rows[0]).toMatchObject({
      outcome: "unchanged",
      diffs: [],
    });
    const [changed] = planned(aFile([aRow()]), { [KEY]: stored({ score: 58.5 }) }).rows;
    expect(changed).toMatchObject({
      outcome: "update",
      diffs: [{ field: "Coding", before: "58.5", after: "61" }],
    });
    expect(changed?.payload?.scores[0]?.seen).toBe("s1");
  });

  it("is never held against another effort level", () => {
    const low = aRow({ statedName: "made-up-large", effort: "low" });
    const high = aRow({ statedName: "made-up-large", effort: "high" });
    const on = { [scoreKey(low, "Coding")]: stored({ score: 40 }) };
    expect(planned(aFile([high]), on).rows[0]?.outcome).toBe("create");
    expect(planned(aFile([high]), on).rows[0]?.label).toContain("effort high");
  });

  it("names who was not matched, with how many were", () => {
    const rows = [aRow(), aRow({ place: "row 3", statedName: "elephant", effort: "" })];
    const plan = planScores(
      aFile(rows),
      () => undefined,
      (_, name) => (name === "elephant" ? null : "made-up-large"),
    );
    expect(plan.remarks).toEqual([
      "1 of 2 rows name a model of the catalog (50 %).",
      "Not matched, and not guessed: elephant. Say under Data, Names which models they are.",
    ]);
    expect(plan.rows[1]?.reasons[0]).toContain("no model of the catalog bears this name");
  });

  it("is a change where a name now stands for a model", () => {
    const [row] = planned(aFile([aRow()]), { [KEY]: stored({ modelId: null }) }).rows;
    expect(row).toMatchObject({
      outcome: "update",
      diffs: [{ field: "model", before: null, after: "made-up-large" }],
    });
  });

  it("counts every row of the file once", () => {
    const faults = [{ place: "row 9", label: "x", reasons: ["is no number"] }];
    const { counts } = planned(
      aFile([aRow()], { faults, leftOut: { "the same row stands above": 2 } }),
    );
    expect(counts).toEqual({
      rows: 4,
      outcomes: { create: 1, update: 0, unchanged: 0, error: 1 },
      leftOut: { "the same row stands above": 2 },
      flagged: 0,
    });
  });
});
