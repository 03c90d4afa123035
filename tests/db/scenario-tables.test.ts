import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";
import type { ScenarioResult } from "@/lib/domain/routing/scenario/scenario-result.ts";
import { toCsv } from "@/lib/domain/table/to-csv.ts";
import { SCENARIO_TABLES, type ScenarioTable } from "@/lib/domain/tables/saved-scenario-tables.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { openedOn } from "@/lib/domain/routing/scenario/opened-on.ts";
import { run } from "@/lib/server/command.ts";
import { saveScenario } from "@/lib/server/commands/scenario/save-scenario.ts";
import { findScenarioRun, getSavedScenario } from "@/lib/server/queries/saved-scenarios.ts";
import { SAVED_SCENARIO_TABLES } from "@/lib/server/queries/scenario-tables.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { aScenario } from "../support/scenarios.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("scenario_tables");
const VIEW = viewFrom(undefined, "2026-11-22");
const LIMIT_MS = 60_000;

async function saved(part: Partial<ScenarioFile>): Promise<string> {
  const ana = await aPerson("viewer");
  const file = await aScenario(part);
  const { id, version, state } = await run(saveScenario, actingAs(ana), {
    id: randomUUID(),
    was: null,
    file,
  });
  expect(state).toBe("done");
  return `${id}.${version}`;
}
const asked = (name: string, query: Record<string, string> | [string, string][]) =>
  SAVED_SCENARIO_TABLES[name]?.(VIEW, new URLSearchParams(query));

/** What the page has: the file and the result as they are kept. */
async function onThePage(which: string): Promise<{ file: ScenarioFile; result: ScenarioResult }> {
  const [id = ""] = which.split(".");
  const found = await getSavedScenario(id, 1);
  if (found === undefined) throw new Error("it was saved");
  const kept = await findScenarioRun(found.fileHash, found.file.methodVersion);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the page reads it
  return { file: found.file, result: kept?.result as unknown as ScenarioResult };
}

describe("tables of a saved scenario", { timeout: LIMIT_MS }, () => {
  it("hold the rows of its page, policy by policy, and turn into CSV", async () => {
    const shocks: ScenarioFile["shocks"] = [
      {
        kind: "price",
        target: { of: "cloud", id: "amazon" },
        change: 0.3,
        fromMonth: 1,
        source: "assumed",
      },
    ];
    const which = await saved({ seed: 501, draws: 50, shocks });
    const { file, result } = await onThePage(which);
    const shown = result.shocked ?? result.base;
    for (const policy of shown)
      for (const [name, make] of Object.entries(SCENARIO_TABLES)) {
        // oxlint-disable-next-line no-await-in-loop
        const made = await asked(name, { scenario: which, policy: policy.policyId });
        expect(made?.table).toEqual(make({ file, result, policy }));
        const csv = toCsv(made?.table ?? { id: "", title: "", columns: [], rows: [] }, [
          ...(made?.about ?? []),
        ]);
        expect(csv).toContain(result.inputsHash);
        expect(csv).not.toMatch(/NaN|undefined|\[object|Infinity/);
        const ids = made?.table.rows.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
      }
    const opened = openedOn(shown).chosen;
    if (opened === undefined) throw new Error("a scenario has a policy");
    const name: ScenarioTable = "scenario-allocation";
    expect((await asked(name, { scenario: which }))?.table).toEqual(
      SCENARIO_TABLES[name]({ file, result, policy: opened }),
    );
  });

  it("are named by scenario and policy, or it is said how", async () => {
    const which = await saved({ seed: 502 });
    expect(await asked("scenario-ledger", {})).toBeUndefined();
    await expect(asked("scenario-ledger", { scenario: "here.1" })).rejects.toThrow(
      "name one as <scenario>.<version>",
    );
    await expect(asked("scenario-ledger", { scenario: which, policy: "best" })).rejects.toThrow(
      /has no policy best; take one of cheapest, as-is/,
    );
  });

  it("hold a comparison and its drivers, which add up", async () => {
    const [a, b] = [await saved({ seed: 503 }), await saved({ seed: 503, months: 1 })];
    const both: [string, string][] = [
      ["with", a],
      ["with", b],
    ];
    const compared = await asked("scenario-compare", both);
    expect(compared?.table.rows.map(({ id }) => id)).toEqual([a, b]);
    const drivers = await asked("scenario-drivers", both);
    const [row] = drivers?.table.rows ?? [];
    const value = (id: string) => Number(row?.cells[id]?.value);
    const parts = ["price", "mix", "volume", "cache", "commitment", "other"];
    expect(parts.reduce((sum, id) => sum + value(id), 0)).toBeCloseTo(value("usd"), 1);
    expect(value("usd")).toBeLessThan(0);
    expect(await asked("scenario-compare", [["with", "amazon"]])).toBeUndefined();
  });
});
