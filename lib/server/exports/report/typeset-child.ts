/**
 * A program of its own: sets what its parent sends it, says how far it is, and
 * sends back the bytes. It writes no file, so that being killed leaves nothing.
 */
import { Failure } from "../../failure.ts";
import { packZip } from "./pack-zip.ts";
import { reportToTaggedPdf } from "./report-to-pdf.ts";
import type { ToSet, WasSet } from "./typeset.ts";

const tellParent = (message: WasSet): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(message, undefined, {}, (error) => (error === null ? resolve() : reject(error)));
  });

async function bytesOf(asked: ToSet): Promise<WasSet> {
  if (asked.kind === "pages")
    return { kind: "pages", bytes: reportToTaggedPdf(asked.report, asked.options) };
  const pack = await packZip(
    asked.report,
    asked.inputs,
    asked.options,
    (share) => void tellParent({ kind: "share", share }),
  );
  return { kind: "pack", pack };
}

async function answerTo(asked: ToSet): Promise<WasSet> {
  try {
    return await bytesOf(asked);
  } catch (error) {
    if (error instanceof Failure)
      return { kind: "refused", code: error.code, message: error.message };
    return { kind: "fault", message: error instanceof Error ? error.message : String(error) };
  }
}

// Whoever waits for it may be gone before it is done.
process.once("disconnect", () => process.exit());
const { promise, resolve } = Promise.withResolvers<ToSet>();
process.once("message", (asked: ToSet) => resolve(asked));
await tellParent(await answerTo(await promise));
process.disconnect();
