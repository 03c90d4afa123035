import { z } from "zod";
import type { Fact } from "../../lib/domain/fact/fact.ts";
import { isPropertyId, isPropertyOf, PROPERTIES } from "../../lib/domain/fact/property.ts";
import { Day, RecordFactInput } from "../../lib/domain/fact/record-fact-input.ts";
import type { SubjectKind } from "../../lib/domain/fact/subject.ts";
import { claimId } from "./claim-id.ts";

const name = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "a name such as first-claim");

/** A fact as a file states it: what anyone may state, and how it stands to the other facts of the file. */
const FiledFact = RecordFactInput.safeExtend({
  /** What a later claim of the same file calls it by; no part of the claim. */
  id: name.optional(),
  /** The day it was learned, where that is not the file's own. */
  recorded: Day.optional(),
  /** The `id` of the claim it takes the place of. */
  corrects: name.optional(),
});
type FiledFact = z.infer<typeof FiledFact>;

/** Reports what is wrong at a path within the file. */
export type ReportFault = (path: readonly PropertyKey[], reason: string) => void;

/** The instant that stands for a day on which something was recorded. */
const instantOf = (day: string): string => `${day}T00:00:00.000Z`;

/** The facts of one file that have no fault of their own, each with its place in the file. */
export function filedFacts(
  subject: { readonly id: string; readonly kind: SubjectKind },
  recorded: string,
  entries: readonly unknown[],
  report: ReportFault,
): { readonly fact: Fact; readonly place: number }[] {
  const named = new Map<string, Fact>();
  const corrected = new Set<string>();
  const stated = new Set<string>();
  let unread = false;

  return entries.flatMap((entry, place) => {
    const at = ["facts", place];
    const { data: filed, error } = FiledFact.safeParse(entry);
    if (filed === undefined) {
      unread = true;
      error.issues.forEach(({ path, message }) =>
        report([...at, ...path], path.length > 0 ? `${path.join(".")}: ${message}` : message),
      );
      return [];
    }
    const { id, property, corrects } = filed;
    if (isPropertyId(property) && !isPropertyOf(property, subject.kind))
      report(
        [...at, "property"],
        `${property} is a property of a ${PROPERTIES[property].of}, not of a ${subject.kind}`,
      );

    const old = corrects === undefined ? undefined : named.get(corrects);
    const fact = toFact(subject.id, filed, instantOf(filed.recorded ?? recorded), old?.id ?? null);
    if (corrects !== undefined) {
      // A claim that could not be read may be the one meant; its own fault says enough.
      const trouble =
        old === undefined
          ? unread
            ? undefined
            : "which no fact above it in this file has as its id"
          : correctionTrouble(fact, old, corrected.has(corrects));
      if (trouble !== undefined) report([...at, "corrects"], `corrects "${corrects}", ${trouble}`);
      corrected.add(corrects);
    }
    if (id !== undefined) {
      if (named.has(id))
        report([...at, "id"], `another fact of this file is called "${id}" already`);
      named.set(id, fact);
    }
    const said = withoutJudgement(fact);
    if (stated.has(said))
      report(at, `states ${property} from ${fact.validFrom} twice with the same value`);
    stated.add(said);
    return [{ fact, place }];
  });
}

/** Why one claim cannot take the place of another; undefined where it can. */
function correctionTrouble(fact: Fact, old: Fact, alreadyCorrected: boolean): string | undefined {
  if (old.property !== fact.property)
    return `a claim about ${old.property}, not about ${fact.property}`;
  if (old.recordedAt > fact.recordedAt)
    return `which was recorded on ${old.recordedAt.slice(0, 10)}, after its correction on ${fact.recordedAt.slice(0, 10)}`;
  return alreadyCorrected ? "which is corrected already; correct its correction" : undefined;
}

/** The same words from the same sources, however they are ranked or remarked on. */
const withoutJudgement = (fact: Fact): string => {
  const { property, value, unspecified, validFrom, validTo, recordedAt, corrects, citations } =
    fact;
  return JSON.stringify([
    property,
    value,
    unspecified,
    validFrom,
    validTo,
    recordedAt,
    corrects,
    citations,
  ]);
};

/** The id is made of everything the claim says, so that loading twice changes nothing and no edit goes unnoticed. */
function toFact(
  subject: string,
  filed: FiledFact,
  recordedAt: string,
  corrects: string | null,
): Fact {
  const claim = {
    subject,
    property: filed.property,
    value: filed.value ?? null,
    unspecified: filed.unspecified ?? null,
    validFrom: filed.validFrom,
    validTo: filed.validTo,
    recordedAt,
    corrects,
    method: filed.method,
    confidence: filed.confidence,
    rank: filed.rank,
    note: filed.note,
    citations: filed.citations.map(({ source, locator, quote }) => ({
      sourceId: source,
      locator,
      quote,
    })),
  };
  return {
    id: claimId(JSON.stringify(claim)),
    ...claim,
    citations: filed.citations.map(({ source, ...citation }) => ({
      sourceId: source,
      ...citation,
    })),
    withdrawn: false,
    original: filed.original,
    recordedBy: null,
  };
}
