/** Words that say what form a company has, not which one it is. */
const FORMS =
  /\b(?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|plc|gmbh|ag|sa|se|pbc|holdings?|group)\b/g;

/** Letters and digits alone, in lower case and without accents; words are kept apart. */
export const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * A name without what companies add to it, so that "OpenAI, Inc." is OpenAI.
 *
 * @example
 * normalName("Hugging Face Inc."); // => "huggingface"
 */
export function normalName(name: string): string {
  const words = bare(name);
  const short = words.replaceAll(FORMS, " ").replaceAll(/\s+/g, "");
  return short === "" ? words.replaceAll(/\s+/g, "") : short;
}

/** How many letters must be put in, taken out or changed to make one text of the other; stops counting beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of a.split("").entries()) {
    const next = [i + 1];
    for (const [j, other] of b.split("").entries())
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** Letters that may differ: none in a short name, two in a long one. */
const allowance = (name: string): number => (name.length < 5 ? 0 : name.length < 10 ? 1 : 2);

const tokens = (name: string): ReadonlySet<string> =>
  new Set(
    bare(name)
      .replaceAll(FORMS, " ")
      .split(/\s+/)
      .filter((word) => word.length > 2),
  );

/** Whether two names may be of the same thing: the same letters, nearly so, or one made of the other's words. */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [normalName(a), normalName(b)];
  if (one === other) return true;
  const limit = allowance(one.length < other.length ? one : other);
  if (limit > 0 && editDistance(one, other, limit) <= limit) return true;
  const [some, more] = [tokens(a), tokens(b)].toSorted((x, y) => x.size - y.size);
  return (
    some !== undefined &&
    more !== undefined &&
    some.size > 0 &&
    [...some].every((word) => more.has(word))
  );
}
