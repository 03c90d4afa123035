import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { exact } from "../quantity/estimate.ts";
import { hasLooseNumber, spokenForms } from "./loose-numbers.ts";
import { named, phrase, quoted, unboundNumbers, verbatim } from "./phrase.ts";

describe("a number among words", () => {
  it("is loose in any script and form", () => {
    for (const words of ["There are 31", "½ of it", "Article Ⅳ", "it is ٧", "x²", "第３章", "④"])
      expect([words, hasLooseNumber(words, [])]).toEqual([words, true]);
    expect(hasLooseNumber("twelve of them", [])).toBe(false);
    expect(hasLooseNumber("twelve million of them", [])).toBe(true);
    expect(hasLooseNumber("Ties of Hundred Trees", ["Hundred Trees"])).toBe(false);
    // What stands on a digit, or holds it to the next, makes another number of it.
    for (const words of [
      "Ties of Hut 8\u0305",
      "Ties of Hut 8\u200b\u0660",
      "Ties of Hut 8 million",
    ])
      expect([words, hasLooseNumber(words, ["Hut 8"])]).toEqual([words, true]);
  });

  it("is part of a name where the record has that name, and only there", () => {
    expect(hasLooseNumber("Ties of Hut 8", ["Hut 8"])).toBe(false);
    expect(hasLooseNumber("Ties of Hut 8 and 9", ["Hut 8"])).toBe(true);
    expect(hasLooseNumber("Ties of Hut 81", ["Hut 8"])).toBe(true);
    expect(hasLooseNumber("Ties of Hut 8", [])).toBe(true);
    expect(hasLooseNumber("Hut 8.5", ["Hut 8"])).toBe(true);
    // The longer of two names that begin alike.
    expect(hasLooseNumber("GPT-5.4 mini", ["GPT-5", "GPT-5.4 mini"])).toBe(false);
    expect(hasLooseNumber("a $1.* (b) 2", ["$1.* (b) 2"])).toBe(false);
  });

  it("is a day, a landmark of the method, or what a claim beside it states", () => {
    for (const words of [
      "allowed until 2027-01-12",
      "since 12 January 2027",
      "from “a price rise of 5 to 10 %” to “above a 10 % price rise”",
      "G3 Critical without exit plan",
      "Bills, P10 to P90",
    ])
      expect([words, hasLooseNumber(words, [])]).toEqual([words, false]);
    expect(hasLooseNumber("100 % of customers left in 270 days", [])).toBe(true);
    expect(hasLooseNumber("they lost 2023 customers", [])).toBe(true);
    const share = spokenForms({ value: exact(0.186), unit: "share" });
    expect(hasLooseNumber("18.6 % of spend", [], share)).toBe(false);
    expect(hasLooseNumber("118.6 % of spend", [], share)).toBe(true);
    expect(hasLooseNumber("18.7 % of spend", [], share)).toBe(true);
  });

  it("is found wherever it is put", () => {
    const words = constantFrom("Ties of", "Held since 2026-11-22 by", "G3 of", "Month");
    assert(
      property(words, integer({ min: 0, max: 999_999 }), words, (before, number, after) => {
        expect(hasLooseNumber(`${before} ${number} ${after}`, ["Hut 8"])).toBe(true);
      }),
    );
  });
});

describe("a sentence", () => {
  it("binds numbers in names that the record does not have, and in its own words in any form", () => {
    expect(unboundNumbers(phrase`${named("We owe $3,000,000")}`)).toEqual(["We owe $3,000,000"]);
    expect(unboundNumbers(phrase`It is ½ of ${named("GPT-5")}`, ["GPT-5"])).toEqual([
      "It is ½ of ",
    ]);
    expect(unboundNumbers(phrase`${quoted("We owe $3")} ${verbatim("from 1 to 4")}`)).toEqual([]);
  });
});
