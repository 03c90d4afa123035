import { EVIDENCE_FIELDS } from "./bill-row.ts";

/** What a rule looks at: the names of vendor, host and issuer, the service, or what may name a model. */
export const RULE_FIELDS = ["Provider", "ServiceName", ...EVIDENCE_FIELDS] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

/** How a rule compares; never a pattern that could run for ever. Capitals do not count. */
export const MATCH_KINDS = {
  equals: "is",
  "starts-with": "begins with",
  contains: "holds",
  word: "holds the word",
} as const;
export type MatchKind = keyof typeof MATCH_KINDS;

/** Rows whose field holds the text are of this model, or this name is this party. */
export type AttributionRule = {
  readonly id: string;
  readonly field: RuleField;
  readonly match: MatchKind;
  readonly text: string;
} & (
  | { readonly gives: "model"; readonly modelId: string }
  | { readonly gives: "party"; readonly partyId: string }
);

/** What a rule may look at, by what it gives: parties have names, models are read from the rest. */
export const fieldsFor = (gives: AttributionRule["gives"]): readonly RuleField[] =>
  gives === "party" ? ["Provider"] : RULE_FIELDS.filter((field) => field !== "Provider");

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether a rule's text is found in a field's.
 *
 * @example
 * matchesText({ match: "word", text: "nova" }, "amazon.nova-pro"); // => true
 * matchesText({ match: "word", text: "nova" }, "innovation"); // => false
 */
export function matchesText(
  { match, text }: Pick<AttributionRule, "match" | "text">,
  found: string,
): boolean {
  const [wanted, inText] = [text.toLowerCase(), found.toLowerCase()];
  if (wanted === "") return false;
  if (match === "equals") return inText === wanted;
  if (match === "starts-with") return inText.startsWith(wanted);
  if (match === "contains") return inText.includes(wanted);
  for (let at = inText.indexOf(wanted); at !== -1; at = inText.indexOf(wanted, at + 1))
    if (!LETTER.test(inText[at - 1] ?? "") && !LETTER.test(inText[at + wanted.length] ?? ""))
      return true;
  return false;
}
