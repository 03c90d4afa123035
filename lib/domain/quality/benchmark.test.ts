import { describe, expect, it } from "vitest";
import { BENCHMARKS, categoryInWords } from "./benchmark.ts";

describe("a category of a benchmark", () => {
  it("is said in words where its benchmark writes it short", () => {
    expect(BENCHMARKS.livebench.categories.map((one) => categoryInWords("livebench", one))).toEqual(
      [
        "Reasoning",
        "Coding",
        "Agentic Coding",
        "Mathematics",
        "Data Analysis",
        "Language",
        "Instruction following",
      ],
    );
  });

  it("is left as it is in a table that means something else by it", () => {
    expect(categoryInWords("own-evals", "IF")).toBe("IF");
  });
});
