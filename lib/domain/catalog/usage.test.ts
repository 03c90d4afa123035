import { describe, expect, it } from "vitest";
import { freshInputTokens, usageOf } from "./usage.ts";

describe("usage", () => {
  it("counts cached tokens within the input", () => {
    expect(freshInputTokens(usageOf({ inputTokens: 10_000, cacheReadTokens: 8_000 }))).toBe(2_000);
  });

  it("refuses more cached tokens than there are", () => {
    expect(() => usageOf({ inputTokens: 10, cacheReadTokens: 6, cacheWriteTokens: 6 })).toThrow(
      "6 cached and 6 written tokens exceed an input of 10",
    );
    expect(() => usageOf({ outputTokens: -1 })).toThrow("outputTokens is -1");
  });
});
