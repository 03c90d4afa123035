import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "@/lib/server/command.ts";
import { cancelJob } from "@/lib/server/commands/job/cancel-job.ts";
import { proposeChanges } from "@/lib/server/commands/proposal/propose-changes.ts";
import { keepReport } from "@/lib/server/commands/report/keep-report.ts";
import { publishPack } from "@/lib/server/commands/report/publish-pack.ts";
import { requestPack } from "@/lib/server/commands/report/request-pack.ts";
import { db } from "@/lib/server/db.ts";
import { typesetPack } from "@/lib/server/exports/report/typeset.ts";
import { publishRun } from "@/lib/server/jobs/kinds/publish-run.ts";
import { NoLongerOurs } from "@/lib/server/jobs/run-rows.ts";
import { startWorker, type Worker } from "@/lib/server/jobs/worker.ts";
import { factsWithIds } from "@/lib/server/queries/facts.ts";
import { getReportDraft } from "@/lib/server/queries/report-draft.ts";
import { getReport } from "@/lib/server/queries/reports.ts";
import { aCorrection, aProposal } from "../support/changes.ts";
import { actingAs, aPerson } from "../support/people.ts";
import {
  aDecision,
  aDraft,
  aReport,
  askToPublish,
  inHand,
  publishInHand,
  SHORT,
} from "../support/reports.ts";
import { killTypesetter, typesetters } from "../support/typesetters.ts";
import { useDatabase } from "../support/use-database.ts";

const databaseUrl = useDatabase("publishing");
const LIMIT_MS = 120_000;
const POLL_MS = 25;

const workers: Worker[] = [];
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
  // What a test leaves waiting is none of the next one's work.
  await db().scoreRun.updateMany({
    where: { kind: "publish", state: { in: ["queued", "running"] } },
    data: { state: "cancelled" },
  });
});
const aWorker = async (): Promise<void> => {
  workers.push(await startWorker(databaseUrl(), [publishRun], { say: () => undefined }));
};

const standing = (id: string) => db().scoreRun.findUniqueOrThrow({ where: { id } });

/** Waits, for as long as the test may take, until a run is in this state. */
async function until(id: string, state: string) {
  for (;;) {
    const found = await standing(id);
    if (found.state === state) return found;
    await pause(POLL_MS);
  }
}
/** Waits until pages are being set. */
async function untilSetting(): Promise<void> {
  while (typesetters().length === 0) await pause(POLL_MS);
}

const kept = async (report: string) => ({
  packs: await db().pack.count({ where: { reportId: report } }),
  audited: await db().auditEntry.count({
    where: { verb: "publish-pack", after: { path: ["report"], equals: report } },
  }),
});
/** Choices of drafts that none of these tests publishes: they are worked out once. */
const SAME = { ...SHORT, title: "Held back", decisions: [aDecision()] };
const NOTHING = { packs: 0, audited: 0 };
const ONE = { packs: 1, audited: 1 };

