import { describe, expect, it } from "vitest";
import { firstChoices } from "./first-choices.ts";
import { isSameTitle, titleOf } from "./title-of.ts";

const note = firstChoices("vendor");

describe("the title of a vendor note", () => {
  it("names its vendor, also where somebody called it otherwise", () => {
    expect(titleOf(note, "Blue Cloud")).toBe("Our dependence on Blue Cloud");
    expect(titleOf({ ...note, title: "Third quarter" }, "Blue Cloud")).toBe(
      "Third quarter: Blue Cloud",
    );
    expect(titleOf({ ...note, title: "Blue Cloud, again" }, "Blue Cloud")).toBe(
      "Blue Cloud, again",
    );
  });

  it("is that of an edition of the same report, whichever way it was asked for", () => {
    for (const title of [note.title, "Third quarter", "Blue Cloud, again"])
      expect(isSameTitle(titleOf({ ...note, title }, "Blue Cloud"), title)).toBe(true);
    expect(isSameTitle("Our dependence on Blue Cloud", "Third quarter")).toBe(false);
  });
});

describe("the title of any other report", () => {
  it("is what it was called", () => {
    const board = firstChoices("board");
    expect(titleOf(board, null)).toBe(board.title);
    expect(isSameTitle(board.title, firstChoices("register").title)).toBe(false);
  });
});
