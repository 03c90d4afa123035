import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { strFromU8, strToU8 } from "fflate";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { deckOf } from "../../../format/report/deck.ts";
import { Failure } from "../../failure.ts";
import { steadyOffice } from "./steady-office.ts";

// The working directory is the project in development and the bundle in production; both hold it.
const WORKER = join(process.cwd(), "lib/server/exports/report/slides-worker.ts");
const MOST_MS = 60_000;
const MOST_MEGABYTES = 384;

/**
 * A report as slides on our own master, with native charts and tables. It is
 * written by a thread that is ended when it takes too long, or too much memory.
 * The same report gives the same bytes.
 *
 * @throws Failure where writing took too long
 * @throws Error with the reason where the thread ended
 */
export async function reportToPptx(report: BoardReport, mostMs = MOST_MS): Promise<Uint8Array> {
  const worker = new Worker(WORKER, {
    name: "slides",
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const tooLong = setTimeout(
    () =>
      reject(
        new Failure(
          "busy",
          `Writing the slides took more than ${mostMs / 1000} seconds and was stopped. Leave sections out, or take the PDF.`,
        ),
      ),
    mostMs,
  );
  worker
    .once("message", (bytes: Uint8Array) => resolve(bytes))
    .once("error", (error: Error) => reject(error))
    .once("exit", (code) => reject(new Error(`the thread that writes slides ended with ${code}`)));
  worker.postMessage(deckOf(report), []);
  try {
    return steadyOffice(await promise, report.asOf, withDays);
  } finally {
    clearTimeout(tooLong);
    await worker.terminate();
  }
}

const FORMAT = /(<c:scatterChart>.*?<c:valAx>.*?<c:numFmt formatCode=")[^"]*(" sourceLinked=")1"/s;

/** The library writes both axes of a chart over time as amounts; the lower one counts days. */
function withDays(name: string, content: Uint8Array): Uint8Array {
  if (!/^ppt\/charts\/chart[^/]*\.xml$/.test(name)) return content;
  return strToU8(strFromU8(content).replace(FORMAT, `$1yyyy-mm-dd$20"`));
}
