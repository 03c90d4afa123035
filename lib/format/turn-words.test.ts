import { describe, expect, it } from "vitest";
import { monthsInWords, relaxLines } from "@/lib/domain/routing/scenario/relax-lines.ts";
import { outsideDatesInWords, turnInWords } from "./turn-words.ts";

describe("the months of a result in words", () => {
  it.each([
    [[4], "month 4"],
    [[1, 2, 3, 7], "months 1 to 3 and 7"],
    [[1, 3, 5, 6], "months 1, 3 and 5 to 6"],
  ])("%j are %s", (months, words) => {
    expect(monthsInWords(months)).toBe(words);
  });

  it("name the month from which the answer is another", () => {
    const turn = { month: 4, from: "2027-02-22", because: ["Anthropic leaves Amazon"] };
    expect(turnInWords({ ...turn, days: null })).toBe(
      "From month 4, 22 February 2027 on: Anthropic leaves Amazon",
    );
    expect(turnInWords({ ...turn, days: 1, because: [] })).toBe(
      "In month 4, for 1 day from 22 February 2027: prices, or who may serve, change",
    );
  });

  it("say which rest on prices of another day, and nothing where none does", () => {
    expect(outsideDatesInWords([3, 4])).toMatch(/^Months 3 to 4 rest on prices of another day/);
    expect(outsideDatesInWords([])).toBeUndefined();
  });
});

describe("what to relax", () => {
  const months = (lines: readonly (readonly [amount: number, text: string] | null)[]) => ({
    months: lines.map((line, i) => ({
      month: i + 1,
      parts: [
        {
          part: 1,
          toRelax: line === null ? [] : [{ key: "cap", amount: line[0], text: line[1] }],
        },
      ],
    })),
  });

  it("is told once, in the words of the month that needs the most", () => {
    const told = (lines: Parameters<typeof months>[0]) =>
      // Only what is read of a run.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      relaxLines(months(lines) as unknown as Parameters<typeof relaxLines>[0]);
    expect(told([[0.1, "Raise it to 50%."], [0.2, "Raise it to 60%."], null])).toEqual([
      "Raise it to 60%. In months 1 to 2; month 2 needs the most.",
    ]);
    expect(
      told([
        [0.1, "Raise it."],
        [0.1, "Raise it."],
      ]),
    ).toEqual(["Raise it. In every month."]);
    expect(told([[0.1, "Raise it."]])).toEqual(["Raise it."]);
    expect(told([null])).toEqual([]);
  });
});
