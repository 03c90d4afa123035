import type { Mention, Named } from "../../lib/domain/fact/mention.ts";
import type { SeedCatalog } from "../../lib/server/imports/seed-catalog.ts";
import type { SeedFault } from "./seed-faults.ts";

/** What a fact file can name besides its own subject, and who should know of it. */
const KEEPERS = {
  party: "no fact file describes",
  tie: "no fact file describes",
  contract: "no fact file describes",
  organisation: "is not the one that is seeded",
  model: "the catalog does not have",
  offering: "the catalog does not have",
  seller: "the catalog does not have",
} as const satisfies Record<Named, string>;

/** A mention, and the line of the file it stands on. */
export type Reference = Pick<Mention, "named" | "id"> & Omit<SeedFault, "reason">;

/** What is known, by kind of thing. */
export type Known = Readonly<Partial<Record<Named, ReadonlySet<string>>>>;

export const knownTo = (catalog: SeedCatalog, organisation: { readonly id: string }): Known => ({
  organisation: new Set([organisation.id]),
  model: new Set(catalog.models.map(({ id }) => id)),
  offering: new Set(catalog.offerings.map(({ id }) => id)),
  seller: new Set(catalog.sellers.map(({ id }) => id)),
});

/** One fault for each name of something that is not there; kinds that `known` leaves out are not looked at. */
export const faultsOfReferences = (references: readonly Reference[], known: Known): SeedFault[] =>
  references
    .filter(({ named, id }) => known[named]?.has(id) === false)
    .map(({ named, id, file, line }) => ({
      file,
      line,
      reason: `names the ${named} "${id}", which ${KEEPERS[named]}`,
    }));