describe("publishing", { timeout: LIMIT_MS }, () => {
  it("is done by a worker, outside any transaction, and is kept with one row of the log", async () => {
    const { actor, report } = await aDraft(SHORT);
    const { runId } = await askToPublish(actor, report);
    expect(await getReport(report, actor)).toMatchObject({
      publishing: { id: runId, state: "queued", pack: null },
    });
    await aWorker();
    await untilSetting();
    const idle = await db().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`;
    expect(idle).toEqual([{ n: 0 }]);
    expect(await kept(report)).toEqual(NOTHING);
    const { result } = await until(runId, "done");
    const { id: pack } = await db().pack.findFirstOrThrow({ where: { reportId: report } });
    expect(result).toEqual({ pack, edition: 1 });
    expect(await kept(report)).toEqual(ONE);
    expect(await getReport(report, actor)).toMatchObject({ publishing: { state: "done", pack } });
    await expect(askToPublish(actor, report)).rejects.toThrow(/published already, as edition 1/);
  });

  it("is begun by one of two who ask for it at once; the other is told", async () => {
    const { actor, report } = await aDraft(SAME);
    const admin = await aPerson("admin");
    const asked = await Promise.allSettled([
      askToPublish(actor, report),
      askToPublish(admin, report),
    ]);
    expect(asked.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(asked.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", message: expect.stringContaining("is publishing this report") },
    });
  });

  it("is done by one of two who are at it at once; the other is told, and keeps nothing", async () => {
    const { actor, report } = await aDraft(SHORT);
    const first = await askToPublish(actor, report);
    // As two could not begin by themselves: the first is forgotten.
    await db().report.update({ where: { id: report }, data: { publishingId: null } });
    const second = await askToPublish(await aPerson("admin"), report);
    const hands = [await inHand(first.runId), await inHand(second.runId)];
    const came = await Promise.allSettled(hands.map(publishInHand));
    expect(came.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(came.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { message: expect.stringContaining("published already, as edition 1") },
    });
    expect(await kept(report)).toEqual(ONE);
  });

  it("whose setting is killed in mid-way leaves nothing, says so, and can be begun again", async () => {
    const { actor, report } = await aDraft(SHORT);
    const { runId } = await askToPublish(actor, report);
    await aWorker();
    await killTypesetter();
    const { error } = await until(runId, "failed");
    expect(error).toMatch(/ended before it was done \(SIGKILL\).*Nothing was kept/);
    expect(await kept(report)).toEqual(NOTHING);
    await askToPublish(actor, report);
    await until(runId, "done");
    expect(await kept(report)).toEqual(ONE);
  });

  it("that is cancelled stops at once, leaves nothing, and can be begun again", async () => {
    const { actor, report } = await aDraft(SHORT);
    const { runId } = await askToPublish(actor, report);
    await aWorker();
    await untilSetting();
    await run(cancelJob, actingAs(actor), { id: runId });
    while (typesetters().length > 0) await pause(POLL_MS);
    expect(await standing(runId)).toMatchObject({ state: "cancelled", result: null });
    expect(await kept(report)).toEqual(NOTHING);
    await askToPublish(actor, report);
    await until(runId, "done");
    expect(await kept(report)).toEqual(ONE);
  });

  it("is taken up by another worker where one dies; the dead one publishes nothing any more", async () => {
    const { actor, report } = await aDraft(SHORT);
    const { runId } = await askToPublish(actor, report);
    const dead = await inHand(runId);
    const taken = await inHand(runId, 1);
    await expect(publishInHand(dead)).rejects.toMatchObject({ cause: expect.any(NoLongerOurs) });
    expect(await kept(report)).toEqual(NOTHING);
    await publishInHand(taken);
    expect(await kept(report)).toEqual(ONE);
  });

  it("publishes nothing where its run was cancelled as the files were there", async () => {
    const { actor, report } = await aDraft(SAME);
    const { runId } = await askToPublish(actor, report);
    const taken = await inHand(runId);
    const { runId: draft } = await db().report.findUniqueOrThrow({ where: { id: report } });
    const worked = await getReportDraft(draft ?? "");
    if (worked === undefined) throw new Error("it was worked out");
    const pack = await typesetPack(worked.report, worked.inputs, { paper: "a4" });
    await run(cancelJob, actingAs(actor), { id: runId });
    const wanted = { report, version: 1, draft, verifiable: false };
    await expect(run(publishPack(pack, taken), actingAs(actor), wanted)).rejects.toThrow(
      NoLongerOurs,
    );
    expect(await kept(report)).toEqual(NOTHING);
  });
});

describe("what is true when the files are there decides", { timeout: LIMIT_MS }, () => {
  it("over a report that somebody changed meanwhile", async () => {
    const { actor, report } = await aDraft(SAME);
    const taken = await inHand((await askToPublish(actor, report)).runId);
    await run(keepReport, actingAs(actor), { ...aReport(), id: report, was: 1 });
    await expect(publishInHand(taken)).rejects.toThrow(/changed this report to version 2/);
    expect(await kept(report)).toEqual(NOTHING);
  });

  it("over a report that was built again", async () => {
    const { actor, report } = await aDraft(SAME);
    const taken = await inHand((await askToPublish(actor, report)).runId);
    const other = await aDraft(SHORT);
    const { runId } = await db().report.findUniqueOrThrow({ where: { id: other.report } });
    await db().report.update({ where: { id: report }, data: { runId } });
    await expect(publishInHand(taken)).rejects.toThrow(/built again while its files were made/);
    expect(await kept(report)).toEqual(NOTHING);
  });

  it("over a gate that closed", async () => {
    const { actor, report } = await aDraft(SAME);
    const taken = await inHand((await askToPublish(actor, report)).runId);
    const { runId } = await db().report.findUniqueOrThrow({ where: { id: report } });
    const draft = await getReportDraft(runId ?? "");
    const held = new Set(draft?.report.claims.flatMap(({ facts }) => facts));
    const [fact] = await factsWithIds(
      draft?.inputs.facts.flatMap(({ fact: { id, subject } }) =>
        subject.startsWith("contract/") && held.has(id) ? [id] : [],
      ) ?? [],
    );
    if (fact === undefined) throw new Error("a note on a vendor rests on its contract");
    const proposal = aProposal([aCorrection(fact, { note: "Read again" })]);
    await run(proposeChanges, actingAs(await aPerson("analyst")), proposal);
    await expect(publishInHand(taken)).rejects.toThrow(/keeps? it from leaving/);
    expect(await kept(report)).toEqual(NOTHING);
  });

  it("over somebody who may publish no more", async () => {
    const { actor, report } = await aDraft(SAME);
    const { runId } = await askToPublish(actor, report);
    await db().user.update({ where: { id: actor.id }, data: { removedAt: new Date() } });
    await expect(publishInHand(await inHand(runId))).rejects.toThrow(/has left/);
    expect(await kept(report)).toEqual(NOTHING);
  });
});

it(
  "that finds the disk full keeps nothing, says so, and can be begun again",
  async () => {
    const { actor, report } = await aDraft(SHORT);
    // What PostgreSQL says when it cannot extend a file (53100, disk_full).
    await db().$executeRaw`create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`;
    await db().$executeRaw`create trigger no_room before insert on pack execute function no_room()`;
    const { runId } = await askToPublish(actor, report);
    await expect(publishInHand(await inHand(runId))).rejects.toThrow(
      /^Nothing was published: the disk is full/,
    );
    expect(await standing(runId)).toMatchObject({
      state: "failed",
      error: expect.stringContaining("the disk is full"),
    });
    expect(await kept(report)).toEqual(NOTHING);
    await db().$executeRaw`drop trigger no_room on pack`;
    await publishInHand(await inHand((await askToPublish(actor, report)).runId));
    expect(await kept(report)).toEqual(ONE);
  },
  LIMIT_MS,
);

it(
  "is asked for by who may change the report alone, once it is built",
  async () => {
    const { report } = await aDraft(SHORT);
    await expect(askToPublish(await aPerson("reviewer"), report)).rejects.toThrow(
      /Somebody else works on this report/,
    );
    const actor = await aPerson("viewer");
    const wanted = aReport();
    await run(keepReport, actingAs(actor), wanted);
    await run(requestPack, actingAs(actor), { report: wanted.id, version: 1 });
    await expect(askToPublish(actor, wanted.id)).rejects.toThrow(/not worked out yet/);
  },
  LIMIT_MS,
);
