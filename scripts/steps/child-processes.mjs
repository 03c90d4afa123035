// Every process we start is known here, so that it can be ended, with its own children, by id.
// Each leads its own process group: Ctrl-C reaches only us, and we end the others in order.
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { interruption } from "./interruption.mjs";
import { inProject, pinnedNode } from "./project.mjs";
import { Interrupted, lastLines, Trouble } from "./trouble.mjs";

const GRACE_MS = 4000;
const onWindows = process.platform === "win32";
const running = new Set();

/** Starts a process. Its words go to the file `log`, or to this terminal when there is none.
 *  `account` is the { uid, gid } to run as. */
export function launch(command, args, options = {}) {
  const { log, append = false, env = {}, cwd = inProject(), account } = options;
  const file =
    log && (mkdirSync(dirname(log), { recursive: true }), openSync(log, append ? "a" : "w"));
  const child = spawn(command, args, {
    ...account,
    cwd,
    detached: !onWindows,
    env: environment(env, log),
    stdio: log ? ["ignore", file, file] : ["ignore", "inherit", "inherit"],
  });
  if (log) closeSync(file);
  running.add(child);
  child.ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, error }));
    child.once("exit", (code, signal) => {
      // A leader may leave stragglers in its group; none of them is wanted any more.
      signalGroup(child, "SIGKILL");
      resolve({ code, signal });
    });
  }).finally(() => running.delete(child));
  return child;
}

function environment(more, log) {
  const all = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...more };
  // A log is read as plain text.
  if (log) delete all.FORCE_COLOR;
  if (log) all.NO_COLOR = "1";
  return all;
}

/** A Node program under the pinned Node; it ends by itself if this process is killed. */
export function launchNode(args, options) {
  const companion = pathToFileURL(inProject("scripts/steps/end-with-parent.mjs")).href;
  return launch(pinnedNode, ["--import", companion, ...args], options);
}

export const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Ends a process and its group: politely, then after a grace period by force. */
export async function end(child, { signal = "SIGTERM", graceMs = GRACE_MS } = {}) {
  signalGroup(child, signal);
  const gave = setTimeout(() => signalGroup(child, "SIGKILL"), graceMs);
  await child.ended;
  clearTimeout(gave);
}

/** Waits for a process to end by itself; a time limit or Ctrl-C ends it sooner. */
export async function finish(child, { limitSeconds = 600 } = {}) {
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void end(child);
  }, limitSeconds * 1000);
  const onInterruption = () => void end(child);
  if (interruption.aborted) onInterruption();
  interruption.addEventListener("abort", onInterruption);
  const outcome = await child.ended;
  clearTimeout(limit);
  interruption.removeEventListener("abort", onInterruption);
  if (interruption.aborted) throw new Interrupted();
  return { ...outcome, ok: outcome.code === 0 && !late, late };
}

/** Runs to the end and insists on success; `failure` is the sentence to say otherwise. */
export async function must(child, { failure, log, limitSeconds }) {
  const outcome = await finish(child, { limitSeconds });
  if (!outcome.ok)
    throw new Trouble(failure, log ? lastLines(log) : (outcome.error?.message ?? ""));
}

/** The last resort, on a second Ctrl-C. */
export function killAll() {
  for (const child of running) signalGroup(child, "SIGKILL");
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (onWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/** True while a process with this id runs; a zombie, dead but not yet buried, does not count. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  try {
    const state = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1];
    return !state?.startsWith("Z");
  } catch {
    return true; // No /proc on this system.
  }
}

export async function waitUntilGone(pid, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid) && Date.now() < deadline) await rest(40);
  return !isAlive(pid);
}
