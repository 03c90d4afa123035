import "server-only";
import { randomUUID } from "node:crypto";
import { canonicalJson } from "../../domain/uncertainty/canonical-json.ts";
import { db, transaction } from "../db.ts";
import type { Prisma } from "../prisma/client.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import { type Draw, RUN_KIND_IDS, type RunKindId } from "./run-kind.ts";
import { sendJob } from "./send-job.ts";
import { fingerprintOf } from "../fingerprint-of.ts";

/** SHA-256, in hex, of a value's one JSON text. */
export const hashOf = (value: unknown): string => fingerprintOf(canonicalJson(value));

/**
 * What is stored: the value read back from its one JSON text.
 *
 * @throws RangeError for what JSON would silently change
 */
export const storable = (value: object): Prisma.InputJsonObject => JSON.parse(canonicalJson(value));

/** A run in a worker's hands: of this job, at this attempt, and at no other. */
export type RunInHand = Draw & {
  readonly kind: RunKindId;
  readonly jobId: string;
  readonly attempt: number;
  readonly inputs: unknown;
};

/** Somebody cancelled the run, or another worker has it by now. */
export class NoLongerOurs extends Error {}

const ours = ({ jobId, attempt }: RunInHand) => ({ jobId, attempt, state: "running" });

/** As a row stands while it waits for a job. */
export const waitingFor = (jobId: string | null) =>
  ({
    state: "queued",
    jobId,
    attempt: 0,
    progress: 0,
    error: null,
    startedAt: null,
    finishedAt: null,
  }) as const;

/**
 * Takes up the run that waits for a job; undefined where none does any more.
 *
 * @param retry how often the job was taken up before: its earlier workers can no longer finish it
 */
export async function takeUp(jobId: string, retry: number): Promise<RunInHand | undefined> {
  const attempt = retry + 1;
  const { count } = await db().scoreRun.updateMany({
    where: { jobId, state: { in: ["queued", "running"] }, attempt: { lt: attempt } },
    data: { state: "running", attempt, progress: 0, startedAt: new Date() },
  });
  if (count === 0) return undefined;
  const { kind, seed, draws, inputs } = await db().scoreRun.findUniqueOrThrow({
    where: { jobId },
    select: { kind: true, seed: true, draws: true, inputs: true },
  });
  return {
    jobId,
    attempt,
    kind: memberOf(RUN_KIND_IDS, kind),
    seed: Number(seed),
    draws,
    inputs,
  };
}

/** @throws NoLongerOurs */
async function update(run: RunInHand, data: Prisma.ScoreRunUpdateManyMutationInput): Promise<void> {
  const { count } = await db().scoreRun.updateMany({ where: ours(run), data });
  if (count === 0) throw new NoLongerOurs();
}

/** @throws NoLongerOurs */
export const reportProgress = (run: RunInHand, share: number): Promise<void> =>
  update(run, { progress: Math.min(1, Math.max(0, share)) });

/** @throws NoLongerOurs */
export const finish = (run: RunInHand, result: Prisma.InputJsonObject): Promise<void> =>
  update(run, { state: "done", progress: 1, result, finishedAt: new Date() });

/** @throws NoLongerOurs */
export const fail = (run: RunInHand, error: string): Promise<void> =>
  update(run, { state: "failed", error, finishedAt: new Date() });

/**
 * Lets go of a run that another worker is to take up, from its beginning.
 *
 * @throws NoLongerOurs
 */
export const putBack = (run: RunInHand, queue: string): Promise<void> =>
  transaction(async () => {
    const jobId = randomUUID();
    await update(run, waitingFor(jobId));
    await sendJob(queue, jobId);
  });
