/** NUL, or a half of a surrogate pair: the second may be a whole one, which the text itself has to tell. */
const DOUBTFUL = /[\0\ud800-\udfff]/;

/** NUL, which PostgreSQL has no place for in a text, and halves of surrogate pairs, which are no characters. */
export const isKeepable = (text: string): boolean =>
  !DOUBTFUL.test(text) || (!text.includes("\0") && text.isWellFormed());

/** Whether no text of a value, keys of objects included, is one that no database of ours can keep. */
export function isKeepableThroughout(value: unknown): boolean {
  if (typeof value === "string") return isKeepable(value);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return true;
  return Object.keys(value).every(isKeepable) && Object.values(value).every(isKeepableThroughout);
}
