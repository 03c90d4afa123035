import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type {
  LinearProgram,
  ProgramSolution,
  ProgramSolver,
  SolveLimits,
} from "../../domain/routing/program/linear-program.ts";
import type { ToSolve } from "./program-messages.ts";

// The working directory is the project in development and the bundle in production; both hold it.
const WORKER = join(process.cwd(), "lib/server/routing/program-worker.ts");
const MOST_MS = 120_000;

export type OpenSolver = {
  /** @throws Error with the reason if the worker dies, takes too long or is stopped; asked again, it starts another */
  readonly solve: ProgramSolver;
  /** Ends the worker, and with it all that it holds. What is being solved is rejected; nothing is solved after. */
  readonly close: () => Promise<void>;
};

export type SolverOptions = {
  /** The longest one program may take. */
  readonly timeoutMs?: number;
  /** Stops what is being solved, and refuses what comes after. */
  readonly signal?: AbortSignal;
};

/**
 * A worker thread that solves programs, one after another, from where the last one ended.
 *
 * It starts with the first program. Close it in the end, whatever happened.
 *
 * @example
 * const { solve, close } = openProgramSolver({ signal });
 * try { await exposureCapped(caps).allocate(board, solve); } finally { await close(); }
 */
export function openProgramSolver(options: SolverOptions = {}): OpenSolver {
  const { timeoutMs = MOST_MS } = options;
  const closing = new AbortController();
  const signal = AbortSignal.any([closing.signal, ...(options.signal ? [options.signal] : [])]);
  let worker: Worker | undefined;
  let loaded: LinearProgram | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const forget = (ended: Worker) => {
    if (worker !== ended) return;
    worker = undefined;
    loaded = undefined;
  };
  const drop = async () => {
    const ending = worker;
    if (ending === undefined) return;
    forget(ending);
    await ending.terminate();
  };

  async function solveNow(program: LinearProgram, limits: SolveLimits): Promise<ProgramSolution> {
    signal.throwIfAborted();
    const thread = (worker ??= startWorker(forget));
    try {
      const message = messageOf(program, loaded, limits);
      const solution = await answerOf(thread, message, timeoutMs, signal);
      loaded = program;
      return solution;
    } catch (error) {
      await drop();
      throw error;
    }
  }
  return {
    async close() {
      closing.abort(new Error("the solver was closed"));
      await drop();
    },
    solve(program, limits = {}) {
      const mine = turn.then(() => solveNow(program, limits));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

function startWorker(onEnd: (worker: Worker) => void): Worker {
  const worker = new Worker(WORKER, { name: "program" });
  // It may die between two programs too; whoever asks next starts another.
  worker.on("error", () => onEnd(worker)).on("exit", () => onEnd(worker));
  // One that waits for nothing keeps no process alive.
  worker.unref();
  return worker;
}

function messageOf(
  program: LinearProgram,
  loaded: LinearProgram | undefined,
  limits: SolveLimits,
): ToSolve {
  const { starts, rows, values, whole, ...change } = program;
  const isLoaded =
    loaded?.starts === starts &&
    loaded.rows === rows &&
    loaded.values === values &&
    loaded.whole === whole;
  return isLoaded ? { kind: "change", change, limits } : { kind: "load", program, limits };
}

function answerOf(
  worker: Worker,
  message: ToSolve,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<ProgramSolution> {
  const { promise, resolve, reject } = Promise.withResolvers<ProgramSolution>();
  const tooLong = setTimeout(
    () => reject(new Error(`solving took more than ${timeoutMs / 1000} seconds and was stopped`)),
    timeoutMs,
  );
  const onAnswer = (solution: ProgramSolution) => resolve(solution);
  const onError = (error: Error) =>
    reject(new Error(`the solver ended: ${error.message}`, { cause: error }));
  const onExit = (code: number) => reject(new Error(`the solver ended with code ${code}`));
  const onAbort = () => reject(signal.reason);
  worker.ref();
  worker.once("message", onAnswer).once("error", onError).once("exit", onExit);
  signal.addEventListener("abort", onAbort, { once: true });
  worker.postMessage(message, []);
  return promise.finally(() => {
    clearTimeout(tooLong);
    signal.removeEventListener("abort", onAbort);
    worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
    worker.unref();
  });
}
