import { array, assert, constantFrom, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { type BatchRow, ROW_OUTCOMES } from "./batch.ts";
import { firstChoice, ROW_CHOICES, rowChoiceCounts, rowsToShow } from "./rows-to-show.ts";

const aRow = (part: Partial<BatchRow>): BatchRow => ({
  place: "row 2",
  outcome: "create",
  label: "made-up-model at Made-up Cloud",
  value: "input 5",
  flags: [],
  reasons: [],
  diffs: [],
  ...part,
});

describe("the rows of an imported file that are looked at", () => {
  const rows = [
    aRow({ flags: ["output is cheaper than input"] }),
    aRow({ outcome: "error", place: "row 3", reasons: ["the price is negative"] }),
    aRow({ outcome: "unchanged", place: "row 4" }),
  ];

  it("are those of an outcome, those that are flagged, and those that hold the words", () => {
    expect(rowsToShow(rows, "error", "").map(({ place }) => place)).toEqual(["row 3"]);
    expect(rowsToShow(rows, "flagged", "").length).toBe(1);
    expect(rowsToShow(rows, "all", "NEGATIVE row").map(({ place }) => place)).toEqual(["row 3"]);
    expect(rowsToShow(rows, "all", "cloud nothing")).toEqual([]);
  });

  it("are errors first, then what changes", () => {
    expect(firstChoice(rows)).toBe("error");
    expect(firstChoice([aRow({}), aRow({ outcome: "update" })])).toBe("update");
    expect(firstChoice([aRow({ outcome: "unchanged" })])).toBe("all");
    expect(firstChoice([])).toBe("all");
  });

  it("are as many as each choice is said to have, and every row has one outcome", () => {
    const row = record({ outcome: constantFrom(...ROW_OUTCOMES), flags: array(string()) });
    assert(
      property(array(row), (parts) => {
        const some = parts.map(aRow);
        const counts = rowChoiceCounts(some);
        for (const choice of ROW_CHOICES)
          expect(rowsToShow(some, choice, " ").length).toBe(counts[choice]);
        expect(counts.create + counts.update + counts.unchanged + counts.error).toBe(counts.all);
      }),
    );
  });
});
