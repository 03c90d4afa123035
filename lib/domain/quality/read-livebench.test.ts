import { describe, expect, it } from "vitest";
import { aSheet } from "@/tests/support/sheets.ts";
import { LIVEBENCH_CATEGORIES } from "./livebench-categories.ts";
import { readLivebench } from "./read-livebench.ts";

const DAY = "2026-03-01";
const CATEGORIES = new Map([
  ["Mathematics", ["sums", "proofs"]],
  ["Language", ["rhymes"]],
]);
const HEADER = ["model", "sums", "proofs", "rhymes"];
const read = (rows: readonly string[][], categories: typeof CATEGORIES | null = CATEGORIES) => {
  const file = readLivebench(aSheet([HEADER, ...rows]), DAY, categories);
  if ("refused" in file) throw new Error(file.refused);
  return file;
};
const scoresOf = (file: ReturnType<typeof read>) =>
  file.rows.map(({ scores }) => scores.map(({ category, score }) => [category, score]));

describe("LiveBench's table", () => {
  it("gives each category the mean of its tasks", () => {
    const file = read([["made-up-large-high", "80", "61", "71.5"]]);
    expect(scoresOf(file)).toEqual([
      [
        ["Mathematics", 70.5],
        ["Language", 71.5],
      ],
    ]);
    expect(file.rows[0]).toMatchObject({ benchmarkId: "livebench", snapshot: DAY, effort: "high" });
  });

  it("keeps its tasks as categories where it comes alone, and says so", () => {
    const file = read([["made-up-small", "80", "61", "71.5"]], null);
    expect(scoresOf(file)).toEqual([
      [
        ["sums", 80],
        ["proofs", 61],
        ["rhymes", 71.5],
      ],
    ]);
    expect(file.remarks.join()).toContain("3 tasks are kept as categories");
  });

  it("that comes alone is grouped as LiveBench's own file has it, and says so", () => {
    const tasks = [...LIVEBENCH_CATEGORIES.values()].flat();
    expect([tasks.length, new Set(tasks).size]).toEqual([23, 23]);
    const file = readLivebench(
      aSheet([
        ["model", ...tasks],
        ["made-up-small", ...tasks.map((task) => (task === "typescript" ? "30" : "60"))],
      ]),
      DAY,
      null,
    );
    if ("refused" in file) throw new Error(file.refused);
    expect(file.rows[0]?.scores.map(({ category, score }) => [category, score])).toEqual(
      [...LIVEBENCH_CATEGORIES.keys()].map((name) => [name, name === "Agentic Coding" ? 50 : 60]),
    );
    expect(file.remarks).toEqual([expect.stringContaining("LiveBench’s own file of 2026-01-08")]);
  });

  it("that comes alone with one task more keeps its tasks, and names that one", () => {
    const tasks = [...LIVEBENCH_CATEGORIES.values()].flat();
    const header = ["model", ...tasks, "sums"];
    const file = readLivebench(
      aSheet([header, ["x", ...header.slice(1).map(() => "1")]]),
      DAY,
      null,
    );
    if ("refused" in file) throw new Error(file.refused);
    expect(file.rows[0]?.scores).toHaveLength(24);
    expect(file.remarks.join()).toMatch(/does not name sums: its 24 tasks are kept/);
  });

  it("gives a category no score where one of its tasks has none", () => {
    const file = read([["made-up-small", "80", "", "0"]]);
    expect(scoresOf(file)).toEqual([[["Language", 0]]]);
    expect(file.rows[0]?.notes).toEqual(["no score of Mathematics: 1 of its 2 tasks without one"]);
  });

  it("says which tasks and categories do not meet", () => {
    const file = read(
      [["made-up-small", "80", "60", "70"]],
      new Map([
        ["Mathematics", ["sums", "proofs"]],
        ["Coding", ["python"]],
      ]),
    );
    expect(file.remarks).toEqual([
      "Tasks of no category, which are left out: rhymes.",
      "No score of Coding: the table has no column python.",
    ]);
  });

  it("names what is wrong with row and column, all of it at once", () => {
    const { rows, faults, leftOut } = read([
      ["made-up-large", "eighty", "60", "1e308"],
      ["", "1", "2", "3"],
      ["made-up-small", "1", "2", "3"],
      ["made-up-small", "1", "2", "3"],
      ["made-up-small", "1", "2", "4"],
      ["made-up-none", "", "", ""],
    ]);
    expect(rows.map(({ place }) => place)).toEqual(["row 4"]);
    expect(faults.map(({ place }) => place)).toEqual(["row 2", "row 3", "row 6"]);
    expect(faults[0]?.reasons).toHaveLength(2);
    expect(faults[0]?.reasons[0]).toContain("column sums: “eighty” is no number");
    expect(faults[2]?.reasons).toEqual([
      "row 4 gives it another score of Language: keep one of them",
    ]);
    expect(leftOut).toEqual({ "the same row stands above": 1, "no score stated": 1 });
  });

  it("is refused where it is none", () => {
    expect(
      readLivebench(
        aSheet([
          ["name", "a"],
          ["x", "1"],
        ]),
        DAY,
        null,
      ),
    ).toHaveProperty("refused");
    expect(
      readLivebench(
        aSheet([
          ["model", "a", "a"],
          ["x", "1", "2"],
        ]),
        DAY,
        null,
      ),
    ).toHaveProperty("refused", "The column “a” stands there twice.");
  });
});
