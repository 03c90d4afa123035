import { describe, expect, it } from "vitest";
import { aClass } from "@/tests/support/made-up-scenario.ts";
import type { KeptScore } from "../../quality/placed-score.ts";
import { floorOf, qualityReader } from "./class-quality.ts";
import { pinnedQuality } from "./pinned-quality.ts";

const aScore = (part: Partial<KeptScore>): KeptScore => ({
  id: "1",
  benchmarkId: "livebench",
  snapshot: "2026-09-01",
  category: "Coding",
  statedName: "Swift",
  effort: "",
  modelId: "swift",
  score: 60,
  low: null,
  high: null,
  votes: null,
  sourceId: "livebench",
  ...part,
});
const models = new Set(["swift", "deep"]);

describe("the quality that a scenario is pinned to", () => {
  it("is of the newest table of the benchmark that has most of its models", () => {
    const quality = pinnedQuality(
      [
        aScore({}),
        aScore({ modelId: "deep", score: 70 }),
        aScore({ snapshot: "2026-10-01", score: 61 }),
        aScore({ snapshot: "2026-10-01", modelId: "deep", score: 71 }),
        aScore({ snapshot: "2026-11-01", score: 62 }),
        aScore({ benchmarkId: "arena", score: 1400 }),
        aScore({ modelId: "elsewhere", score: 99 }),
      ],
      models,
    );
    expect(quality).toMatchObject({ benchmark: "LiveBench", snapshot: "2026-10-01", top: 100 });
    expect(quality?.scores.map(({ modelId, score }) => [modelId, score])).toEqual([
      ["swift", 61],
      ["deep", 71],
    ]);
  });

  it("takes the lowest of several efforts, where none is without a name", () => {
    const efforts = [aScore({ effort: "high", score: 80 }), aScore({ effort: "low", score: 50 })];
    expect(pinnedQuality(efforts, models)?.scores[0]?.score).toBe(50);
    expect(pinnedQuality([...efforts, aScore({})], models)?.scores[0]?.score).toBe(60);
  });

  it("is none where no model has a score on a scale that ends", () => {
    expect(pinnedQuality([aScore({ benchmarkId: "arena" })], models)).toBeNull();
  });
});

describe("how good a model is for a class", () => {
  const quality = {
    benchmark: "LiveBench",
    snapshot: "2026-09-01",
    top: 100,
    scores: [
      { modelId: "swift", category: "Coding", score: 60, sourceId: "s" },
      { modelId: "swift", category: "Language", score: 40, sourceId: "s" },
      { modelId: "deep", category: "Coding", score: 80, sourceId: "s" },
    ],
  };
  const read = qualityReader(quality);

  it("is its score in the category asked for, or the mean of all where it has them all", () => {
    expect(read("Coding", "swift")).toBe(0.6);
    expect(read(null, "swift")).toBe(0.5);
    expect(read(null, "deep")).toBeNaN();
    expect(read("Language", "deep")).toBeNaN();
    expect(read("Coding", "elsewhere")).toBeNaN();
    expect(qualityReader(null)(null, "swift")).toBeNaN();
  });

  it("is held against a floor on the same scale", () => {
    expect(floorOf(aClass({ qualityFloor: { category: null, score: 55 } }), quality)).toBe(0.55);
    expect(floorOf(aClass(), quality)).toBeNull();
  });
});
