import "server-only";
import type { BoardReport } from "../../../domain/report/board-report.ts";
import { Failure } from "../../failure.ts";
import type { PdfOptions } from "./report-to-pdf.ts";
import { typesetPages } from "./typeset.ts";

/** Pages that are set while somebody waits, in one process: each takes a core. */
const MOST_AT_ONCE = 2;
const underway = new Set<string>();

/** Nobody waits longer for pages. */
const MOST_MS = 120_000;

/**
 * The pages of a report for somebody who waits for them: one report a person at a
 * time, and few in all, so that there is room for those who read. Who stops waiting
 * stops the work.
 *
 * @throws Failure where as many are under way, or it takes too long
 */
export async function setPreview(
  report: BoardReport,
  options: PdfOptions,
  { actorId, signal }: { readonly actorId: string; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  if (underway.has(actorId))
    throw new Failure(
      "too-many",
      "Pages for you are being set at this moment; ask again when they are there.",
    );
  if (underway.size >= MOST_AT_ONCE)
    throw new Failure(
      "busy",
      "Others are having pages set at this moment; try again in some seconds.",
    );
  underway.add(actorId);
  try {
    return await typesetPages(report, options, { signal, mostMs: MOST_MS });
  } finally {
    underway.delete(actorId);
  }
}
