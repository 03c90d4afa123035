import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { strFromU8, strToU8 } from "fflate";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { type Deck, deckOf } from "../../../format/report/deck.ts";
import { Failure } from "../../failure.ts";
import { graftMaster } from "./master/graft-master.ts";
import { pageOfMaster } from "./master/page-of-master.ts";
import { readSlideMaster } from "./master/slide-master.ts";
import { steadyOffice } from "./steady-office.ts";

// The working directory is the project in development and the bundle in production; both hold it.
const WORKER = join(process.cwd(), "lib/server/exports/report/slides-worker.ts");
const MOST_MS = 60_000;
const MOST_MEGABYTES = 384;

export type SlideOptions = {
  /** The company’s own line at the foot; null for none. */
  readonly footer?: string | null;
  /** The file by whose master they are set; null for our own. */
  readonly master?: Uint8Array | null;
  readonly mostMs?: number;
};

/**
 * A report as slides, with native charts and tables, on our own master or the
 * company’s. It is written by a thread that is ended when it takes too long, or too
 * much memory. The same report and options give the same bytes.
 *
 * @throws Failure where writing took too long, or the master cannot be used
 * @throws Error with the reason where the thread ended
 */
export async function reportToPptx(
  report: BoardReport,
  { footer = null, master: file = null, mostMs = MOST_MS }: SlideOptions = {},
): Promise<Uint8Array> {
  const master = file === null ? null : readSlideMaster(file);
  const page = master === null ? {} : { page: pageOfMaster(master) };
  const bytes = await written(deckOf(report, { footer, ...page }), mostMs);
  const steady = steadyOffice(bytes, report.asOf, withDays);
  return master === null ? steady : graftMaster(steady, master);
}

async function written(deck: Deck, mostMs: number): Promise<Uint8Array> {
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
  worker.postMessage(deck, []);
  try {
    return await promise;
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
