import type { RecordFactInput } from "../fact/record-fact-input.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { FactChange } from "./change.ts";

/**
 * A claim that was looked at again and is still true: the same claim, its
 * sources read on a day. It is a change like any other, and goes to review.
 */
export const lookedAgain = (
  { factId, subject }: { readonly factId: string; readonly subject: string },
  claim: RecordFactInput,
  day: PlainDate,
): FactChange => ({
  kind: "fact",
  target: subject,
  property: claim.property,
  base: factId,
  claim: {
    ...claim,
    citations: claim.citations.map((citation) => ({ ...citation, retrieved: day })),
  },
});
