import { assert, constantFrom, property, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { splitName } from "./model-name.ts";

const split = (name: string) => {
  const { identity, effort } = splitName(name);
  return [identity, effort];
};

describe("a benchmark's name for an entry", () => {
  // As LiveBench's table of 2026-01-08 has them.
  it.each([
    [
      "claude-opus-4-5-20251101-thinking-64k-high-effort",
      "claude-opus-4-5-20251101",
      "thinking-64k-high",
    ],
    ["claude-opus-4-5-20251101-high-effort", "claude-opus-4-5-20251101", "high"],
    ["claude-4-1-opus-20250805-base", "claude-4-1-opus-20250805", "base"],
    ["claude-sonnet-4-6-thinking-auto-low-effort", "claude-sonnet-4-6", "thinking-auto-low"],
    ["gpt-5.3-codex-xhigh", "gpt-5.3-codex", "xhigh"],
    ["gpt-5.2-2025-12-11-nothinking", "gpt-5.2-2025-12-11", "nothinking"],
    ["gemini-2.5-pro-06-05-highthinking", "gemini-2.5-pro-06-05", "highthinking"],
    ["gpt-5.1-codex-max-high", "gpt-5.1-codex-max", "high"],
    ["qwen3-235b-a22b-thinking-2507", "qwen3-235b-a22b-thinking-2507", ""],
    ["qwen3.7-max", "qwen3.7-max", ""],
    ["deepseek-v4-pro", "deepseek-v4-pro", ""],
  ])("%s is %s at effort “%s”", (name, identity, effort) => {
    expect(split(name)).toEqual([identity, effort]);
  });

  it("takes a size or a kind of model for no effort", () => {
    expect(split("mistral-medium")).toEqual(["mistral-medium", ""]);
    expect(split("made-up-8b-base")).toEqual(["made-up-8b-base", ""]);
    expect(split("high")).toEqual(["high", ""]);
  });

  it("is put together again from its parts, whatever effort is behind it", () => {
    const efforts = subarray(["thinking-64k", "high"]);
    assert(
      property(constantFrom("gpt-5.2", "made-up-large", "kimi-k2.5"), efforts, (identity, some) => {
        expect(split([identity, ...some].join("-"))).toEqual([identity, some.join("-")]);
      }),
    );
  });
});
