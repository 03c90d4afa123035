import { answerOf, OFFLINE, type Sent } from "@/components/curation/send-command";

/** A file as the server keeps it: by its bytes, with what it is. */
export type SentFile = { readonly sha256: string; readonly about: string };

const LIMITS = { logo: 512 * 1024, master: 20 * 1024 * 1024 } as const;

/** Sends a logo or a slide master; what is too large is not sent at all. */
export async function sendLookFile(
  kind: keyof typeof LIMITS,
  file: File,
): Promise<SentFile | string> {
  if (file.size > LIMITS[kind])
    return `${file.name} has ${(file.size / 1024 / 1024).toFixed(1)} MB and may have ${LIMITS[kind] / 1024 / 1024}. Save it smaller.`;
  const sent = await posted(kind, file);
  if (!sent.ok) return sent.problem.detail;
  return sentFile(sent.result) ?? "The server failed; choose the file again.";
}

async function posted(kind: string, file: File): Promise<Sent> {
  try {
    const name = encodeURIComponent(file.name);
    return await answerOf(
      await fetch(`/api/v1/look-files?kind=${kind}&name=${name}`, { method: "POST", body: file }),
    );
  } catch {
    return { ok: false, problem: OFFLINE };
  }
}

const sentFile = (result: unknown): SentFile | undefined =>
  typeof result === "object" &&
  result !== null &&
  "sha256" in result &&
  typeof result.sha256 === "string" &&
  "about" in result &&
  typeof result.about === "string"
    ? { sha256: result.sha256, about: result.about }
    : undefined;
