import { beforeAll, describe, expect, it } from "vitest";
import { inOneCloud, unsolved } from "@/tests/support/computed-scenarios.ts";
import { demoPackInputs, resultsOf } from "@/tests/support/pack.ts";
import { canonicalJson } from "../uncertainty/canonical-json.ts";
import { runScores } from "../uncertainty/score-run.ts";
import { composeReport } from "./compose-report.ts";
import { computeReport } from "./compute-report.ts";
import { obstaclesOf } from "./obstacles.ts";
import type { PackInputs } from "./pack-inputs.ts";

let inputs: PackInputs;
beforeAll(async () => {
  const file = inOneCloud(3, {
    draws: 50,
    shocks: [
      {
        kind: "currency",
        fromMonth: 2,
        source: "assumed",
        change: 0.1,
      },
    ],
  });
  inputs = await demoPackInputs({
    scenarios: [{ id: "dearer", name: "Prices rise", version: 2, file }],
  });
});

describe("a pack worked out from its frozen inputs alone", () => {
  it("is the report that its results compose, told of as it goes on", async () => {
    const told: number[] = [];
    const report = await computeReport(inputs, {
      solve: unsolved,
      onProgress: (part) => {
        told.push(part);
      },
    });
    expect(canonicalJson(report)).toBe(
      canonicalJson(composeReport(inputs, await resultsOf(inputs))),
    );
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    const notes = new Map(inputs.facts.map((note) => [note.fact.id, note]));
    expect(obstaclesOf(report, notes, new Map())).toEqual([]);
    const tables = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" ? [block.table.id] : []));
    expect(tables).toEqual(
      expect.arrayContaining(["scenarios/dearer/base", "scenarios/dearer/shocked"]),
    );
  });

  it("is the one that the pages' own run composes, which also looks for what would move a score", async () => {
    const { scores } = inputs;
    const run = runScores(scores.inputs, { seed: scores.seed, draws: scores.draws });
    const { scenarios } = await resultsOf(inputs);
    expect(canonicalJson(composeReport(inputs, { run, scenarios }))).toBe(
      canonicalJson(await computeReport(inputs, { solve: unsolved })),
    );
  });

  it("stops when it is told to, with the reason", async () => {
    const stop = new AbortController();
    const reason = new Error("nobody waits for it any more");
    let told = 0;
    await expect(
      computeReport(inputs, {
        solve: unsolved,
        signal: stop.signal,
        onProgress: () => {
          told += 1;
          if (told === 5) stop.abort(reason);
        },
      }),
    ).rejects.toBe(reason);
    expect(told).toBe(5);
  });
});
