import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";
import { computeReport } from "@/lib/domain/report/compute-report.ts";
import { obstaclesOf } from "@/lib/domain/report/obstacles.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { saveScenario } from "@/lib/server/commands/scenario/save-scenario.ts";
import { getPackInputs } from "@/lib/server/queries/pack-inputs.ts";
import { openProgramSolver } from "@/lib/server/routing/open-program-solver.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { oneCloud } from "../support/computed-scenarios.ts";
import { someChoices } from "../support/pack.ts";
import { aScenario } from "../support/scenarios.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("pack_scenarios");
const DAY = "2026-11-22";

const save = async (file: ScenarioFile): Promise<string> => {
  const id = randomUUID();
  await run(saveScenario, actingAs(await aPerson("analyst")), { id, was: null, file });
  return id;
};

describe("a pack with scenarios", () => {
  it("shows base and shocks of each, whose numbers rest on listings, on record or pinned", async () => {
    const work = await aScenario({ name: "As we are", draws: 50 });
    const shocked = await save({
      ...work,
      name: "A cloud is dearer",
      shocks: [
        {
          kind: "price",
          fromMonth: 2,
          source: "assumed",
          target: { of: "cloud", id: "amazon" },
          change: 0.3,
        },
      ],
    });
    // Its offerings are made up: the catalog has never listed them.
    const madeUp = await save(oneCloud({ name: "One cloud alone" }));
    const scenarios = [{ id: shocked }, { id: madeUp, version: 1 }];
    const choices = someChoices({ template: "strategies" });
    const inputs = await getPackInputs(viewFrom(DAY, DAY), choices, { scenarios });
    if (inputs === undefined) throw new Error("the seed has a company");
    expect(inputs.scenarios.map(({ id, version }) => [id, version])).toEqual([
      [shocked, 1],
      [madeUp, 1],
    ]);
    const { solve, close } = openProgramSolver();
    try {
      const report = await computeReport(inputs, { solve });
      const notes = new Map(inputs.facts.map((note) => [note.fact.id, note]));
      expect(obstaclesOf(report, notes, new Map())).toEqual([]);
      const tables = report.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === "table" ? [block.table.id] : []));
      expect(tables).toEqual(
        expect.arrayContaining([
          "scenario-compare",
          `scenarios/${shocked}/base`,
          `scenarios/${shocked}/shocked`,
          `scenarios/${madeUp}/base`,
        ]),
      );
      expect(report.claims.map(({ id }) => id)).toContain(`scenario-compare/${shocked}/total`);
      const pinned = report.evidence.find(({ id }) => id === "offering/north--swift");
      expect(pinned).toMatchObject({ about: "swift at north", sources: [] });
    } finally {
      await close();
    }
  });
});
