import { array, assert, constantFrom, property as law, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { rankMatches } from "./rank-matches.ts";

const named = (...names: string[]) => names.map((name) => ({ name, hint: "" }));
const found = (entries: readonly { name: string; hint: string }[], query: string) =>
  rankMatches(entries, query).map(({ name }) => name);

describe("what is looked for", () => {
  it("is found by the beginning of its name first, then of a word, then of anything", () => {
    const all = named("Reopen", "The Open Group", "OpenAI");
    expect(found(all, "open")).toEqual(["OpenAI", "The Open Group", "Reopen"]);
  });

  it("has every word, in whatever order and from wherever", () => {
    const all = [
      { name: "Amazon – OpenAI", hint: "Equity investment, 2026-02" },
      { name: "Amazon – Anthropic", hint: "Equity investment, 2023-09" },
    ];
    expect(found(all, "openai amaz")).toEqual(["Amazon – OpenAI"]);
    expect(found(all, "amazon 2023")).toEqual(["Amazon – Anthropic"]);
    expect(found(all, "amazon google")).toEqual([]);
  });

  it("is found by its name before it is by what stands beside it", () => {
    const all = [
      { name: "AWS", hint: "Amazon" },
      { name: "Not Amazon", hint: "" },
    ];
    expect(found(all, "amazon")).toEqual(["Not Amazon", "AWS"]);
  });

  it("needs no accents and no capitals", () => {
    expect(found(named("Léonard Électrique"), "leon elec")).toEqual(["Léonard Électrique"]);
  });

  it("is everything where nothing is asked", () => {
    expect(found(named("B", "A"), "  ")).toEqual(["B", "A"]);
  });

  const entry = record({
    name: constantFrom("Amazon", "Open AI", "AI Amazon", "reopen"),
    hint: constantFrom("", "amazon", "lab"),
  });
  it("keeps the order of what fits alike, and finds no more for more words", () => {
    assert(
      law(array(entry, { maxLength: 8 }), constantFrom("a", "am", "open", "ai"), (all, query) => {
        const ranked = rankMatches(all, query);
        expect(ranked.every((one) => all.includes(one))).toBe(true);
        const twins = ranked.filter(({ name, hint }) => name === "Amazon" && hint === "");
        expect(twins).toEqual(all.filter((one) => twins.includes(one)));
        expect(rankMatches(all, `${query} lab`).length).toBeLessThanOrEqual(ranked.length);
      }),
    );
  });
});
