import { listingNote } from "../catalog/listing-note.ts";
import type { FactNote, FactNotes } from "../fact/fact-note.ts";
import type { StackRegister } from "./stack-register.ts";

/** Every fact a stack's numbers may rest on: what the register says, what is listed, and what was typed. */
export function stackNotes(register: StackRegister, typed: readonly FactNote[]): FactNotes {
  const sources = new Map(register.sources.map((source) => [source.id, source]));
  const models = new Map(register.models.map(({ id, name }) => [id, name]));
  const sellers = new Map(register.sellers.map(({ id, name }) => [id, name]));
  return new Map(
    [
      ...register.notes.map((note): FactNote => ({
        ...note,
        sources: note.sources.flatMap((id) => sources.get(id) ?? []),
      })),
      ...register.listings.map((listing) =>
        listingNote(
          {
            offeringId: listing.id,
            model: models.get(listing.model) ?? listing.model,
            seller: sellers.get(listing.seller) ?? listing.seller,
            soldAs: listing.as,
            sourceId: listing.source,
            observedAt: listing.observed,
          },
          sources.get(listing.source),
        ),
      ),
      ...typed,
    ].map((note) => [note.fact.id, note]),
  );
}
