import "server-only";
import { Failure } from "./failure.ts";
import { problemOf } from "./respond.ts";

/** Between two words on progress, at least. */
const PAUSE_MS = 100;

/**
 * Answers with a line of JSON for each bit of progress, and one for the end:
 * `{"progress": 0.4}`, then `{"report": …}` or `{"problem": …}`. Where the caller
 * goes away, the work is told to stop.
 */
export function answerInLines(
  request: Request,
  work: (hooks: {
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
  }) => Promise<object>,
): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      let saidAt = 0;
      const onProgress = (share: number) => {
        const now = performance.now();
        if (now - saidAt < PAUSE_MS) return;
        saidAt = now;
        say({ progress: Math.min(1, Math.max(0, share)) });
      };
      say({ progress: 0 });
      try {
        say({ report: await work({ signal, onProgress }) });
      } catch (error) {
        if (signal.aborted) return;
        say({ problem: problemOf(error) ?? unforeseen(error) });
      }
      if (!signal.aborted) controller.close();
    },
    cancel: () => gone.abort(new Error("the caller went away")),
  });
  return new Response(lines, {
    headers: {
      "Content-Type": "application/x-ndjson",
      // Packed on its way, it would wait until there is enough of it.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function unforeseen(error: unknown): object {
  console.error(error);
  const { code, message } = new Failure(
    "busy",
    "The server failed. Nothing was changed; try again.",
  );
  return { title: code, detail: message, status: 500, code };
}
