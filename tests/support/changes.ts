/** Changes and proposals, the ordinary case of each. */
import { randomUUID } from "node:crypto";
import type { Change, FactChange } from "@/lib/domain/curation/change.ts";
import { claimOf } from "@/lib/domain/curation/claim-of.ts";
import type { ProposeInput } from "@/lib/domain/curation/proposal.ts";
import type { Fact } from "@/lib/domain/fact/fact.ts";
import type { RecordFactInput } from "@/lib/domain/fact/record-fact-input.ts";

/** Amazon's quarterly report, a source of the seed. */
export const FILING = "sec-archives-edgar-data-1018724-000101872426000026-amzn-20260630";

export const aClaim = (part: Partial<RecordFactInput> & { property: string }): RecordFactInput => ({
  original: null,
  validFrom: "2026-08-01",
  validTo: null,
  method: "reported",
  confidence: "high",
  rank: "normal",
  note: null,
  citations: [{ source: FILING, locator: "Note 4", quote: null, retrieved: "2026-11-30" }],
  ...part,
});

/** A fact restated with something else in it. */
export const aCorrection = (fact: Fact, part: Partial<RecordFactInput>): FactChange => ({
  kind: "fact",
  target: fact.subject,
  property: fact.property,
  base: fact.id,
  claim: { ...claimOf(fact), ...part },
});

export const aProposal = (
  changes: readonly Change[],
  part: Partial<ProposeInput> = {},
): ProposeInput => ({
  id: randomUUID(),
  reason: "The quarterly report says so",
  fileName: null,
  readAt: "2026-12-01T11:00:00.000Z",
  confirmAhead: false,
  changes: [...changes],
  ...part,
});
