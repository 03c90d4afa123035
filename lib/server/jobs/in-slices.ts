import "server-only";
import { setTimeout as rest } from "node:timers/promises";

/** How long one slice keeps the web server from its requests; what is left of a step comes on top. */
const SLICE_MS = 5;
/** Between two slices others have this long, so that answers of the database come in, too. */
const REST_MS = 1;
/** How often progress is written down, and with that whether somebody cancelled. */
const REPORT_MS = 250;

/** What a generator that is told to stop returns is read by nobody. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const NOTHING = undefined as never;

/** The work itself failed, and would fail again. */
export class WorkFailed extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "WorkFailed";
  }
}

/** The worker was asked to stop before the work was done. */
export class Stopped extends Error {}

/**
 * Does work in slices, between which the event loop is free for others.
 *
 * @param report is told the share that is done; what it throws ends the work
 * @throws WorkFailed where the work throws
 * @throws Stopped where the signal came first
 */
export async function inSlices<R>(
  steps: Generator<number, R> | AsyncGenerator<number, R>,
  { signal, report }: { signal?: AbortSignal; report?: (share: number) => Promise<void> } = {},
): Promise<R> {
  let isOver = false;
  try {
    let sliceFrom = performance.now();
    let reportedAt = sliceFrom;
    for (;;) {
      // What waits for others by itself is not made to wait once more.
      const step = Symbol.iterator in steps ? next(steps) : await nextOf(steps);
      isOver = step.done === true;
      if (step.done === true) return step.value;
      const now = performance.now();
      if (now - sliceFrom < SLICE_MS) continue;
      if (report !== undefined && now - reportedAt >= REPORT_MS) {
        await report(step.value);
        reportedAt = performance.now();
      } else await rest(REST_MS);
      if (signal?.aborted === true) throw new Stopped();
      sliceFrom = performance.now();
    }
  } catch (error) {
    isOver ||= error instanceof WorkFailed;
    throw error;
  } finally {
    if (!isOver) await steps.return(NOTHING);
  }
}

function next<R>(steps: Generator<number, R>): IteratorResult<number, R> {
  try {
    return steps.next();
  } catch (error) {
    throw new WorkFailed(error);
  }
}

async function nextOf<R>(steps: AsyncGenerator<number, R>): Promise<IteratorResult<number, R>> {
  try {
    return await steps.next();
  } catch (error) {
    throw new WorkFailed(error);
  }
}
