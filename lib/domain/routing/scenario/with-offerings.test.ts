import { beforeAll, describe, expect, it } from "vitest";
import { aScenario } from "@/tests/support/scenarios.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { withOfferings } from "./with-offerings.ts";

let file: ScenarioFile;
beforeAll(async () => {
  file = await aScenario();
});

describe("a scenario with more to choose from", () => {
  it("keeps what it has, and takes in what it does not", () => {
    const [first] = file.offerings;
    if (first === undefined) throw new Error("the demo company has offerings");
    const other = { ...first, id: "made-up--model", prices: [] };
    const more = { offerings: [{ ...first, prices: [] }, other], parties: [], quality: null };
    const wider = withOfferings(file, more);
    expect(wider.offerings).toEqual([...file.offerings, other]);
    expect(withOfferings(wider, more)).toEqual(wider);
  });

  it("takes in scores of the same table alone", () => {
    const table = (snapshot: string, modelId: string) => ({
      benchmark: "B",
      snapshot,
      top: 100,
      scores: [{ modelId, category: null, score: 50, sourceId: "s" }],
    });
    const of = (quality: ScenarioFile["quality"]) => ({ offerings: [], parties: [], quality });
    const own = withOfferings({ ...file, quality: null }, of(table("2026-01-01", "a")));
    expect(own.quality?.scores).toHaveLength(1);
    expect(withOfferings(own, of(table("2026-01-01", "b"))).quality?.scores).toHaveLength(2);
    expect(withOfferings(own, of(table("2026-02-01", "b"))).quality).toEqual(own.quality);
  });

  it("refuses more than a file holds", () => {
    const [first] = file.offerings;
    if (first === undefined) throw new Error("the demo company has offerings");
    const many = Array.from({ length: 400 }, (_, i) => ({ ...first, id: `o${i}` }));
    expect(() => withOfferings(file, { offerings: many, parties: [], quality: null })).toThrow(
      RangeError,
    );
  });
});
