import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { cancelJob } from "@/lib/server/commands/job/cancel-job.ts";
import { deleteScenario } from "@/lib/server/commands/scenario/delete-scenario.ts";
import { requestScenarioRun } from "@/lib/server/commands/scenario/request-scenario-run.ts";
import { saveScenario } from "@/lib/server/commands/scenario/save-scenario.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { RUN_KINDS } from "@/lib/server/jobs/run-kinds.ts";
import { startWorker, type Worker } from "@/lib/server/jobs/worker.ts";
import {
  findScenarioRun,
  getSavedScenario,
  listOwnRuns,
  listSavedScenarios,
} from "@/lib/server/queries/saved-scenarios.ts";
import { getScenarioStart } from "@/lib/server/queries/scenario-start.ts";
import { getScoreRun, type KeptRun } from "@/lib/server/queries/score-runs.ts";
import { compareSaved } from "@/lib/server/queries/scenario-comparison.ts";
import { computeDraft } from "@/lib/server/queries/scenario-draft.ts";
import { actingAs, aPerson, NOON } from "../support/people.ts";
import { aScenario, MANY_DRAWS } from "../support/scenarios.ts";
import { useDatabase } from "../support/use-database.ts";

const databaseUrl = useDatabase("scenarios");
const LIMIT_MS = 60_000;
const never = new AbortController().signal;

const workers: Worker[] = [];
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
});
const aWorker = async (): Promise<Worker> => {
  const worker = await startWorker(databaseUrl(), RUN_KINDS, { say: () => undefined });
  workers.push(worker);
  return worker;
};

const save = (
  actor: Actor,
  file: ScenarioFile,
  id: string = randomUUID(),
  was: number | null = null,
) => run(saveScenario, actingAs(actor), { id, was, file });

async function until(id: string, holds: (run: KeptRun) => boolean): Promise<KeptRun> {
  for (;;) {
    const found = await getScoreRun(id);
    if (found !== undefined && holds(found)) return found;
    await pause(25);
  }
}

describe("a saved scenario", { timeout: LIMIT_MS }, () => {
  it("is found again, file and numbers, by its version", async () => {
    const ana = await aPerson("viewer");
    const file = await aScenario({ name: "Two months", seed: 101 });
    const { id, version, state } = await save(ana, file);
    expect([version, state]).toEqual([1, "done"]);
    const saved = await getSavedScenario(id, 1);
    expect(saved?.file).toEqual(file);
    const kept = await findScenarioRun(saved?.fileHash ?? "", file.methodVersion);
    const draft = await computeDraft(file, "visitor", never);
    expect(kept?.result).toEqual(JSON.parse(JSON.stringify(draft.result)));
    expect((await listSavedScenarios()).find((one) => one.id === id)).toMatchObject({
      name: "Two months",
      version: 1,
    });
  });

  it("keeps every version; of two who change the same one, the second is told", async () => {
    const ana = await aPerson("viewer");
    const file = await aScenario({ seed: 102 });
    const { id } = await save(ana, file);
    await save(ana, { ...file, name: "Second" }, id, 1);
    await expect(save(ana, { ...file, name: "Late" }, id, 1)).rejects.toThrow(
      /Version 2 was saved meanwhile; you began from 1/,
    );
    expect((await getSavedScenario(id, 1))?.file.name).toBe(file.name);
    expect((await getSavedScenario(id))?.file.name).toBe("Second");
    expect(await getSavedScenario(id, 3)).toBeUndefined();
  });

  it("is changed and deleted by who keeps it or an admin, and its versions stay as they are", async () => {
    const [ana, ben] = [await aPerson("viewer"), await aPerson("reviewer")];
    const file = await aScenario({ seed: 103 });
    const { id } = await save(ana, file);
    await expect(save(ben, file, id, 1)).rejects.toThrow(/Somebody else keeps this scenario/);
    const removal = { id, version: 1 };
    await expect(run(deleteScenario, actingAs(ben), removal)).rejects.toThrow(/only they or an/);
    await run(deleteScenario, actingAs(await aPerson("admin")), removal);
    expect(await getSavedScenario(id)).toBeUndefined();
    expect((await listSavedScenarios()).some((one) => one.id === id)).toBe(false);
    expect(await db().scenarioVersion.count({ where: { scenarioId: id } })).toBe(1);
    await expect(
      db().$executeRawUnsafe(`update scenario_version set file = '{}' where scenario_id = '${id}'`),
    ).rejects.toThrow(/append-only|refus|change/i);
    await expect(save(ana, file, id, 1)).rejects.toThrow(/was deleted/);
  });

  it("makes sense, or is refused with the place and the way out", async () => {
    const ana = await aPerson("viewer");
    const file = await aScenario({ seed: 104 });
    const [first, ...others] = file.classes;
    if (first === undefined) throw new Error("the demo company has work");
    const [split] = first.currentSplit;
    if (split === undefined) throw new Error("its work runs somewhere");
    const halved = { ...first, currentSplit: [{ ...split, share: 0.5 }] };
    await expect(save(ana, { ...file, classes: [halved, ...others] })).rejects.toThrow(
      /adds up to 0\.5/,
    );
    const absurd = { ...file, classes: [{ ...first, inputTokens: 1e9 }] };
    await expect(computeDraft(absurd, "visitor", never)).rejects.toThrow(/mistake of unit/);
  });

  it("is compared with another by what makes the difference", async () => {
    const ana = await aPerson("viewer");
    const file = await aScenario({ seed: 105 });
    const twice = {
      ...file,
      name: "Twice the work",
      commitments: [],
      classes: file.classes.map((one) => ({
        ...one,
        requestsPerMonth: one.requestsPerMonth * 2,
      })),
    };
    const [a, b] = [await save(ana, { ...file, commitments: [] }), await save(ana, twice)];
    const [pair] = await compareSaved([`${a.id}.1`, `${b.id}.1`], never);
    expect(pair?.drivers.volume).toBeCloseTo(pair?.usd ?? Number.NaN, 4);
    await expect(compareSaved([`${a.id}.1`], never)).rejects.toThrow(/compare two to four/);
    await expect(compareSaved([`${a.id}.1`, `${b.id}.9`], never)).rejects.toThrow(/no scenario/);
  });
});

