import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedScores } from "./compared-scores.ts";
import type { KeptScore } from "./placed-score.ts";

const aScore = (part: Partial<KeptScore> = {}): KeptScore => ({
  id: "s",
  benchmarkId: "made-up-evals",
  snapshot: "2026-03-01",
  category: "Coding",
  statedName: "m",
  effort: "",
  modelId: "m",
  score: 50,
  low: null,
  high: null,
  votes: null,
  sourceId: "made-up",
  ...part,
});
const scored = (score: number, part: Partial<KeptScore> = {}) => aScore({ score, ...part });

describe("scores held against another model's", () => {
  it("count the categories that both have, and no other", () => {
    const own = [scored(60), scored(70, { category: "Mathematics" })];
    const other = [scored(65), scored(99, { category: "Language" })];
    expect(comparedScores(other, own)).toEqual([
      {
        benchmarkId: "made-up-evals",
        snapshot: "2026-03-01",
        better: 1,
        worse: 0,
        tied: 0,
      },
    ]);
  });

  it("take of each model the effort level at which it did best", () => {
    const other = [scored(40, { effort: "low" }), scored(80, { effort: "high" })];
    expect(comparedScores(other, [scored(60)])).toMatchObject([{ better: 1, worse: 0 }]);
  });

  it("are a tie where intervals overlap", () => {
    const [a, b] = [scored(60, { low: 55, high: 65 }), scored(64, { low: 62, high: 66 })];
    expect(comparedScores([a], [b])).toMatchObject([{ better: 0, worse: 0, tied: 1 }]);
  });

  it("know where less is better", () => {
    const rate = (score: number) => scored(score, { benchmarkId: "vectara-hallucination" });
    expect(comparedScores([rate(2)], [rate(9)])).toMatchObject([{ better: 1, worse: 0 }]);
    expect(comparedScores([rate(2), rate(12)], [rate(3)])).toMatchObject([{ better: 1 }]);
  });

  it.each([
    ["of another benchmark", { benchmarkId: "arena" }],
    ["of another day's table", { snapshot: "2026-02-01" }],
  ])("are never %s", (_, part) => {
    expect(comparedScores([scored(60, part)], [scored(50)])).toEqual([]);
  });

  it("turn round when the models change places", () => {
    const some = array(
      record({ category: constantFrom("a", "b", "c"), score: integer({ min: 0, max: 9 }) }),
    ).map((all) => all.map((part) => aScore(part)));
    assert(
      property(some, some, (one, two) => {
        const turned = comparedScores(two, one).map(({ better, worse, ...rest }) => ({
          ...rest,
          better: worse,
          worse: better,
        }));
        expect(comparedScores(one, two)).toEqual(turned);
      }),
    );
  });
});
