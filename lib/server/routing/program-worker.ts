/**
 * A thread of its own, so that solving holds nobody else up: programs in,
 * solutions out, one after another. What it can't solve ends it with the reason.
 * The memory of HiGHS is the thread's own, and goes with it.
 */
import { parentPort } from "node:worker_threads";
import type { LinearProgram } from "../../domain/routing/program/linear-program.ts";
import { openHighs } from "./open-highs.ts";
import type { ToSolve } from "./program-messages.ts";

const port = parentPort;
if (port === null) throw new Error("program-worker.ts is started as a worker thread");

const highs = await openHighs();
let last: LinearProgram | undefined;
port.on("message", (message: ToSolve) => {
  if (message.kind === "load") last = message.program;
  else if (last === undefined) throw new Error("a change came before a program");
  else last = { ...last, ...message.change };
  port.postMessage(highs.solve(last, message.limits));
});
