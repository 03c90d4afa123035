import { describe, expect, it } from "vitest";
import { aParty, parties } from "@/tests/support/build.ts";
import { anOffering, DAY } from "@/tests/support/routing.ts";
import type { Substitutes } from "../catalog/substitutes.ts";
import { type QualityAgainst, substitutesTable } from "./substitutes-table.ts";

const offering = anOffering("anthropic");
const found: Substitutes = {
  contextTokens: 1_000_000,
  itself: { offering, inputUsd: 1, outputUsd: 2 },
  companies: 3,
  found: [
    {
      model: { ...offering.model, id: "other", name: "Other" },
      at: { offering: { ...offering, id: "x--other" }, inputUsd: 1, outputUsd: 2 },
      namedBy: ["Anthropic"],
      companies: 2,
    },
    {
      model: { ...offering.model, id: "dear", name: "Dear", labId: null },
      at: null,
      namedBy: ["Anthropic"],
      companies: 1,
    },
  ],
  of: 40,
};
const table = (quality: QualityAgainst, substitutes = found) =>
  substitutesTable(
    offering.model,
    substitutes,
    quality,
    parties(aParty("anthropic", { name: "Anthropic" })),
    DAY,
  );
const qualityOf = (quality: QualityAgainst) =>
  table(quality).rows.map(({ cells }) => cells["quality"]);
const livebench = { benchmarkId: "livebench", snapshot: "2026-01-08" };

describe("the table of what could take a model's work", () => {
  it("puts the model itself first, its price beside the others'", () => {
    const { rows, note } = table(null);
    expect(rows.map(({ id, cells }) => [id, cells["input"]?.value])).toEqual([
      ["claude-opus-5", 1],
      ["other", 1],
      ["dear", null],
    ]);
    expect(rows[1]?.cells["model"]?.note).toBe("named in its place by Anthropic");
    expect(rows[2]?.cells["lab"]?.note).toBe("not in the register");
    expect(note).toContain("2 of 40 other models");
    expect(note).toContain("1,000,000 tokens");
  });

  it("says in words how scores stand, and says nothing where there is none", () => {
    const compared = { ...livebench, better: 5, worse: 0, tied: 2 };
    const rate = { ...livebench, benchmarkId: "vectara-hallucination" };
    expect(
      qualityOf(new Map([["other", [compared, { ...rate, better: 0, worse: 1, tied: 0 }]]])),
    ).toMatchObject([
      { value: null, note: "the model itself" },
      {
        value: "LiveBench: better in 5, level in 2 of 7; Vectara hallucination leaderboard: worse",
      },
      { value: null, note: "no score in the same table" },
    ]);
    expect(qualityOf(null)[1]).toEqual({ value: null, note: "this model has no score" });
  });

  it("says that nothing can be said to hold as much where nobody states the context", () => {
    expect(table(null, { ...found, contextTokens: null }).note).toContain(
      "Nobody states the context of Claude Opus 5",
    );
  });
});
