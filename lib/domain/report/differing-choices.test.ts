import { describe, expect, it } from "vitest";
import { differingChoices } from "./differing-choices.ts";
import { firstChoices } from "./first-choices.ts";

const mine = firstChoices();

describe("what two people chose differently", () => {
  it("is said in the words of the form", () => {
    const previous = "a".repeat(64);
    const appetite = [{ claim: "independent-suppliers", side: "at-least" as const, at: 2 }];
    expect(differingChoices(mine, { ...mine, title: "Another", previous, appetite })).toEqual([
      "title",
      "pack it is held against",
      "appetite",
    ]);
  });

  it("is nothing where both chose the same, in whatever order it is stored", () => {
    const stored = Object.fromEntries(Object.entries(mine).toReversed());
    expect(differingChoices(mine, { ...mine, ...stored })).toEqual([]);
  });
});
