import "server-only";
import { env, workerPlace } from "../env.ts";
import { RUN_KINDS } from "./run-kinds.ts";
import { startWorker, type Worker } from "./worker.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the global object has room for two more names
const shared = globalThis as { stakelineWorkerBegun?: boolean; stakelineWorker?: Worker };

/** Tried until the database is there: the web server starts, and says what it lacks, without it. */
const ATTEMPTS = 1_000_000;

/**
 * Starts the worker of the web server's own process, once, unless the environment
 * says that heavy work is done elsewhere. It waits for nothing and stops nobody.
 *
 * @throws Error where JOBS_WORKER makes no sense
 */
export function startInProcessWorker(): void {
  if (workerPlace() === "none" || shared.stakelineWorkerBegun === true) return;
  shared.stakelineWorkerBegun = true;
  void (async () => startWorker(env().DATABASE_URL, RUN_KINDS, { attempts: ATTEMPTS }))().then(
    (worker) => {
      shared.stakelineWorker = worker;
    },
    (error: unknown) => console.error("Worker:", error),
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) stopBeforeOthers(signal);
}

/**
 * Next ends the process as soon as its last request is answered. It hears of the signal
 * once the worker has stopped: then what was under way is back in the queue, at once.
 */
function stopBeforeOthers(signal: "SIGINT" | "SIGTERM"): void {
  const others = process.listeners(signal);
  process.removeAllListeners(signal);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await shared.stakelineWorker?.stop().catch(() => undefined);
    process.removeListener(signal, onSignal);
    for (const listener of others) process.on(signal, listener);
    process.kill(process.pid, signal);
  };
  const onSignal = (): void => void (stopping ??= stop());
  process.on(signal, onSignal);
}
