/** A model by its id and everything it is called. */
export type NamedModel = { readonly id: string; readonly names: readonly string[] };

/** Finds the model that a text of a bill names; null where it names none of the catalog. */
export type ModelNames = {
  /** @param isAi whether the row is of an AI service, where a short name is enough */
  readonly find: (text: string, isAi: boolean) => string | null;
};

/** Words by which a maker tells its models apart: after a name they make it another model. */
const VARIANTS: ReadonlySet<string> = new Set(
  "mini nano micro lite light flash pro plus max ultra turbo fast air high large small medium sol terra luna codex coder vision vl audio realtime image embed embedding embeddings search distill tts transcribe scout maverick opus sonnet haiku".split(
    " ",
  ),
);

/** Letters and digits, each run a word of its own: “Claude3.5Sonnet” is claude 3 5 sonnet. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];

/** Outside AI services a name must be this long to count: “o3” is found in many texts. */
const TELLING_LETTERS = 6;

type Name = { readonly words: readonly string[]; readonly id: string; readonly letters: number };

/**
 * The names of the catalog, ready to be looked for. The longest name found
 * wins; one that goes on to another number or variant is another model's.
 *
 * @example
 * modelNames([{ id: "gpt-5", names: ["GPT-5"] }]).find("gpt-5-mini input", true); // => null
 */
export function modelNames(models: readonly NamedModel[]): ModelNames {
  const byFirst = new Map<string, Name[]>();
  for (const { id, names } of models)
    for (const name of new Set([id, ...names])) {
      const words = wordsOf(name);
      const [first] = words;
      if (first === undefined || words.length < 2) continue;
      const own = byFirst.get(first) ?? [];
      own.push({ words, id, letters: words.join("").length });
      byFirst.set(first, own);
    }
  const find = (text: string, isAi: boolean): string | null => {
    const words = wordsOf(text);
    let best: Name | null = null;
    for (const [at, word] of words.entries())
      for (const name of byFirst.get(word) ?? [])
        if (
          (isAi || name.letters >= TELLING_LETTERS) &&
          name.words.every((one, i) => words[at + i] === one) &&
          !goesOn(words[at + name.words.length]) &&
          (best === null || isBetter(name, best))
        )
          best = name;
    return best?.id ?? null;
  };
  return { find };
}

/** The longer name; of two as long, the first by its id, so that the order of the catalog decides nothing. */
const isBetter = (one: Name, best: Name): boolean =>
  one.words.length > best.words.length ||
  (one.words.length === best.words.length && one.id < best.id);

/** A date of four digits or more is a version; a shorter number is another model. */
const goesOn = (next: string | undefined): boolean =>
  next !== undefined && (VARIANTS.has(next) || /^\d{1,3}$/.test(next));
