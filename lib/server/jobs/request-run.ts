import "server-only";
import { randomUUID } from "node:crypto";
import { isOver, JOB_STATES, type JobState } from "../../domain/job/job-state.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import { knownAtEndOf, type View } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import type { Prisma } from "../prisma/client.ts";
import { inSlices } from "./in-slices.ts";
import type { Draw, RunKind } from "./run-kind.ts";
import { hashOf, storable, waitingFor } from "./run-rows.ts";
import { sendJob } from "./send-job.ts";

/** Runs of one person that may wait or run at once, so that nobody keeps the workers from everyone else. */
export const RUNS_AT_ONCE = 4;

/** New runs of one person in an hour: each is kept for ever. */
const RUNS_AN_HOUR = 60;
const HOUR_MS = 3_600_000;

export type RequestedRun = {
  readonly runId: string;
  readonly state: JobState;
  /** Whether it was there already: the same inputs, seed, draws and method are the same run. */
  readonly known: boolean;
};

/**
 * The run that answers a question: the one there is, or a new one. Little work is
 * done at once, within the transaction under way; much is put into the queue.
 *
 * @throws Failure where there is nothing to score, or too much of this person's work waits
 */
export async function requestRun(
  kind: RunKind,
  view: View,
  draw: Draw,
  { actorId, now }: { actorId: string | null; now: Date },
): Promise<RequestedRun> {
  const given = await kind.readInputs(view);
  if (given === undefined)
    throw new Failure("not-found", `The company has no contracts on record for ${view.asOf}.`);
  const inputs = storable(given);
  const key = {
    inputsHash: hashOf(inputs),
    seed: BigInt(draw.seed),
    draws: draw.draws,
    methodVersion: kind.methodVersion,
  };
  const words = Object.values(key).join(" ");
  // Of two who ask for the same at once, the second finds what the first made.
  await db().$executeRaw`select pg_advisory_xact_lock(hashtext(${`score-run ${words}`}))`;
  const there = await db().scoreRun.findUnique({
    where: { inputsHash_seed_draws_methodVersion: key },
    select: { id: true, state: true },
  });
  const stands = there === null ? undefined : memberOf(JOB_STATES, there.state);
  if (there !== null && stands !== undefined && (stands === "done" || !isOver(stands)))
    return { runId: there.id, state: stands, known: true };

  const runId = there?.id ?? randomUUID();
  const atOnce = draw.draws <= kind.drawsAtOnce;
  await refuseTooManyKept(actorId, now);
  if (!atOnce) await refuseTooMany(actorId);
  const jobId = atOnce ? null : randomUUID();
  const standing = {
    requestedById: actorId,
    ...waitingFor(jobId),
    ...(atOnce ? doneAt(now, storable(await inSlices(kind.steps(inputs, draw)))) : {}),
  };
  const asked = {
    asOf: new Date(view.asOf),
    asKnown: view.asKnown === null ? null : new Date(knownAtEndOf(view.asKnown)),
    basis: view.basis,
  };
  await db().scoreRun.upsert({
    where: { id: runId },
    create: { id: runId, kind: kind.id, ...key, ...asked, inputs, createdAt: now, ...standing },
    update: standing,
    select: { id: true },
  });
  if (jobId !== null) await sendJob(kind.queue, jobId);
  return { runId, state: atOnce ? "done" : "queued", known: false };
}

const doneAt = (now: Date, result: Prisma.InputJsonObject) => ({
  state: "done",
  progress: 1,
  result,
  startedAt: now,
  finishedAt: now,
});

/** @throws Failure */
async function refuseTooManyKept(actorId: string | null, now: Date): Promise<void> {
  const lately = await db().scoreRun.count({
    where: { requestedById: actorId, createdAt: { gt: new Date(now.getTime() - HOUR_MS) } },
  });
  if (lately >= RUNS_AN_HOUR)
    throw new Failure(
      "too-many",
      `${lately} calculations of yours were begun within the hour, and each is kept; try again later.`,
    );
}

/** @throws Failure */
async function refuseTooMany(actorId: string | null): Promise<void> {
  const waiting = await db().scoreRun.count({
    where: { requestedById: actorId, state: { in: ["queued", "running"] } },
  });
  if (waiting >= RUNS_AT_ONCE)
    throw new Failure(
      "too-many",
      `${waiting} calculations of yours wait or run already; wait for one to end, or cancel one.`,
    );
}
