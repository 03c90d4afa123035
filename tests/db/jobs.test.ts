import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/domain/uncertainty/canonical-json.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { cancelJob } from "@/lib/server/commands/job/cancel-job.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db, transaction } from "@/lib/server/db.ts";
import { RUNS_AT_ONCE, requestRun } from "@/lib/server/jobs/request-run.ts";
import type { Draw, RunKind } from "@/lib/server/jobs/run-kind.ts";
import { hashOf } from "@/lib/server/jobs/run-rows.ts";
import { startWorker, type Worker } from "@/lib/server/jobs/worker.ts";
import { findScoreRun, getScoreRun, type KeptRun } from "@/lib/server/queries/score-runs.ts";
import { AT_ONCE, countingKind, SOME_INPUTS } from "../support/counting-kind.ts";
import { actingAs, aPerson, NOON } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";
import { aWorkerProcess, killWorkers } from "../support/worker-process.ts";

const databaseUrl = useDatabase("jobs");
const VIEW = viewFrom("2026-11-22", "2026-12-01", { asKnown: "2026-11-30", basis: "paid" });
/** A worker is given up ten seconds after its last sign of life, and looked for every five. */
const LIMIT_MS = 60_000;

const workers: Worker[] = [];
let ana: Actor;
beforeAll(async () => {
  ana = await aPerson("viewer");
});
afterEach(async () => {
  killWorkers();
  for (const worker of workers.splice(0)) await worker.stop();
});

const aWorker = async (kind: RunKind = countingKind()): Promise<Worker> => {
  const worker = await startWorker(databaseUrl(), [kind], { say: () => undefined });
  workers.push(worker);
  return worker;
};

let lastSeed = 0;
/** A run that nobody asked for before. */
const aDraw = (draws = AT_ONCE + 1): Draw => ({ seed: (lastSeed += 1), draws });

const request = (kind: RunKind, draw: Draw, actor: Actor = ana) =>
  transaction(() => requestRun(kind, VIEW, draw, { actorId: actor.id, now: new Date(NOON) }));

async function standing(id: string): Promise<KeptRun> {
  const found = await getScoreRun(id);
  if (found === undefined) throw new Error(`there is no run ${id}`);
  return found;
}

/** Waits, for as long as the test may take, until the run is as it should be. */
async function until(id: string, holds: (run: KeptRun) => boolean): Promise<KeptRun> {
  for (;;) {
    const found = await standing(id);
    if (holds(found)) return found;
    await pause(25);
  }
}
const isIn = (state: string) => (found: KeptRun) => found.state === state;
const isUnderWay = ({ state, progress }: KeptRun) => state === "running" && progress > 0;

/** Far longer than a test takes, in steps of a few milliseconds. */
const endless = countingKind({ ...SOME_INPUTS, label: "endless", stepMs: 3 });
const ENDLESS_DRAWS = 1_000_000;
/** Some two seconds of work. */
const long = countingKind({ ...SOME_INPUTS, label: "long", stepMs: 4 });
const LONG_DRAWS = 500;

