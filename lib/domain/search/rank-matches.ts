/** Something that can be looked for by words. */
export type Findable = {
  readonly name: string;
  /** Words beside the name: what it is, when it was. */
  readonly hint: string;
};

/** Lower case, without accents: "Léo" is found by "leo". */
const plain = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const startsWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
  return false;
};

/** How well a word fits, 0 best; undefined where it does not. */
function fit(word: string, name: string, hint: string): number | undefined {
  if (name.startsWith(word)) return 0;
  if (startsWord(name, word)) return 1;
  if (name.includes(word)) return 2;
  if (startsWord(hint, word)) return 3;
  return hint.includes(word) ? 4 : undefined;
}

/**
 * What fits every word of a query, best first: where the name begins with a
 * word before where a word of it does, before where it stands within one; the
 * hint counts after the name. What fits alike stays in the order given.
 *
 * @example
 * rankMatches([{ name: "Amazon – OpenAI", hint: "equity" }], "openai ama");
 */
export function rankMatches<T extends Findable>(entries: readonly T[], query: string): T[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [...entries];
  return entries
    .flatMap((entry) => {
      const [name, hint] = [plain(entry.name), plain(entry.hint)];
      let score = 0;
      for (const word of words) {
        const one = fit(word, name, hint);
        if (one === undefined) return [];
        score += one;
      }
      return [{ entry, score }];
    })
    .toSorted((a, b) => a.score - b.score)
    .map(({ entry }) => entry);
}
