import type { FactNote } from "../fact/fact-note.ts";
import type { Source } from "../fact/source.ts";
import type { PlainDate } from "../quantity/plain-date.ts";

/** A model on a seller's price list, as far as it is evidence that the seller has it. */
export type ReadListing = {
  readonly offeringId: string;
  readonly model: string;
  readonly seller: string;
  /** What the seller calls the model. */
  readonly soldAs: string;
  readonly sourceId: string;
  readonly observedAt: PlainDate;
};

/** A listing of the catalog, read as a fact that says so; its id is `offering/<id>`. */
export function listingNote(
  { offeringId, model, seller, soldAs, sourceId, observedAt }: ReadListing,
  source: Source | undefined,
): FactNote {
  const id = `offering/${offeringId}`;
  return {
    fact: {
      id,
      subject: id,
      property: "Listed for sale as",
      value: soldAs,
      unspecified: null,
      validFrom: observedAt,
      validTo: null,
      recordedAt: `${observedAt}T00:00:00.000Z`,
      corrects: null,
      method: "reported",
      confidence: "medium",
      rank: "normal",
      note: null,
      withdrawn: false,
      original: null,
      recordedBy: null,
      citations: [{ sourceId, locator: soldAs, quote: null, retrieved: null }],
    },
    about: `${model} at ${seller}`,
    sources: source === undefined ? [] : [source],
  };
}
