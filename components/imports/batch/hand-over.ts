import type { HandedFile } from "@/lib/domain/imports/import-request";
import { OFFLINE, post, type Problem } from "@/components/curation/send-command";

export type HandedOver =
  | { readonly state: "kept"; readonly file: HandedFile }
  | { readonly state: "refused"; readonly problem: Problem }
  | { readonly state: "cancelled" };

const CANCELLED: HandedOver = { state: "cancelled" };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own address answers with
const fileOf = (answer: unknown): HandedFile => answer as HandedFile;

function problemIn(status: number, text: string): Problem {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own addresses refuse in this form
    return JSON.parse(text) as Problem;
  } catch {
    const detail = "The server failed, or let go of the file. Nothing was stored; try again.";
    return { status, title: "failed", detail };
  }
}

/** Uploads a file; unlike `fetch`, this way says how far it has come. */
export function uploadFile(
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<HandedOver> {
  const { promise, resolve } = Promise.withResolvers<HandedOver>();
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ name: file.name });
  request.open("POST", `/api/v1/imports/files?${query}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.upload.addEventListener("progress", ({ loaded, total }) =>
    onProgress(total === 0 ? 0 : loaded / total),
  );
  request.addEventListener("load", () =>
    resolve(
      request.status === 200
        ? { state: "kept", file: fileOf(JSON.parse(request.responseText)) }
        : { state: "refused", problem: problemIn(request.status, request.responseText) },
    ),
  );
  request.addEventListener("error", () => resolve({ state: "refused", problem: OFFLINE }));
  request.addEventListener("abort", () => resolve(CANCELLED));
  signal.addEventListener("abort", () => request.abort(), { once: true });
  request.send(file);
  return promise;
}

/** Has the server fetch a file from a public address. */
export async function fetchAddress(url: string): Promise<HandedOver> {
  const sent = await post("/api/v1/imports/addresses", { url });
  return sent.ok
    ? { state: "kept", file: fileOf(sent.result) }
    : { state: "refused", problem: sent.problem };
}
