import type { Fact } from "../../lib/domain/fact/fact.ts";
import { PROPERTIES, type PropertyId } from "../../lib/domain/fact/property.ts";
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
} as const;
type Named = keyof typeof KEEPERS;

/** One name of something else, and where it stands below an identity or a value. */
type Mention = {
  readonly named: Named;
  readonly id: string;
  readonly path: readonly PropertyKey[];
};

/** A mention, and the line of the file it stands on. */
export type Reference = Pick<Mention, "named" | "id"> & Omit<SeedFault, "reason">;

/** Keys that mean the same in every kind of identity. */
const IDENTITY_KEYS: ReadonlyMap<string, Named> = new Map([
  ["parent", "party"],
  ["provider", "party"],
  ["counterparty", "party"],
  ["stakeHolder", "party"],
  ["stakeTarget", "party"],
  ["holder", "party"],
  ["target", "party"],
  ["cloud", "party"],
  ["lab", "party"],
  ["operator", "party"],
  ["party", "party"],
  ["vendor", "party"],
  ["supersedes", "tie"],
  ["supersededBy", "tie"],
  ["contract", "contract"],
  ["organisation", "organisation"],
]);

export const namedInIdentity = (identity: object): Mention[] =>
  Object.entries(identity).flatMap(([key, id]: [string, unknown]) => {
    const named = IDENTITY_KEYS.get(key);
    return named === undefined || typeof id !== "string" ? [] : [{ named, id, path: [key] }];
  });

const each = (named: Named, ids: readonly string[]): Mention[] =>
  ids.map((id, i) => ({ named, id, path: [i] }));

const VALUE_MENTIONS: { readonly [P in PropertyId]?: (value: unknown) => Mention[] } = {
  "router.pool": (value) =>
    PROPERTIES["router.pool"].schema
      .parse(value)
      .map(({ lab }, i) => ({ named: "party", id: lab, path: [i, "lab"] })),
  "common-investor.backs": (value) =>
    each("party", PROPERTIES["common-investor.backs"].schema.parse(value)),
  "contract.router-mix": (value) =>
    Object.keys(PROPERTIES["contract.router-mix"].schema.parse(value)).map((lab) => ({
      named: "party",
      id: lab,
      path: [lab],
    })),
  "workload.acceptable-models": (value) =>
    each("model", PROPERTIES["workload.acceptable-models"].schema.parse(value)),
  "workload.current-offerings": (value) =>
    PROPERTIES["workload.current-offerings"].schema
      .parse(value)
      .map(({ offering }, i) => ({ named: "offering", id: offering, path: [i, "offering"] })),
  "workload.excluded-sellers": (value) =>
    each("seller", PROPERTIES["workload.excluded-sellers"].schema.parse(value)),
};

export function namedInValue({ property, value }: Fact): Mention[] {
  const mentions: Readonly<Record<string, ((value: unknown) => Mention[]) | undefined>> =
    VALUE_MENTIONS;
  return value === null ? [] : (mentions[property]?.(value) ?? []);
}

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
