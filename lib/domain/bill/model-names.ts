import { labOfName } from "../imports/identity/labs.ts";
import { slug } from "../imports/identity/model-identity.ts";

/** A model by its id and everything it is called, with what tells it from another of the same name. */
export type NamedModel = {
  readonly id: string;
  readonly names: readonly string[];
  /** The lab that made it; null where that is not in the register. */
  readonly labId?: string | null;
  /** Parties whose services sell it. */
  readonly soldBy?: readonly string[];
  /** Whether a price file brought it: what sellers list under a spelling of their own. */
  readonly isImported?: boolean;
};

/** Finds the models that a text of a bill names. */
export type ModelNames = {
  /**
   * The one model that a text names; null where it names none, several, or one that is not told apart.
   *
   * @param isAi whether the row is of an AI service, where a short name is enough
   * @param vendorId the party that sells what the row is for; null where it is not known
   */
  readonly find: (text: string, isAi: boolean, vendorId: string | null) => string | null;
  /** Whether a text names any model at all. */
  readonly mentions: (text: string, isAi: boolean) => boolean;
};

/** Words by which a maker tells its models apart: after a name they make it another model. */
const VARIANTS: ReadonlySet<string> = new Set(
  "mini nano micro lite light flash pro plus max ultra turbo fast air high large small medium sol terra luna codex coder vision vl audio realtime image embed embedding embeddings search distill tts transcribe scout maverick opus sonnet haiku".split(
    " ",
  ),
);

/**
 * Letters and digits, each run a word of its own: “Claude3.5Sonnet” is claude 3 5
 * sonnet, “R+” is r plus. Whether a model follows instructions tells it from no
 * other of the catalog, but for “turbo-instruct”.
 */
const wordsOf = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .replace(/(?<=[a-z\d])\+(?![a-z\d])/g, " plus")
      .match(/[a-z]+|\d+/g) ?? []
  ).filter((word, i, all) => word !== "instruct" || all[i - 1] === "turbo");

/** Outside AI services a name must be this long to count: “o3” is found in many texts. */
const TELLING_LETTERS = 6;

type Bearer = { readonly model: NamedModel; readonly name: string };

/** A name, and the models that bear it. */
type Name = {
  readonly words: readonly string[];
  readonly letters: number;
  readonly bearers: Bearer[];
};

/** A name where a text has it, by its words. */
type Mention = { readonly name: Name; readonly at: number; readonly end: number };

/**
 * The names of the catalog, ready to be looked for. Of names that overlap, the
 * longest counts; one that goes on to another number or variant is another
 * model's. Nothing is guessed: a text that names two models names none.
 *
 * @example
 * modelNames([{ id: "gpt-5", names: ["GPT-5"] }]).find("gpt-5-mini input", true, null); // => null
 */
export function modelNames(models: readonly NamedModel[]): ModelNames {
  const byBeginning = namesByBeginning(models);
  function* mentionsIn(text: string, isAi: boolean): Generator<Mention> {
    const words = wordsOf(text);
    for (const [at, word] of words.entries())
      for (const name of byBeginning.get(beginningOf(word, words[at + 1])) ?? []) {
        const end = at + name.words.length;
        if (
          (isAi || (name.letters >= TELLING_LETTERS && name.bearers.some(isTelling))) &&
          name.words.every((one, i) => words[at + i] === one) &&
          !goesOn(words[end])
        )
          yield { name, at, end };
      }
  }
  return {
    find: (text, isAi, vendorId) => {
      const named = new Set(
        withoutParts([...mentionsIn(text, isAi)]).map(({ name }) => bearerOf(name, vendorId)),
      );
      const [only = null] = named;
      return named.size === 1 ? only : null;
    },
    mentions: (text, isAi) => mentionsIn(text, isAi).next().done === false,
  };
}

/** A name has two words or more; hundreds begin with the same one, few with the same two. */
const beginningOf = (first = "", second = ""): string => `${first} ${second}`;

function namesByBeginning(models: readonly NamedModel[]): ReadonlyMap<string, readonly Name[]> {
  const byWords = new Map<string, Name>();
  const byBeginning = new Map<string, Name[]>();
  for (const model of models)
    for (const name of new Set([model.id, ...model.names])) {
      const words = wordsOf(name);
      // A name that begins with a number has lost its family: “3.2” is found in many texts.
      if (words.length < 2 || /^\d/.test(words[0] ?? "")) continue;
      const known = byWords.get(words.join(" "));
      const bearer = { model, name };
      if (known !== undefined) {
        known.bearers.push(bearer);
        continue;
      }
      const own = { words, letters: words.join("").length, bearers: [bearer] };
      byWords.set(words.join(" "), own);
      const beginning = beginningOf(words[0], words[1]);
      const begun = byBeginning.get(beginning) ?? [];
      begun.push(own);
      byBeginning.set(beginning, begun);
    }
  return byBeginning;
}

/** Names that are no part of a longer one: “GPT-4o” of “GPT-4o mini” is not named. */
const withoutParts = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions
    .toSorted((a, b) => b.name.words.length - a.name.words.length)
    .reduce<readonly Mention[]>(
      (kept, one) =>
        kept.some(
          (longer) =>
            longer.name.words.length > one.name.words.length &&
            longer.at < one.end &&
            one.at < longer.end,
        )
          ? kept
          : [...kept, one],
      [],
    );

/**
 * Which of the models of one name a line is paid for: what its vendor sells, else
 * what the lab made that the name speaks of, else what no import brought; null
 * where that leaves more than one.
 */
function bearerOf(borne: Name, vendorId: string | null): string | null {
  const sells = ({ model }: Bearer) => vendorId !== null && (model.soldBy ?? []).includes(vendorId);
  const bearers = borne.bearers.filter((one) => isTelling(one) || sells(one));
  const signs: readonly ((one: Bearer) => boolean)[] = [
    sells,
    ({ model, name }) => isOfLab(model) && model.labId === labOfName(slug(name)),
    ({ model }) => isOfLab(model),
    ({ model }) => model.isImported !== true,
  ];
  const left = signs.reduce<readonly Bearer[]>((some, isLikely) => {
    const likely = some.filter(isLikely);
    return likely.length > 0 ? likely : some;
  }, bearers);
  const ids = new Set(left.map(({ model }) => model.id));
  const [only = null] = ids;
  return ids.size === 1 ? only : null;
}

/** Sellers list models of nobody's under words like “text standard”: away from that seller they say nothing. */
const isTelling = ({ model, name }: Bearer): boolean =>
  isOfLab(model) || model.isImported !== true || /\d/.test(name);

const isOfLab = ({ labId = null }: NamedModel): boolean => labId !== null;

/** A date of four digits or more is a version; a shorter number is another model. */
const goesOn = (next: string | undefined): boolean =>
  next !== undefined && (VARIANTS.has(next) || /^\d{1,3}$/.test(next));
