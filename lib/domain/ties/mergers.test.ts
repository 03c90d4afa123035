import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { followMergers, resolveMergers } from "./mergers.ts";

const party = constantFrom("a", "b", "c", "d", "e", "f");
const mergers = array(tuple(party, party)).map((pairs) => new Map<string, string>(pairs));

describe("mergers of parties", () => {
  // Mistral, entered as Mistral AI SAS and again as Mistral AI.
  it("follow a chain to its end", () => {
    const into = new Map([
      ["mistral-ai-sas", "mistral-ai"],
      ["mistral-ai", "mistral"],
    ]);
    expect(resolveMergers(into)).toEqual(
      new Map([
        ["mistral-ai-sas", "mistral"],
        ["mistral-ai", "mistral"],
      ]),
    );
  });

  it("leave the parties of a loop, and those that lead into it, as they are", () => {
    const into = new Map([
      ["a", "b"],
      ["b", "c"],
      ["c", "b"],
      ["d", "e"],
    ]);
    expect(followMergers("a", into)).toEqual({ loop: ["b", "c"] });
    expect(followMergers("x", new Map([["x", "x"]]))).toEqual({ loop: ["x"] });
    expect(resolveMergers(into)).toEqual(new Map([["d", "e"]]));
  });

  it("end at a party that reads as itself, and end there again", () => {
    assert(
      property(mergers, (into) => {
        const resolved = resolveMergers(into);
        for (const [from, to] of resolved) {
          expect(into.has(to)).toBe(false);
          expect(from).not.toBe(to);
        }
        expect(resolveMergers(resolved)).toEqual(resolved);
      }),
    );
  });

  it("do not depend on the order in which they were recorded", () => {
    assert(
      property(mergers, (into) => {
        const turned = new Map([...into].toReversed());
        expect(resolveMergers(turned)).toEqual(resolveMergers(into));
      }),
    );
  });
});
