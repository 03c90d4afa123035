// Ctrl-C and SIGTERM. The first one asks every step to end in order; a later one forces the end.
import { Interrupted } from "./trouble.mjs";

const controller = new AbortController();
export const interruption = controller.signal;

// A terminal signals the whole group and npm passes the signal on, so one Ctrl-C arrives twice.
const SAME_PRESS_MS = 1000;

/** `force` runs on the second Ctrl-C, just before the process gives up waiting. */
export function listenForInterruption(force) {
  let first = 0;
  const onSignal = () => {
    if (first === 0) {
      first = Date.now();
      controller.abort();
    } else if (Date.now() - first > SAME_PRESS_MS) {
      force();
      process.exit(130);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event) stopWithoutParent();
}

/** Who kills npm outright means us, too; npm cannot pass that on. */
function stopWithoutParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) controller.abort();
  }, 200).unref();
}

export function stopIfInterrupted() {
  if (interruption.aborted) throw new Interrupted();
}

/** Resolves after a while, or at once when interrupted. */
export function pause(milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      interruption.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    if (interruption.aborted) done();
    else interruption.addEventListener("abort", done);
  });
}
