import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf } from "@/tests/support/pack.ts";
import type { BoardReport } from "./board-report.ts";
import { composeReport } from "./compose-report.ts";
import type { PackResults } from "./material.ts";
import { obstaclesOf } from "./obstacles.ts";
import type { PackInputs } from "./pack-inputs.ts";

let inputs: PackInputs;
let results: PackResults;
let report: BoardReport;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
  report = composeReport(inputs, results);
});
const notesOf = (from: PackInputs) => new Map(from.facts.map((note) => [note.fact.id, note]));

describe("the board's report of the demo company", () => {
  it("has every number claimed, and nothing that keeps it from being published", () => {
    expect(obstaclesOf(report, notesOf(inputs), new Map()).slice(0, 20)).toEqual([]);
    expect(report.claims.length).toBeGreaterThan(200);
  });
});
