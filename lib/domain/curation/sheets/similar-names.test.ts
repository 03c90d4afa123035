import { assert, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { areAlike, editDistance, normalName } from "./similar-names.ts";

describe("two names", () => {
  it.each([
    ["OpenAI", "OpenAI, Inc."],
    ["Hugging Face", "HuggingFace"],
    ["Anthropic", "Antropic"],
    ["Amazon", "Amazon Web Services"],
    ["Mistral AI", "Mistral"],
    ["Société Générale", "Societe Generale SA"],
  ])("may be of one thing: %s, %s", (a, b) => {
    expect(areAlike(a, b)).toBe(true);
    expect(areAlike(b, a)).toBe(true);
  });

  it.each([
    ["AMD", "ARM"],
    ["Intel", "Inflection"],
    ["Cohere", "CoreWeave"],
    ["xAI", "SSI"],
    ["Meta", "Meituan"],
  ])("are of two: %s, %s", (a, b) => {
    expect(areAlike(a, b)).toBe(false);
  });

  it("that are nothing but a form of company keep their words", () => {
    expect(normalName("Group Inc.")).toBe("groupinc");
  });
});

describe("the distance between two texts", () => {
  // Wagner and Fischer (1974) give this pair's as 3.
  it("agrees with the textbook", () => {
    expect(editDistance("kitten", "sitting", 5)).toBe(3);
  });

  it("is nothing to itself, the same both ways, and stops counting beyond the limit", () => {
    const text = string({ maxLength: 8 });
    assert(
      property(text, text, integer({ min: 0, max: 8 }), (a, b, limit) => {
        expect(editDistance(a, a, limit)).toBe(0);
        const exact = editDistance(a, b, 16);
        expect(editDistance(b, a, 16)).toBe(exact);
        expect(Math.min(editDistance(a, b, limit), limit + 1)).toBe(Math.min(exact, limit + 1));
      }),
    );
  });
});
