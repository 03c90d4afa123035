import "server-only";
import { PgBoss } from "pg-boss";
import { inSlices, Stopped, WorkFailed } from "./in-slices.ts";
import { AT_RUN_TIME } from "./queues.ts";
import type { RunKind } from "./run-kind.ts";
import {
  fail,
  finish,
  NoLongerOurs,
  putBack,
  reportProgress,
  type RunInHand,
  storable,
  takeUp,
} from "./run-rows.ts";
import { settleLost } from "./settle-lost.ts";

/** How often dead workers are looked for, and runs without a job. */
const LOOK_SECONDS = 5;
const POLL_SECONDS = 1;
/** Connections: one for the queue, one beside it for signs of life. */
const CONNECTIONS = 2;
const STOP_MS = 10_000;

export type Worker = {
  /** Puts what is under way back into the queue and returns when nothing is left running. */
  readonly stop: () => Promise<void>;
};

/**
 * Works on the jobs of some kinds until it is stopped, one at a time: the work is all computing, so
 * two at once in one process would only make both late. More workers are more processes.
 *
 * @param attempts how often to try reaching the database before giving up
 * @throws Error where the queue is not there
 */
export async function startWorker(
  databaseUrl: string,
  kinds: readonly RunKind[],
  { attempts = 1, say = sayOnce() }: { attempts?: number; say?: (trouble: unknown) => void } = {},
): Promise<Worker> {
  const boss = new PgBoss({
    ...AT_RUN_TIME,
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    superviseIntervalSeconds: LOOK_SECONDS,
    monitorIntervalSeconds: LOOK_SECONDS,
  });
  boss.on("error", say);
  boss.on("warning", ({ message }) => say(message));
  const stopping = new AbortController();
  await boss.start({ attempts });
  const queues = [...new Set(kinds.map(({ queue }) => queue))];
  const settle = async (): Promise<void> => {
    for (const queue of queues) await settleLost(queue).catch(say);
  };
  await settle();
  const looking = setInterval(() => void settle(), LOOK_SECONDS * 1_000);
  for (const queue of queues)
    await boss.work(
      queue,
      { includeMetadata: true, pollingIntervalSeconds: POLL_SECONDS },
      async (jobs) => {
        for (const job of jobs) await perform(kinds, queue, job, stopping.signal, say);
      },
    );
  return {
    stop: async () => {
      stopping.abort();
      clearInterval(looking);
      await boss.stop({ timeout: STOP_MS });
    },
  };
}

/** Into the log, but not again and again: an outage would otherwise fill it every second. */
function sayOnce(): (trouble: unknown) => void {
  let last = "";
  return (trouble) => {
    const words = trouble instanceof Error ? trouble.message : String(trouble);
    if (words !== last) console.error("Worker:", trouble);
    last = words;
  };
}

/** @throws Error where the database does not answer; then the job is tried again */
async function perform(
  kinds: readonly RunKind[],
  queue: string,
  { id, retryCount }: { readonly id: string; readonly retryCount: number },
  signal: AbortSignal,
  say: (trouble: unknown) => void,
): Promise<void> {
  const run = await takeUp(id, retryCount);
  if (run === undefined) return;
  try {
    await finish(run, await resultOf(kinds, run, signal));
  } catch (error) {
    // Cancelled, taken up by another, or ended by itself with what it keeps.
    if (error instanceof NoLongerOurs) return;
    if (error instanceof Stopped) return await putBack(run, queue).catch(unlessGone);
    if (!(error instanceof WorkFailed)) throw error;
    say(error.cause);
    await fail(run, error.message).catch(unlessGone);
  }
}

async function resultOf(kinds: readonly RunKind[], run: RunInHand, signal: AbortSignal) {
  const kind = kinds.find(({ id }) => id === run.kind);
  if (kind === undefined)
    throw new WorkFailed(new Error(`This worker does no work of the kind ${run.kind}.`));
  const result = await inSlices(kind.steps(run.inputs, run, run), {
    signal,
    report: (share) => reportProgress(run, share),
  });
  try {
    return storable(result);
  } catch (error) {
    throw new WorkFailed(error);
  }
}

function unlessGone(error: unknown): void {
  if (!(error instanceof NoLongerOurs)) throw error;
}
