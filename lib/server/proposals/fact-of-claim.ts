import "server-only";
import type { RecordFactInput } from "../../domain/fact/record-fact-input.ts";
import type { Fact } from "../../domain/fact/fact.ts";

/** Who records it, when, and in the place of what. */
export type Recording = {
  readonly id: string;
  readonly subject: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly corrects: string | null;
};

/** A claim as the fact it becomes. */
export const factOfClaim = (claim: RecordFactInput, recording: Recording): Fact => ({
  ...recording,
  property: claim.property,
  value: claim.value ?? null,
  unspecified: claim.unspecified ?? null,
  validFrom: claim.validFrom,
  validTo: claim.validTo,
  method: claim.method,
  confidence: claim.confidence,
  rank: claim.rank,
  note: claim.note,
  withdrawn: false,
  original: claim.original,
  citations: claim.citations.map(({ source, ...citation }) => ({ sourceId: source, ...citation })),
});

/** A fact that takes another back and puts nothing in its place. */
export const withdrawalOf = (
  base: Fact,
  { id, recordedAt, recordedBy }: Omit<Recording, "subject" | "corrects">,
  note: string | null,
): Fact => ({
  ...base,
  id,
  recordedAt,
  recordedBy,
  corrects: base.id,
  note,
  withdrawn: true,
});
