import "server-only";
import { env, workerPlace } from "../env.ts";
import { RUN_KINDS } from "./run-kinds.ts";
import { startWorker, type Worker } from "./worker.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the global object has room for one more name
const shared = globalThis as { stakelineWorker?: Promise<Worker | undefined> };

/** Tried until the database is there: the web server starts, and says what it lacks, without it. */
const ATTEMPTS = 1_000_000;

/**
 * Starts the worker of the web server's own process, once, unless the environment
 * says that heavy work is done elsewhere. It waits for nothing and stops nobody.
 *
 * @throws Error where JOBS_WORKER makes no sense
 */
export function startInProcessWorker(): void {
  if (workerPlace() === "none" || shared.stakelineWorker !== undefined) return;
  const say = (trouble: unknown) => console.error("Worker:", trouble);
  shared.stakelineWorker = Promise.resolve()
    .then(() => startWorker(env().DATABASE_URL, RUN_KINDS, { attempts: ATTEMPTS, say }))
    .catch((error: unknown) => {
      say(error);
      return undefined;
    });
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void shared.stakelineWorker?.then((worker) => worker?.stop()));
}
