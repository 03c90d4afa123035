import { describe, expect, it } from "vitest";
import { guessedMapping, traceFormatOf } from "./trace-format.ts";

describe("the form of a trace", () => {
  it("is known by its first line", () => {
    expect(traceFormatOf("TIMESTAMP,ContextTokens,GeneratedTokens")).toEqual({ kind: "azure" });
    expect(traceFormatOf('{"timestamp": 0, "input_length": 1, "output_length": 2}')).toEqual({
      kind: "mooncake",
    });
    expect(traceFormatOf('\uFEFFtime;"prompt_tokens";completion_tokens')).toEqual({
      kind: "csv",
      columns: ["time", "prompt_tokens", "completion_tokens"],
      delimiter: ";",
    });
  });

  it.each(["", "a,b", "1,2,3", "{}", "a,,b", "<html>"])("is not known of “%s”", (line) => {
    expect(traceFormatOf(line)).toBeNull();
  });

  it("lets the columns be guessed by their usual names", () => {
    const columns = ["Created_At", "prompt_tokens", "completion_tokens", "cached_tokens", "team"];
    expect(guessedMapping(columns)).toEqual({
      at: "Created_At",
      inputTokens: "prompt_tokens",
      outputTokens: "completion_tokens",
      cacheReadTokens: "cached_tokens",
      className: "team",
    });
  });
});
