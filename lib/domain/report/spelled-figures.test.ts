import { assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { spelledFigures } from "./spelled-figures.ts";

const FIGURES = [
  "twelve million",
  "It saves millions",
  "a dozen vendors",
  "one hundred and five",
  "twenty-one of them",
  "thirteen contracts",
  "five per cent",
  "one percent",
  "two years",
  "a two-year term",
  "ten basis points",
  "three quarters of our spend",
  "half of it",
  "one half",
  "a third of the bill",
  "two thirds",
  "cut by a third",
  "a quarter of all",
  "prices halved",
  "it doubled",
  "twice as dear",
  "double the price",
  "a tenfold rise",
  "zwölf Millionen",
  "MILLIONS",
  "forty",
  "three euros",
  "six times",
  "XII million",
  "$ XL",
  "IV per cent",
  "三百万",
  "💯 sure",
  // What hides them hides nothing.
  "twe\u200blve milli\u00adon",
  "t\u0336w\u0336e\u0336n\u0336t\u0336y",
  "ｍｉｌｌｉｏｎ",
  "mіllіоn",
  "𝐦𝐢𝐥𝐥𝐢𝐨𝐧",
  "half\u00a0of it",
  "five  per cent",
  "five per-cent",
  "two – years",
];
const WORDS = [
  "one of two options",
  "four vendors",
  "first, second and third",
  "a third party",
  "a second source",
  "one day",
  "one year on",
  "US dollars per million tokens",
  "the second half",
  "a half-year report",
  "half-hearted",
  "Phase II",
  "Article IV",
  "third quarter",
  "Who owns our AI supply line?",
  "Do we pay for a second source?",
  "twofoldness",
  "weighty",
  "someone often",
  "In review",
];

describe("a figure that is spelled out", () => {
  it.each(FIGURES)("is found in “%s”", (words) => {
    expect(spelledFigures(words)).not.toEqual([]);
  });

  it.each(WORDS)("is none in “%s”", (words) => {
    expect(spelledFigures(words)).toEqual([]);
  });

  it("is found wherever it stands", () => {
    assert(
      property(
        constantFrom(...WORDS),
        constantFrom(...FIGURES),
        constantFrom(...WORDS),
        (before, figure, after) => {
          expect(spelledFigures(`${before}. ${figure}. ${after}`)).not.toEqual([]);
        },
      ),
    );
  });
});
