import type { Fact } from "../fact/fact.ts";
import { isPropertyId, PROPERTIES } from "../fact/property.ts";
import type { RecordFactInput } from "../fact/record-fact-input.ts";

/** A fact as the claim somebody would send to state it: the start of a correction. */
export function claimOf(fact: Fact): RecordFactInput {
  const unit = isPropertyId(fact.property) ? PROPERTIES[fact.property].unit : null;
  return {
    property: fact.property,
    ...(fact.unspecified === null ? { value: fact.value } : { unspecified: fact.unspecified }),
    ...(unit === null ? {} : { unit }),
    original: fact.original,
    validFrom: fact.validFrom,
    validTo: fact.validTo,
    method: fact.method,
    confidence: fact.confidence,
    rank: fact.rank,
    note: fact.note,
    citations: fact.citations.map(({ sourceId, locator, quote, retrieved }) => ({
      source: sourceId,
      locator,
      quote,
      retrieved,
    })),
  };
}
