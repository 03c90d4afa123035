import type { Fact } from "../fact/fact.ts";
import { isPropertyId, PROPERTIES } from "../fact/property.ts";
import type { RecordFactInput } from "../fact/record-fact-input.ts";

/** What a fact states, as it would be sent to state it again. */
export function claimOf(fact: Fact): RecordFactInput {
  const unit = isPropertyId(fact.property) ? PROPERTIES[fact.property].unit : null;
  return {
    property: fact.property,
    ...(fact.value === null ? {} : { value: fact.value }),
    ...(fact.unspecified === null ? {} : { unspecified: fact.unspecified }),
    ...(unit === null ? {} : { unit }),
    original: fact.original,
    validFrom: fact.validFrom,
    validTo: fact.validTo,
    method: fact.method,
    confidence: fact.confidence,
    rank: fact.rank,
    note: fact.note,
    citations: fact.citations.map(({ sourceId, ...citation }) => ({
      source: sourceId,
      ...citation,
    })),
  };
}

/** JSON with its keys in one order, so that the same claim is the same text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Whether two claims say the same: value, validity, sources and how sure. */
export const sameClaim = (a: RecordFactInput | null, b: RecordFactInput | null): boolean =>
  canonical(a) === canonical(b);
