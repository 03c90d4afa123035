import type { PlainDate } from "../quantity/plain-date.ts";
import type { Change, FactChange } from "./change.ts";
import { changesFromEdits, type Evidence, type Meaning } from "./changes-from-edits.ts";
import { type KnownSource, readEvidence } from "./evidence-draft.ts";
import { readOriginal } from "./original-draft.ts";
import { changedOnDay, type RecordDraft } from "./record-draft.ts";
import type { RecordedClaim } from "./subject-record.ts";

/** What keeps a draft from being sent; of the whole draft where it names no property. */
export type DraftHindrance = { readonly property: string | null; readonly reason: string };

export type Planned = {
  readonly changes: readonly Change[];
  readonly hindrances: readonly DraftHindrance[];
};

/**
 * What a draft of a record comes to, and everything it still lacks.
 *
 * @param today no source was read after it
 */
export function plannedChanges(
  draft: RecordDraft,
  {
    claims,
    sources,
    today,
  }: {
    readonly claims: readonly RecordedClaim[];
    readonly sources: readonly KnownSource[];
    readonly today: PlainDate;
  },
): Planned {
  const hindrances: DraftHindrance[] = [];
  const lacks = (reason: string) => hindrances.push({ property: null, reason });
  if (draft.edits.length === 0 && draft.ready.length === 0) lacks("nothing is changed yet");
  if (draft.reason.trim().length < 3) lacks("say why, for the reviewer");
  if (draft.edits.length === 0) return { changes: draft.ready, hindrances };

  const read = readEvidence(draft.evidence, sources, today);
  if (!read.ok) read.reasons.forEach(lacks);
  const on = changedOnDay(draft);
  if (draft.meaning === "changed" && on === undefined) lacks("say on which day it changed");
  const made = changesFromEdits(
    draft.edits.map((edit) => ({
      edit,
      meaning: meaningOf(draft, edit.base, on),
      evidence: read.ok ? withNote(read.evidence, draft.note) : null,
    })),
    new Map(claims.map(({ factId, claim }) => [factId, claim])),
  );
  hindrances.push(
    ...made.hindrances
      .filter(({ reason }) => read.ok || reason !== NO_SOURCE)
      .map(({ property, reason }) => ({ property, reason })),
  );
  const newSource = read.ok ? read.newSource : null;
  const { changes, reasons } = withOriginals(made.changes, draft);
  hindrances.push(...reasons);
  return {
    changes: [...(newSource === null ? [] : [newSource]), ...changes, ...draft.ready],
    hindrances,
  };
}

/** The claims that were typed, with the amounts as their source states them. */
function withOriginals(
  changes: readonly FactChange[],
  { originals, edits, meaning }: RecordDraft,
): { readonly changes: FactChange[]; readonly reasons: readonly DraftHindrance[] } {
  const reasons: DraftHindrance[] = [];
  const stated = new Map(
    edits.flatMap(({ property }) => {
      const draft = originals[property];
      if (draft === undefined) return [];
      const read = readOriginal(draft);
      if ("original" in read) return [[property, read.original] as const];
      reasons.push({ property, reason: read.reason });
      return [];
    }),
  );
  return {
    reasons,
    changes: changes.map((change) => {
      const original = stated.get(change.property);
      // Where the world changed, the claim that was made to only ends, and keeps what it said.
      const ends = meaning === "changed" && change.base !== null;
      return original === undefined || change.claim === null || ends
        ? change
        : { ...change, claim: { ...change.claim, original } };
    }),
  };
}

/** Said once for the whole draft by the evidence itself. */
const NO_SOURCE = "has no source yet";

/** A claim that is new has no days of its own yet, whatever the others mean. */
const meaningOf = (
  { meaning }: RecordDraft,
  base: string | null,
  on: PlainDate | undefined,
): Meaning =>
  meaning === "wrong" && base !== null ? { kind: "wrong" } : { kind: "changed", on: on ?? "" };

const withNote = (evidence: Evidence, note: string): Evidence =>
  note.trim() === "" ? evidence : { ...evidence, note: note.trim() };
