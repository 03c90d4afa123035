import { describe, expect, it } from "vitest";
import { readEvaluationSheet } from "./read-evaluation-sheet.ts";

const HEADERS = ["Query", "model", "score", "cost_usd"];
const sheet = (rows: readonly (readonly string[])[], headers: readonly string[] = HEADERS) =>
  readEvaluationSheet({ headers, rows: rows.map((cells, i) => ({ number: i + 2, cells })) });
const faultsOf = (read: ReturnType<typeof sheet>) => ("faults" in read ? read.faults : []);

describe("a sheet of evaluation results", () => {
  it("becomes prompts by models, with what is missing left open and said", () => {
    const read = sheet([
      ["p1", "small", "1", "0.0002"],
      ["p1", "large", "1", "$0.01"],
      ["p2", "large", "0.5", "1e-2"],
      ["", "", "", ""],
    ]);
    expect(read).toEqual({
      results: {
        models: ["small", "large"],
        prompts: ["p1", "p2"],
        score: Float64Array.of(1, 1, Number.NaN, 0.5),
        usd: Float64Array.of(0.0002, 0.01, Number.NaN, 0.01),
      },
      remarks: [
        "small has no row for 1 of 2 prompts. Fill in both, or leave the model out: until then those prompts are not compared.",
      ],
    });
  });

  it("names the rows without a score or a cost, however that is written", () => {
    const read = sheet([
      ["p1", "small", "NaN", "0.1"],
      ["p1", "large", "1", "0.1"],
      ["p2", "small", "1", ""],
      ["p2", "large", "1", "0.1"],
    ]);
    expect("remarks" in read && read.remarks).toEqual([
      expect.stringContaining("small has no score or no cost in rows 2, 4."),
    ]);
  });

  it.each([
    [["p1", "", "1", "0"], "Row 2, column model: it names no model."],
    [
      ["", "m", "1", "0"],
      "Row 2, column Query: it names no prompt. Give each prompt an id of its own.",
    ],
    [["p1", "m", "good", "0"], "Row 2, column score: “good” is no number. Write it as 0.75."],
    [
      ["p1", "m", "1", "0,01"],
      "Row 2, column cost_usd: “0,01” is no number. Write US dollars as 0.0012.",
    ],
    [["p1", "m", "1", "-1"], "Row 2, column cost_usd: -1 is below zero. A cost is zero or more."],
    [
      ["p1", "m", "1", "5000"],
      "Row 2, column cost_usd: 5000 US dollars for one prompt is a mistake of unit. Write US dollars.",
    ],
  ])("is refused with %j, by row, column and way out", (row, fault) => {
    expect(faultsOf(sheet([row]))).toEqual([fault]);
  });

  it("is refused without a column, without a row, or with the same result twice", () => {
    expect(faultsOf(sheet([], ["prompt", "model"]))[0]).toContain(
      "There is no column score, and none cost",
    );
    expect(faultsOf(sheet([]))).toEqual(["There is no result in the file, only its header."]);
    const row = ["p1", "m", "1", "0"];
    expect(faultsOf(sheet([row, row]))[0]).toContain(
      "Row 3 is a second result of m on the prompt p1; row 2 has the first.",
    );
  });

  it("stops after twenty faults", () => {
    const rows = Array.from({ length: 50 }, () => ["p", "m", "x", "0"]);
    const faults = faultsOf(sheet(rows));
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toContain("There may be more");
  });
});
