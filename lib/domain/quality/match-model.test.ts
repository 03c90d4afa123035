import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalModelId } from "../imports/identity/model-identity.ts";
import { type KnownModels, matchModel } from "./match-model.ts";

const knowing = (ids: readonly string[], aliases: Record<string, string> = {}): KnownModels => ({
  modelIds: new Set(ids),
  aliases: new Map(Object.entries(aliases)),
  canonicalOf: (model) =>
    canonicalModelId({ model, maker: null, scope: "unknown", scopeName: null, variant: null }),
});
const found = (name: string, known: KnownModels) => matchModel(name, known)?.modelId;

describe("the model a benchmark's name stands for", () => {
  it.each([
    ["gpt-5.2-2025-12-11-high", "gpt-5-2"],
    ["claude-4-1-opus-20250805-thinking-32k", "claude-opus-4-1"],
    ["gemini-2.5-pro-06-05-highthinking", "gemini-2-5-pro"],
    ["google/gemini-2.5-pro", "gemini-2-5-pro"],
    ["gemma-4-31b-it", "gemma-4-31b"],
  ])("%s is %s", (name, model) => {
    const known = knowing(["gpt-5-2", "claude-opus-4-1", "gemini-2-5-pro", "gemma-4-31b"]);
    expect(found(name, known)).toBe(model);
  });

  it("is the whole name's, where a model bears the word of an effort itself", () => {
    const known = knowing(["kimi-k2", "kimi-k2-thinking"]);
    expect(found("kimi-k2-thinking", known)).toBe("kimi-k2-thinking");
    expect(found("kimi-k2-thinking", knowing(["kimi-k2"]))).toBe("kimi-k2");
  });

  it("is what a person said, before any rule, at every effort level", () => {
    const known = knowing(["elephant", "elephant-2"], { elephant: "elephant-2" });
    expect(found("elephant-high", known)).toBe("elephant-2");
    expect(found("Elephant", known)).toBe("elephant-2");
  });

  it("is none for what looks alike: nothing is guessed", () => {
    const known = knowing(["gpt-5-2", "claude-opus-4-1", "gemini-3-pro"]);
    expect(found("gpt-5.2-chat", known)).toBeUndefined();
    expect(found("gpt-5", known)).toBeUndefined();
    expect(found("claude-opus-4", known)).toBeUndefined();
    expect(found("gemini-3-pro-preview-11-2025-high", known)).toBeUndefined();
  });

  it("is never a model that the catalog does not have", () => {
    const known = knowing(["gpt-5-2"], { gone: "retired-model" });
    expect(found("gone", known)).toBeUndefined();
    assert(
      property(string(), (name) => {
        expect([undefined, "gpt-5-2"]).toContain(found(name, known));
      }),
    );
  });
});
