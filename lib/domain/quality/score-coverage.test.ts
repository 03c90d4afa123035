import { describe, expect, it } from "vitest";
import { coverageSentence } from "../../format/score-coverage.ts";
import type { KeptScore } from "./placed-score.ts";
import { scoreCoverage } from "./score-coverage.ts";

const aScore = (modelId: string | null, part: Partial<KeptScore> = {}): KeptScore => ({
  id: `${modelId}`,
  benchmarkId: "livebench",
  snapshot: "2026-03-01",
  category: "Coding",
  statedName: `${modelId}`,
  effort: "",
  modelId,
  score: 50,
  low: null,
  high: null,
  votes: null,
  sourceId: "made-up",
  ...part,
});

describe("how far a benchmark reaches", () => {
  it("counts models, not entries, and those without a score as without", () => {
    const scores = [
      aScore("a"),
      aScore("a", { effort: "high" }),
      aScore("a", { category: "Language" }),
      aScore(null),
      aScore("not-on-sale"),
    ];
    const found = scoreCoverage(scores, new Set(["a", "b", "c", "d"]), new Set(["b"]));
    expect(found).toEqual([
      {
        benchmarkId: "livebench",
        snapshot: "2026-03-01",
        entries: 4,
        matched: 3,
        onSale: { scored: 1, of: 4 },
        ours: { scored: 0, of: 1 },
      },
    ]);
    expect(found.map((one) => coverageSentence(one, "Acme"))).toEqual([
      "LiveBench of 1 March 2026 has a score for 1 of 4 models on sale (25.0%), and for 0 of the 1 that Acme uses or accepts.",
    ]);
  });

  it("looks at the newest table of each benchmark", () => {
    const scores = [aScore("a"), aScore("b", { snapshot: "2026-06-01" })];
    expect(scoreCoverage(scores, new Set(["a"]), null)).toMatchObject([
      { snapshot: "2026-06-01", onSale: { scored: 0, of: 1 }, ours: null },
    ]);
  });
});
