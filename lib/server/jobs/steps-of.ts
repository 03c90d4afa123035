import "server-only";
import { setTimeout as rest } from "node:timers/promises";

/** How often it is asked how far work has come that goes on by itself. */
const LOOK_MS = 50;

/**
 * Work that goes on by itself and tells how far it is, as steps: told to return, it stops the work.
 *
 * @param work is given what to tell its share to, and what says that nobody waits any more
 */
export async function* stepsOf<R>(
  work: (onProgress: (share: number) => void, signal: AbortSignal) => Promise<R>,
): AsyncGenerator<number, R> {
  const stop = new AbortController();
  let share = 0;
  const running = work((done) => {
    share = done;
  }, stop.signal);
  // Whoever stops it does not wait for what it ends with.
  running.catch(() => undefined);
  try {
    for (;;) {
      const isOver = await Promise.race([running.then(() => true), rest(LOOK_MS, false)]);
      if (isOver) return await running;
      yield share;
    }
  } finally {
    stop.abort();
  }
}
