import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { numberRuns } from "./number-runs.ts";

describe("numbers drawn together", () => {
  it.each([
    [[], ""],
    [[3], "S3"],
    [[1, 2, 3, 7], "S1–S3, S7"],
    [[7, 2, 1, 2], "S1–S2, S7"],
  ])("%j reads %j", (numbers, text) => expect(numberRuns(numbers, "S")).toBe(text));

  it("name each number once, and no other", () => {
    assert(
      property(array(integer({ min: 1, max: 40 })), (numbers) => {
        const named = numberRuns(numbers, "")
          .split(", ")
          .filter((run) => run !== "")
          .flatMap((run) => {
            const [from = 0, to = from] = run.split("–").map(Number);
            return Array.from({ length: to - from + 1 }, (_, i) => from + i);
          });
        expect(named).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      }),
    );
  });
});
