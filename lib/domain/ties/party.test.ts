import { describe, expect, it } from "vitest";
import { aParty, parties } from "@/tests/support/build.ts";
import { seedParties } from "@/tests/support/register.ts";
import { groupOf } from "./party.ts";

describe("the group a party belongs to", () => {
  // Google DeepMind is a part of Google (Alphabet, form 10-K).
  it("is its parent's, and its own where it has none", () => {
    expect(groupOf("google-deepmind", seedParties)).toBe("google");
    expect(groupOf("openai", seedParties)).toBe("openai");
  });

  it("is at the top of a chain of parents", () => {
    const chain = parties(
      aParty("lab", { parentId: "division" }),
      aParty("division", { parentId: "group" }),
      aParty("group"),
    );
    expect(groupOf("lab", chain)).toBe("group");
  });

  it("is the party itself where the register does not have it", () => {
    expect(groupOf("stranger", new Map())).toBe("stranger");
  });

  it("ends for parties that name each other as parent", () => {
    const ring = parties(aParty("a", { parentId: "b" }), aParty("b", { parentId: "a" }));
    expect(["a", "b"]).toContain(groupOf("a", ring));
  });
});
