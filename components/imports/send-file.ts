import type { ImportOptions, ImportReport } from "@/lib/domain/curation/imports/import-options";
import { answerOf, OFFLINE, type Problem } from "@/components/curation/send-command";

export type Imported =
  | { readonly state: "read"; readonly report: ImportReport }
  | { readonly state: "refused"; readonly problem: Problem }
  | { readonly state: "cancelled" };

/** Options as they are sent: what is left out is guessed, or as it is by default. */
export type SentOptions = Partial<ImportOptions>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own address answers with
const reportOf = (result: unknown): ImportReport => result as ImportReport;

/**
 * Sends a file to be read, and its changes to be reviewed where the options say so.
 *
 * @param key the same one for the same attempt: sent twice, it is done once
 */
export async function sendFile(
  file: File,
  options: SentOptions,
  key: string,
  signal: AbortSignal,
): Promise<Imported> {
  const form = new FormData();
  form.set("file", file);
  form.set("options", JSON.stringify(options));
  try {
    const response = await fetch("/api/v1/imports", {
      method: "POST",
      headers: { "Idempotency-Key": key },
      body: form,
      signal,
    });
    const sent = await answerOf(response);
    return sent.ok
      ? { state: "read", report: reportOf(sent.result) }
      : { state: "refused", problem: sent.problem };
  } catch {
    return signal.aborted ? { state: "cancelled" } : { state: "refused", problem: OFFLINE };
  }
}
