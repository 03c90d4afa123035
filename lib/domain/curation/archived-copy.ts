/** Bytes a copy of a source may have. */
export const MAX_ARCHIVE_BYTES = 20 * 1024 * 1024;

const PDF = new TextEncoder().encode("%PDF-");

/**
 * What a file is by its first bytes, whatever it is called; undefined where it
 * is neither of the two that are kept.
 */
export function archiveTypeOf(bytes: Uint8Array): "application/pdf" | "text/html" | undefined {
  if (PDF.every((byte, i) => bytes[i] === byte)) return "application/pdf";
  if (bytes.includes(0)) return undefined;
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  return head.startsWith("<!doctype html") || head.startsWith("<html") ? "text/html" : undefined;
}