const resultInOneGo = (
  kind: ReturnType<typeof countingKind>,
  inputs: object,
  draw: Draw,
): object => {
  const steps = kind.steps(JSON.parse(JSON.stringify(inputs)), draw);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

describe("a run", { timeout: LIMIT_MS }, () => {
  it("with few draws is done in the request; with many it waits, runs, and is done", async () => {
    const few = await request(countingKind(), aDraw(AT_ONCE));
    expect(few).toMatchObject({ state: "done", known: false });

    const draw = aDraw();
    const many = await request(countingKind(), draw);
    expect(many.state).toBe("queued");
    expect(await standing(many.runId)).toMatchObject({ progress: 0, result: null });
    await aWorker();
    const done = await until(many.runId, isIn("done"));
    expect(done).toMatchObject({
      ...draw,
      methodVersion: "counting-1",
      inputsHash: hashOf(SOME_INPUTS),
      asOf: "2026-11-22",
      asKnown: "2026-11-30",
      basis: "paid",
      progress: 1,
      error: null,
      requestedById: ana.id,
      result: resultInOneGo(countingKind(), SOME_INPUTS, draw),
    });
    expect(await findScoreRun(done)).toEqual(done);
  });

  it("that was asked for before is the same one, also where two ask at once", async () => {
    const draw = aDraw(AT_ONCE);
    const asked = await Promise.all([request(countingKind(), draw), request(countingKind(), draw)]);
    expect(new Set(asked.map(({ runId }) => runId)).size).toBe(1);
    expect(asked.filter(({ known }) => known)).toHaveLength(1);
    const other = await request(countingKind({ ...SOME_INPUTS, label: "other" }), draw);
    expect(other.runId).not.toBe(asked[0]?.runId);
  });

  it("that is taken back with its transaction leaves no job behind", async () => {
    const jobs = () => db().$queryRaw<{ n: number }[]>`select count(*)::int as n from pgboss.job`;
    const before = await jobs();
    await expect(
      transaction(async () => {
        await requestRun(countingKind(), VIEW, aDraw(), { actorId: null, now: new Date(NOON) });
        throw new Error("taken back");
      }),
    ).rejects.toThrow("taken back");
    expect(await jobs()).toEqual(before);
  });

  it("says how far it has come while it runs", async () => {
    const { runId } = await request(endless, aDraw(ENDLESS_DRAWS));
    await aWorker();
    const first = await until(runId, isUnderWay);
    const later = await until(runId, ({ progress }) => progress > first.progress);
    expect(later).toMatchObject({ state: "running", result: null, finishedAt: null });
    await run(cancelJob, actingAs(ana), { id: runId });
  });

  it("that cannot be done has failed, with the reason, and is not tried again", async () => {
    const kind = countingKind({ ...SOME_INPUTS, label: "faulty", faultAt: 5 });
    const { runId } = await request(kind, aDraw());
    await aWorker();
    const failed = await until(runId, isIn("failed"));
    expect(failed).toMatchObject({ error: "draw 5 cannot be drawn", result: null });
    // Asked for again, it is begun again.
    const draw = { seed: failed.seed, draws: failed.draws };
    expect(await request(kind, draw)).toMatchObject({ runId, state: "queued", known: false });
    await until(runId, isIn("failed"));
  });

  it("whose result JSON cannot say has failed, too", async () => {
    const kind: RunKind = {
      ...countingKind({ ...SOME_INPUTS, label: "minus zero" }),
      *steps() {
        yield 1;
        return { low: -0 };
      },
    };
    const { runId } = await request(kind, aDraw());
    await aWorker(kind);
    expect((await until(runId, isIn("failed"))).error).toMatch(/low is minus zero/);
  });
});

describe("cancelling", { timeout: LIMIT_MS }, () => {
  it("stops work under way, and what waits is never begun", async () => {
    const under = await request(endless, aDraw(ENDLESS_DRAWS));
    const waiting = await request(countingKind(), aDraw());
    await aWorker();
    await until(under.runId, isUnderWay);
    await run(cancelJob, actingAs(ana), { id: waiting.runId });
    await run(cancelJob, actingAs(ana), { id: under.runId });
    // The worker is free again: it does what was asked for afterwards.
    const next = await request(countingKind(), aDraw());
    await until(next.runId, isIn("done"));
    for (const { runId } of [under, waiting])
      expect(await standing(runId)).toMatchObject({ state: "cancelled", result: null });
    expect((await standing(waiting.runId)).startedAt).toBeNull();
  });

  it("is for whoever asked, and for admins; and only while there is something to cancel", async () => {
    const { runId } = await request(countingKind(), aDraw());
    const other = actingAs(await aPerson("reviewer"));
    await expect(run(cancelJob, other, { id: runId })).rejects.toThrow(/Somebody else asked/);
    const admin = actingAs(await aPerson("admin"));
    await run(cancelJob, admin, { id: runId });
    await expect(run(cancelJob, actingAs(ana), { id: runId })).rejects.toThrow(/cancelled already/);
    const done = await request(countingKind(), aDraw(AT_ONCE));
    await expect(run(cancelJob, actingAs(ana), { id: done.runId })).rejects.toThrow(/done already/);
    await expect(run(cancelJob, actingAs(ana), { id: randomUUID() })).rejects.toThrow(/no calcul/);
  });

  it("makes room: nobody has more than a few waiting, however often they ask", async () => {
    const ben = await aPerson("viewer");
    const draws = Array.from({ length: RUNS_AT_ONCE }, () => aDraw());
    const runs = [];
    for (const draw of draws) runs.push(await request(countingKind(), draw, ben));
    await expect(request(countingKind(), aDraw(), ben)).rejects.toMatchObject({ code: "too-many" });
    const [first] = draws;
    if (first === undefined) throw new Error("no draws");
    expect((await request(countingKind(), first, ben)).known).toBe(true);
    expect((await request(countingKind(), aDraw(AT_ONCE), ben)).state).toBe("done");
    expect((await request(countingKind(), aDraw(), await aPerson("viewer"))).state).toBe("queued");
    for (const { runId } of runs.slice(1)) await run(cancelJob, actingAs(ben), { id: runId });
    expect((await request(countingKind(), aDraw(), ben)).state).toBe("queued");
  });
});

describe("a worker", { timeout: LIMIT_MS }, () => {
  it("that dies mid-way is given up, and another does the work, to the same bits", async () => {
    const draw = aDraw(LONG_DRAWS);
    const { runId } = await request(long, draw);
    const first = await aWorkerProcess(databaseUrl());
    await until(runId, isUnderWay);
    await first.end("SIGKILL");
    expect(await standing(runId)).toMatchObject({ state: "running", result: null });
    await aWorkerProcess(databaseUrl());
    const done = await until(runId, isIn("done"));
    const inputs = { ...SOME_INPUTS, label: "long", stepMs: 4 };
    expect(canonicalJson(done.result)).toBe(canonicalJson(resultInOneGo(long, inputs, draw)));
    expect(await db().scoreRun.findUnique({ where: { id: runId } })).toMatchObject({ attempt: 2 });
  });

  it("that is asked to stop puts its work back at once, and no try is lost", async () => {
    const { runId } = await request(endless, aDraw(ENDLESS_DRAWS));
    const worker = await aWorkerProcess(databaseUrl());
    await until(runId, isUnderWay);
    expect(await worker.end("SIGTERM")).toBe(0);
    expect(await db().scoreRun.findUnique({ where: { id: runId } })).toMatchObject({
      state: "queued",
      attempt: 0,
      progress: 0,
    });
    await aWorker();
    await until(runId, isUnderWay);
    await run(cancelJob, actingAs(ana), { id: runId });
  });

  it("never does a run that another has: of two, each run is begun once and done once", async () => {
    const people = await Promise.all([aPerson("viewer"), aPerson("viewer"), aPerson("viewer")]);
    const runs = [];
    for (const person of people)
      for (let n = 0; n < RUNS_AT_ONCE; n += 1)
        runs.push(await request(countingKind(), aDraw(), person));
    await Promise.all([aWorkerProcess(databaseUrl()), aWorker()]);
    for (const { runId } of runs) await until(runId, isIn("done"));
    const attempts = await db().scoreRun.findMany({
      where: { id: { in: runs.map(({ runId }) => runId) } },
      select: { attempt: true },
    });
    expect(attempts.map(({ attempt }) => attempt)).toEqual(runs.map(() => 1));
  });

  it("whose connections are cut goes on, and takes the next job", async () => {
    const cut = () => db().$executeRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'pgboss:%'`;
    const { runId } = await request(long, aDraw(LONG_DRAWS));
    await aWorker();
    await until(runId, isUnderWay);
    await cut();
    expect((await until(runId, isIn("done"))).error).toBeNull();
    await cut();
    const next = await request(countingKind(), aDraw());
    expect((await until(next.runId, isIn("done"))).error).toBeNull();
  });

  it("that was only thought dead finishes nothing over the one that took its place", async () => {
    const { runId } = await request(endless, aDraw(ENDLESS_DRAWS));
    const slow = await aWorker();
    const { attempt } = await until(runId, isUnderWay).then(() =>
      db().scoreRun.findUniqueOrThrow({ where: { id: runId } }),
    );
    // As the queue hands it to another: taken up once more.
    await db().scoreRun.update({ where: { id: runId }, data: { attempt: attempt + 1 } });
    // The first lets go of it by itself, and is free for other work.
    const next = await request(countingKind(), aDraw());
    await until(next.runId, isIn("done"));
    expect(await standing(runId)).toMatchObject({ state: "running", result: null });
    await slow.stop();
    expect(await standing(runId)).toMatchObject({ state: "running" });
    await run(cancelJob, actingAs(ana), { id: runId });
  });

  it("finds runs whose jobs are gone, as after a restore, and does them", async () => {
    const { runId } = await request(countingKind(), aDraw());
    await db().$executeRaw`delete from pgboss.job`;
    await aWorker();
    expect((await until(runId, isIn("done"))).result).not.toBeNull();
  });
});

describe("what is stored", () => {
  const EDGES = [0, 5e-324, 1e-320, 2.2250738585072014e-308, 0.1 + 0.2, 1 / 3, 2 ** 53 + 2, 1e21];
  const numbers = [...EDGES, 1.7976931348623157e308, -1.7976931348623157e308, -1e-7, 123456789.125];

  it("is every double to the last bit, inputs and result alike", async () => {
    const inputs = { ...SOME_INPUTS, label: "doubles", numbers };
    const { runId } = await request(countingKind(inputs), aDraw(AT_ONCE));
    const stored = await db().scoreRun.findUniqueOrThrow({ where: { id: runId } });
    expect(canonicalJson(stored.inputs)).toBe(canonicalJson(inputs));
    expect(hashOf(stored.inputs)).toBe(stored.inputsHash);
    expect(stored.result).toMatchObject({ numbers });
    const draw = { seed: Number(stored.seed), draws: stored.draws };
    const again = resultInOneGo(countingKind(), inputs, draw);
    expect(canonicalJson(stored.result)).toBe(canonicalJson(again));
    // As PostgreSQL writes it, for whoever reads with another program.
    const [row] = await db().$queryRaw<{ text: string }[]>`
      select result::text as text from score_run where id = ${runId}::uuid`;
    expect(canonicalJson(JSON.parse(row?.text ?? ""))).toBe(canonicalJson(again));
  });

  it("stays as it is once it is done, and what was asked never changes", async () => {
    const { runId: done } = await request(countingKind(), aDraw(AT_ONCE));
    const { runId: waiting } = await request(countingKind(), aDraw(), await aPerson("viewer"));
    for (const statement of [
      `update score_run set result = '{}' where id = '${done}'`,
      `update score_run set state = 'queued', result = null where id = '${done}'`,
      `update score_run set inputs = '{}' where id = '${waiting}'`,
      `update score_run set seed = 7 where id = '${waiting}'`,
      `delete from score_run where id = '${waiting}'`,
      `truncate score_run cascade`,
    ])
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/append-only/);
    for (const statement of [
      `update score_run set state = 'done' where id = '${waiting}'`,
      `update score_run set state = 'asleep' where id = '${waiting}'`,
      `update score_run set progress = 1.5 where id = '${waiting}'`,
    ])
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/check constraint/);
  });

  it("is never minus zero: a result that holds it is refused where it is made", async () => {
    const inputs = { ...SOME_INPUTS, label: "minus", numbers: [-0] };
    await expect(request(countingKind(inputs), aDraw(AT_ONCE))).rejects.toThrow(
      "numbers[0] is minus zero",
    );
  });
});
