import { describe, expect, it } from "vitest";
import { aSheet } from "@/tests/support/sheets.ts";
import { readQualitySheet } from "./read-quality-sheet.ts";

const DAY = "2026-03-01";
const HEADER = ["benchmark", "model", "category", "score", "low", "high", "votes", "effort"];
const read = (lines: readonly (readonly string[])[]) => {
  const file = readQualitySheet(aSheet(lines), DAY);
  if ("refused" in file) throw new Error(file.refused);
  return file;
};

describe("a sheet of scores", () => {
  it("has a score in each row, with its interval, votes and effort", () => {
    const file = read([
      HEADER,
      ["Own evals", "Made-Up Large", "Coding", "61,5", "60", "63", "400", "High"],
    ]);
    expect(file.rows).toEqual([
      {
        place: "row 2",
        benchmarkId: "own-evals",
        snapshot: DAY,
        statedName: "Made-Up Large",
        effort: "high",
        scores: [{ category: "Coding", score: 61.5, low: 60, high: 63, votes: 400 }],
        notes: [],
      },
    ]);
    expect(file.remarks).toEqual([
      "No column says of which day the scores are: they count as of 2026-03-01.",
      "Nothing is known here of the benchmark “own-evals”: more is read as better.",
    ]);
  });

  // Column names of lmarena-ai/leaderboard-dataset.
  it("is read from Arena's dataset by its own names", () => {
    const { rows, remarks } = read([
      [
        "model_name",
        "organization",
        "rating",
        "rating_lower",
        "rating_upper",
        "vote_count",
        "rank",
        "category",
        "leaderboard_publish_date",
      ],
      ["made-up-large", "Nobody", "1451.5", "1446", "1457", "21034", "1", "coding", "2026-02-27"],
    ]);
    expect(rows[0]).toMatchObject({
      benchmarkId: "arena",
      snapshot: "2026-02-27",
      scores: [{ category: "coding", score: 1451.5, low: 1446, high: 1457, votes: 21034 }],
    });
    expect(remarks).toEqual(["Columns that are not read: organization, rank."]);
  });

  it("takes the effort from the name where no column says it, and never merges two", () => {
    const { rows, faults } = read([
      ["benchmark", "model", "score"],
      ["own-evals", "gpt-5.2-high", "61"],
      ["own-evals", "gpt-5.2-low", "55"],
    ]);
    expect(faults).toEqual([]);
    expect(rows.map(({ effort }) => effort)).toEqual(["high", "low"]);
  });

  it("names every fault with its row and column", () => {
    const { rows, faults } = read([
      [...HEADER, "snapshot"],
      ["own-evals", "a", "Coding", "61", "62", "63", "", "", ""],
      ["own-evals", "b", "Coding", "61", "60", "", "", "", ""],
      ["own-evals", "c", "Coding", "1,234", "", "", "-5", "", "4/1/25"],
      ["", "d", "Coding", "61", "", "", "", "", ""],
    ]);
    expect(rows).toEqual([]);
    expect(faults.map(({ place, reasons }) => [place, reasons.length])).toEqual([
      ["row 2", 1],
      ["row 3", 1],
      ["row 4", 3],
      ["row 5", 1],
    ]);
  });

  it("is refused where it names no benchmark, model or score, or one of them twice", () => {
    const refused = (header: readonly string[]) =>
      readQualitySheet(aSheet([header, header.map(() => "1")]), DAY);
    expect(refused(["model", "score"])).toHaveProperty("refused");
    expect(refused(["benchmark", "points"])).toHaveProperty("refused");
    expect(refused(["benchmark", "model", "name", "score"])).toHaveProperty("refused");
  });
});
