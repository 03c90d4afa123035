import type { BatchReport, ImportRequest } from "@/lib/domain/imports/import-request";
import { answerOf, OFFLINE, type Problem } from "@/components/curation/send-command";

export type Tried =
  | { readonly state: "read"; readonly report: BatchReport }
  | { readonly state: "refused"; readonly problem: Problem }
  | { readonly state: "cancelled" };

type Line =
  | { readonly progress: number }
  | { readonly report: BatchReport }
  | { readonly problem: Problem };

const CUT_OFF: Problem = {
  status: 0,
  title: "cut off",
  detail: "The answer was cut off on its way. Look under the files sent so far, then try again.",
};

/** Lines of JSON, as they come. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const { value, done } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines) if (line !== "") yield JSON.parse(line);
    if (done) return;
  }
}

/**
 * Has a file tried, or sent where the request says so.
 *
 * @param key the same one for the same attempt: sent twice, it is done once
 */
export async function tryFile(
  fileId: string,
  request: ImportRequest,
  key: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Tried> {
  try {
    const response = await fetch(`/api/v1/imports/files/${fileId}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify(request),
      signal,
    });
    if (!response.ok || response.body === null) {
      const sent = await answerOf(response);
      return { state: "refused", problem: sent.ok ? CUT_OFF : sent.problem };
    }
    for await (const line of linesOf(response.body)) {
      if ("progress" in line) onProgress(line.progress);
      else if ("report" in line) return { state: "read", report: line.report };
      else return { state: "refused", problem: line.problem };
    }
    return { state: "refused", problem: CUT_OFF };
  } catch {
    return signal.aborted ? { state: "cancelled" } : { state: "refused", problem: OFFLINE };
  }
}
