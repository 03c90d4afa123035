import { beforeAll, describe, expect, it } from "vitest";
import type { BoardReport } from "@/lib/domain/report/board-report.ts";
import { claimIdsOf } from "@/lib/domain/report/claims-of-blocks.ts";
import { composeReport } from "@/lib/domain/report/compose-report.ts";
import { obstaclesOf } from "@/lib/domain/report/obstacles.ts";
import type { PackInputs } from "@/lib/domain/report/pack-inputs.ts";
import { scoreLines } from "@/lib/domain/report/score-lines.ts";
import { contractsTable } from "@/lib/domain/tables/contracts-table.ts";
import { operationalTable } from "@/lib/domain/tables/exposure-tables.ts";
import { canonicalJson } from "@/lib/domain/uncertainty/canonical-json.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { getExposure } from "@/lib/server/queries/exposure.ts";
import { getPackInputs } from "@/lib/server/queries/pack-inputs.ts";
import { getPosition, type Position } from "@/lib/server/queries/scores.ts";
import { someChoices } from "../support/pack.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase();
const DAY = "2026-11-22";
const view = viewFrom(DAY, DAY);

let inputs: PackInputs;
let position: Position;
let report: BoardReport;
beforeAll(async () => {
  const [read, held] = await Promise.all([getPackInputs(view, someChoices()), getPosition(view)]);
  if (read === undefined || held === undefined) throw new Error("the seed has a company");
  [inputs, position] = [read, held];
  report = composeReport(inputs, { run: position.run, scenarios: [] });
});

const tableOf = (id: string) =>
  report.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === "table" && block.table.id === id);

describe("what a pack is frozen from", () => {
  it("is plain data that gives the same report after a trip through a file", () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written is what is read
    const thawed = JSON.parse(canonicalJson(inputs)) as PackInputs;
    const again = composeReport(thawed, { run: position.run, scenarios: [] });
    expect(canonicalJson(again)).toBe(canonicalJson(report));
  });

  it("is the same when it is read again", async () => {
    expect(canonicalJson(await getPackInputs(view, someChoices()))).toBe(canonicalJson(inputs));
  });

  it("holds every fact behind a number, so that nothing keeps the report back", () => {
    const notes = new Map(inputs.facts.map((note) => [note.fact.id, note]));
    expect(obstaclesOf(report, notes, new Map())).toEqual([]);
    expect(report.claims.length).toBeGreaterThan(200);
    expect(report.evidence.filter(({ sources }) => sources.length === 0)).toEqual([]);
    const stated = new Set(report.sections.flatMap(({ blocks }) => blocks.flatMap(claimIdsOf)));
    expect(report.claims.filter(({ id }) => !stated.has(id))).toEqual([]);
  });

  it("gives the numbers and rows that the screen shows", async () => {
    expect(tableOf("contracts")).toMatchObject({ table: contractsTable(position.scores) });
    const { found } = await getExposure(undefined, view);
    if (found.state !== "found") throw new Error("the seed can be followed");
    const shown = operationalTable(found.exposure);
    expect(tableOf(shown.id)).toMatchObject({ table: shown });
    const lines = scoreLines(position.scores);
    for (const id of ["independent-suppliers", "conflict-of-interest", "effective-suppliers"])
      expect(report.claims.find((claim) => claim.id === id)?.value).toEqual(
        lines.find((line) => line.id === id)?.value,
      );
  });

  it("is nothing before the company had contracts", async () => {
    expect(await getPackInputs(viewFrom("2015-06-30", DAY), someChoices())).toBeUndefined();
  });

  it("names the scenario that is not kept any more", async () => {
    const scenarios = [{ id: "11111111-1111-4111-8111-111111111111" }];
    await expect(getPackInputs(view, someChoices(), { scenarios })).rejects.toThrow(
      /scenario 11111111-.* is not kept any more/,
    );
  });
});
