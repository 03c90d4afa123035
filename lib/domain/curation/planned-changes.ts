import type { PlainDate } from "../quantity/plain-date.ts";
import type { Change } from "./change.ts";
import { changesFromEdits, type Evidence, type Meaning } from "./changes-from-edits.ts";
import { type KnownSource, readEvidence } from "./evidence-draft.ts";
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
  return {
    changes: [...(newSource === null ? [] : [newSource]), ...made.changes, ...draft.ready],
    hindrances,
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
