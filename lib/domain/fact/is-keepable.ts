/** Whether a text is without NUL, which PostgreSQL has no place for in a text, and without halves of surrogate pairs, which are no characters. */
export const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

/** Whether no text of a value, keys of objects included, is one that no database of ours can keep. */
export function isKeepableThroughout(value: unknown): boolean {
  if (typeof value === "string") return isKeepable(value);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return true;
  return Object.keys(value).every(isKeepable) && Object.values(value).every(isKeepableThroughout);
}
