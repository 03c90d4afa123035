import type { PlainDate } from "../quantity/plain-date.ts";
import type { ClaimDraft } from "./claim.ts";
import { hasLooseNumber, holdsNumeral } from "./loose-numbers.ts";

/** How a number is put inside a sentence, with an example of each. */
export const SAYINGS = {
  estimate: "60 (53–70)",
  interval: "53–70",
  "spoken-interval": "1.7 to 2.4",
  "between-ends": "1.7 and 2.4",
  best: "60",
  most: "70",
  "in-full": "at least 30 days, and up to 90 days",
} as const;
export type Saying = keyof typeof SAYINGS;

/** What a number counts, as it stands behind one of it and behind any other number. */
export type Noun = { readonly one: string; readonly many: string };

/** A number inside a sentence, bound to the claim it states. */
export type Said = {
  readonly claim: ClaimDraft;
  readonly as: Saying;
  /** Absent where the unit says enough. */
  readonly noun?: Noun;
};

/**
 * What the world calls something; may hold digits, as "GPT-5" does, where the record calls it
 * so. Words that somebody wrote are no name: they are verbatim.
 */
export type Named = { readonly name: string; readonly verbatim?: true };

/** A day, which the format writes out. */
export type Dated = { readonly day: PlainDate };

export type PhrasePart = string | Said | Named | Dated;

/**
 * A sentence whose numbers are bound: our words, which hold no digit, and between
 * them claims, names and days. That no number slips in among the words is what
 * `unboundNumbers` checks before a report is published.
 */
export type Phrase = readonly PhrasePart[];

/** A number for a sentence; with its interval behind it unless asked otherwise. */
export const said = (claim: ClaimDraft, as: Saying = "estimate"): Said => ({ claim, as });

/**
 * A number for a sentence with what it counts behind it, in the form that the
 * printed number asks for.
 *
 * @example
 * counted(contracts, "contract") // read as "1 contract", or "4 contracts"
 */
export const counted = (claim: ClaimDraft, one: string, as: Saying = "estimate"): Said => ({
  claim,
  as,
  noun: { one, many: `${one}s` },
});

/** A name for a sentence. */
export const named = (name: string): Named => ({ name });

/** Words that somebody wrote, as they wrote them: in quotation marks, for we have not checked them. */
export const quoted = (words: string): Named => verbatim(`“${words}”`);

/** Words that a record, a question or a definition holds, as they stand there. */
export const verbatim = (words: string): Named => ({ name: words, verbatim: true });

/**
 * A sentence from a template, with parts and whole phrases let into it.
 *
 * @example
 * phrase`The hardest to leave is ${named(vendor)} at ${said(claim)}.`
 */
export const phrase = (
  words: TemplateStringsArray,
  ...parts: readonly (PhrasePart | Phrase)[]
): Phrase =>
  joined(
    words.flatMap((word, i) => {
      const part = parts[i];
      return part === undefined ? [word] : [word, ...(isPhrase(part) ? part : [part])];
    }),
  );

/** Phrases as a list in a sentence: one, two and three. */
export function listedPhrases(items: readonly Phrase[]): Phrase {
  const last = items.at(-1) ?? [];
  if (items.length < 2) return last;
  const first = items.slice(0, -1).flatMap((item, i) => (i === 0 ? [...item] : [", ", ...item]));
  return joined([...first, " and ", ...last]);
}

/** Every claim of a sentence, in reading order. */
export const claimsIn = (sentence: Phrase): ClaimDraft[] =>
  sentence.flatMap((part) => (typeof part === "object" && "claim" in part ? [part.claim] : []));

/**
 * Words of a sentence in which a number stands that no claim backs: any among our own, and
 * in a name those that are no part of what the record calls something.
 *
 * @param names what the record calls things, with digits in them
 */
export const unboundNumbers = (sentence: Phrase, names: readonly string[] = []): string[] =>
  sentence.flatMap((part) => {
    if (typeof part === "string")
      return holdsNumeral(part) || hasLooseNumber(part, []) ? [part] : [];
    return "name" in part && part.verbatim !== true && hasLooseNumber(part.name, names)
      ? [part.name]
      : [];
  });

const isPhrase = (part: PhrasePart | Phrase): part is Phrase => Array.isArray(part);

/** Neighbouring words as one, and none that are empty: one sentence has one form. */
function joined(parts: Phrase): Phrase {
  const whole: PhrasePart[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (typeof part === "string" && typeof before === "string")
      whole[whole.length - 1] = before + part;
    else if (part !== "") whole.push(part);
  }
  return whole;
}
