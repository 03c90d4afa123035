import { describe, expect, it } from "vitest";
import { computed, first, oneCloud } from "@/tests/support/computed-scenarios.ts";
import { aScenario } from "@/tests/support/made-up-scenario.ts";
import { parseScenario } from "./parse-scenario.ts";
import { faultInWords } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

const scoresOf = (scores: readonly number[], top: number): ScenarioFile["quality"] => ({
  benchmark: "LiveBench",
  snapshot: "2026-09-01",
  top,
  scores: scores.map((score, i) => ({
    modelId: "swift",
    category: scores.length === 1 ? null : `category ${i}`,
    score,
    sourceId: "s",
  })),
});
const parsed = (score: number, top: number) =>
  parseScenario(aScenario({ quality: scoresOf([score], top) }));

describe("scores of a benchmark", () => {
  it.each([
    [
      190,
      100,
      "Score of “swift” is 190, above the best possible 100. Give scores and their best in one unit of LiveBench.",
    ],
    [
      -0.1,
      1,
      "Score of “swift” is -0.1, below 0. Give scores from 0, or leave the model without one.",
    ],
  ])("are refused outside 0 to the best possible: %d of %d", (score, top, words) => {
    const read = parsed(score, top);
    const faults = read.kind === "faulty" ? read.faults : [];
    expect(faults.map(faultInWords)).toEqual([words]);
    expect(faults[0]?.path).toEqual(["quality", "scores", 0, "score"]);
  });

  it.each([
    [0, 100],
    [100, 100],
  ])("may be worst and best: %d of %d", (score, top) => {
    expect(parsed(score, top).kind).toBe("scenario");
  });

  it("has no mean above the best possible, however it is rounded", async () => {
    const quality = scoresOf([0.1, 0.1, 0.1], 0.1);
    const { base } = await computed(oneCloud({ quality }));
    expect(first(base).quality?.mean).toBe(1);
  });
});