describe("a scenario that takes long", { timeout: LIMIT_MS }, () => {
  it("is refused as a draft, with what would be little enough", async () => {
    const file = await aScenario({ draws: MANY_DRAWS, months: 36 });
    await expect(computeDraft(file, "visitor", never)).rejects.toThrow(/or sign in to have it/);
    await expect(computeDraft(file, "viewer", never)).rejects.toThrow(/request-scenario-run/);
  });

  it("is done by the worker with the numbers a request would give, and is in its owner's list", async () => {
    const ana = await aPerson("viewer");
    const file = await aScenario({ seed: 106, draws: 80_000, months: 3 });
    const asked = await run(requestScenarioRun, actingAs(ana), { file });
    expect(asked.state).toBe("queued");
    await aWorker();
    const done = await until(asked.runId, ({ state }) => state === "done");
    expect(done.error).toBeNull();
    expect(await listOwnRuns(ana, new Date(NOON))).toMatchObject([
      { id: asked.runId, name: file.name, state: "done" },
    ]);
    expect(await listOwnRuns(await aPerson("viewer"), new Date(NOON))).toEqual([]);
  });

  it("is cancelled while it runs, and can be asked for again", async () => {
    const ana = await aPerson("viewer");
    const file = await aScenario({ seed: 107, draws: MANY_DRAWS, months: 36 });
    const { runId } = await run(requestScenarioRun, actingAs(ana), { file });
    await aWorker();
    await until(runId, ({ state, progress }) => state === "running" && progress > 0);
    await run(cancelJob, actingAs(ana), { id: runId });
    expect((await getScoreRun(runId))?.state).toBe("cancelled");
    const again = await run(requestScenarioRun, actingAs(ana), { file });
    expect(again).toMatchObject({ runId, state: "queued", known: false });
    await run(cancelJob, actingAs(ana), { id: runId });
  });
});

it("opens on the company's own work, with what the register knows of", async () => {
  const start = await getScenarioStart(viewFrom("2026-11-22", "2026-12-01"));
  expect(start?.file.classes.length).toBeGreaterThan(3);
  expect(start?.presets.some(({ id }) => id === "data-act")).toBe(true);
  expect(await getScenarioStart(viewFrom("2025-06-30", "2026-12-01"))).toBeUndefined();
});
