import { isKeepable } from "./is-keepable.ts";

/**
 * Where texts are that no database of ours can keep, keys of objects included.
 *
 * @param value what was read from JSON; bytes are left alone
 * @example
 * unkeepableTexts({ reason: "cut \ud83d", changes: [{ note: "fine" }] }); // => ["reason"]
 */
export function unkeepableTexts(value: unknown, at = ""): string[] {
  if (typeof value === "string") return isKeepable(value) ? [] : [at];
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = at === "" ? key : `${at}.${key}`;
    return isKeepable(key) ? unkeepableTexts(part, place) : [at];
  });
}
