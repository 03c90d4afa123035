import { describe, expect, it } from "vitest";
import { guessedRelation } from "./guessed-relation.ts";

const REGISTER = {
  models: [
    { id: "gpt-5-4", name: "GPT-5.4", labId: "openai" },
    { id: "gemini-3", name: "Gemini 3", labId: "google-deepmind" },
    { id: "claude-sonnet-5", name: "Claude Sonnet 5", labId: "anthropic" },
    { id: "found", name: "Found", labId: null },
  ],
  owners: [
    { id: "microsoft", name: "Microsoft", groupId: "microsoft" },
    { id: "google", name: "Google", groupId: "google" },
  ],
  groupOfLab: { "google-deepmind": "google" },
  labsBackedBy: { microsoft: ["openai", "anthropic"], google: ["anthropic"] },
};

describe("what a model is to the company that runs the router", () => {
  it.each([
    ["openai/gpt-5.4", "microsoft", "affiliated"],
    ["GPT 5.4", "google", "independent"],
    ["gemini-3", "google", "own"],
    ["gemini-3", "microsoft", "independent"],
    ["anthropic/claude-sonnet-5", "google", "affiliated"],
  ])("%s at %s: %s", (model, owner, relation) => {
    expect(guessedRelation(model, owner, REGISTER)).toBe(relation);
  });

  it("is not guessed for a model nobody knows, or whose lab nobody knows", () => {
    expect(guessedRelation("made-up-9", "google", REGISTER)).toBeUndefined();
    expect(guessedRelation("found", "google", REGISTER)).toBeUndefined();
  });
});
