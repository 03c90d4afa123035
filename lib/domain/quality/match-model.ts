import { splitName } from "./model-name.ts";

/** What names are held against; nothing else decides, and nothing is guessed. */
export type KnownModels = {
  readonly modelIds: ReadonlySet<string>;
  /** What people said a benchmark's names stand for, in lower case. */
  readonly aliases: ReadonlyMap<string, string>;
  /** One id for a model across sellers and spellings; the catalog's own rule. */
  readonly canonicalOf: (name: string) => string;
};

/** How a name led to a model. */
export const MATCHED_BY = {
  alias: "a kept name",
  id: "the model’s own id",
  name: "its id, without date and format",
} as const;
export type MatchedBy = keyof typeof MATCHED_BY;

export type Match = { readonly modelId: string; readonly by: MatchedBy };

/** A maker before a slash, where a benchmark names one: google/gemini-2.5-pro. */
const withoutMaker = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** Ways of writing one name, each of them exact: claude-4-1-opus for claude-opus-4-1, a day behind it, or both. */
function spellings(name: string): readonly string[] {
  const bare = withoutMaker(name).replace(
    /^claude-(\d(?:[-.]\d)?)-(opus|sonnet|haiku)(?=-|$)/,
    "claude-$2-$1",
  );
  const undated = bare.replace(/-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])$/, "");
  return undated === bare ? [bare] : [bare, undated];
}

/**
 * The model that a benchmark's name stands for: what a person said it does, else
 * the model of that id, else of the id that is left without date and format.
 * Each is tried for the whole name first, then without its effort. Undefined
 * where none is found: it is reported, and not given to a model that looks alike.
 *
 * @example
 * matchModel("gpt-5.2-2025-12-11-high", catalog) // => { modelId: "gpt-5-2", by: "name" }
 */
export function matchModel(
  statedName: string,
  { modelIds, aliases, canonicalOf }: KnownModels,
): Match | undefined {
  for (const candidate of splitName(statedName).candidates) {
    const alias = aliases.get(candidate);
    if (alias !== undefined && modelIds.has(alias)) return { modelId: alias, by: "alias" };
    if (modelIds.has(candidate)) return { modelId: candidate, by: "id" };
    const found = spellings(candidate)
      .map(canonicalOf)
      .find((id) => modelIds.has(id));
    if (found !== undefined) return { modelId: found, by: "name" };
  }
  return undefined;
}
