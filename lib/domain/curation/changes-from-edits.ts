import type { CitationInput, RecordFactInput } from "../fact/record-fact-input.ts";
import type { Confidence, Method } from "../fact/fact.ts";
import { NO_PUBLIC_SOURCE } from "../fact/source.ts";
import { isPropertyId, PROPERTIES } from "../fact/property.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { FactChange } from "./change.ts";
import type { CellRef, Edit } from "./grid-edits.ts";
import { typedValue } from "./typed-value.ts";

/** Who says so, and how sure we are. */
export type Evidence = {
  readonly citations: readonly CitationInput[];
  /** Without a public source, a sentence on how it is known. */
  readonly note: string | null;
  readonly method: Method;
  readonly confidence: Confidence;
};

/** What an edit means for the claim it takes the place of. */
export type Meaning =
  /** It was wrong all along: the same days, another value. */
  | { readonly kind: "wrong" }
  /** It was right until a day, on which the new value began to hold; also the first day of a new claim. */
  | { readonly kind: "changed"; readonly on: PlainDate };

export type PlannedEdit = {
  readonly edit: Edit;
  readonly meaning: Meaning;
  readonly evidence: Evidence | null;
};

/** Why an edit cannot be sent yet. */
export type Hindrance = CellRef & { readonly reason: string };

/**
 * The changes of a proposal that a grid's edits come to, and what keeps an edit
 * from becoming one.
 *
 * @param claims what is claimed today, by the id of the fact that claims it
 */
export function changesFromEdits(
  planned: readonly PlannedEdit[],
  claims: ReadonlyMap<string, RecordFactInput>,
): { readonly changes: FactChange[]; readonly hindrances: Hindrance[] } {
  const changes: FactChange[] = [];
  const hindrances: Hindrance[] = [];
  for (const { edit, meaning, evidence } of planned) {
    const made = changesOf(edit, meaning, evidence, claims);
    const reason = typeof made === "string" ? made : made.flatMap(whyRefused)[0];
    if (reason !== undefined)
      hindrances.push({ subject: edit.subject, property: edit.property, reason });
    else if (typeof made !== "string") changes.push(...made);
  }
  return { changes, hindrances };
}

const whyRefused = (change: FactChange): string[] =>
  FactChange.safeParse(change).error?.issues.map(({ message }) => message) ?? [];

function changesOf(
  { subject, property, text, base, refused }: Edit,
  meaning: Meaning,
  evidence: Evidence | null,
  claims: ReadonlyMap<string, RecordFactInput>,
): FactChange[] | string {
  if (refused !== null) return refused;
  const old = base === null ? null : claims.get(base);
  if (old === undefined) return "what is claimed today has not been read yet";
  const change = (on: string | null, claim: RecordFactInput | null): FactChange => ({
    kind: "fact",
    target: subject,
    property,
    base: on,
    claim,
  });
  const typed = typedValue(property, text);
  if (typed.state === "empty") return base === null ? "nothing is said" : [change(base, null)];
  if (typed.state === "refused") return typed.reason;
  if (evidence === null) return "has no source yet";
  const claim = claimFrom(property, typed, evidence);
  if (old === null) {
    if (meaning.kind === "wrong") return "say since when it holds";
    return [change(null, { ...claim, validFrom: meaning.on })];
  }
  const { validFrom, validTo, rank } = old;
  if (meaning.kind === "wrong") return [change(base, { ...claim, validFrom, validTo, rank })];
  if (meaning.on <= validFrom)
    return `the claim begins on ${validFrom}, so it cannot have changed on ${meaning.on}: choose a later day, or say that it was wrong`;
  if (validTo !== null && meaning.on >= validTo)
    return `the claim ends on ${validTo} already, so it cannot have changed on ${meaning.on}`;
  return [
    change(base, { ...old, validTo: meaning.on }),
    change(null, { ...claim, validFrom: meaning.on, validTo, rank }),
  ];
}

type Said = Extract<ReturnType<typeof typedValue>, { state: "value" | "unspecified" }>;

function claimFrom(
  property: string,
  typed: Said,
  { citations, note, method, confidence }: Evidence,
): Omit<RecordFactInput, "validFrom"> {
  const unit = isPropertyId(property) ? PROPERTIES[property].unit : null;
  return {
    property,
    ...(typed.state === "value" ? { value: typed.value } : { unspecified: typed.unspecified }),
    ...(unit === null ? {} : { unit }),
    original: null,
    validTo: null,
    method,
    confidence,
    rank: "normal",
    note,
    citations: [...citations],
  };
}

/** Evidence of a claim that has been looked for in public, and was not found. */
export const withoutPublicSource = (
  how: string,
  retrieved: PlainDate,
  method: Method,
  confidence: Confidence,
): Evidence => ({
  citations: [{ source: NO_PUBLIC_SOURCE, locator: null, quote: null, retrieved }],
  note: how,
  method,
  confidence,
});
