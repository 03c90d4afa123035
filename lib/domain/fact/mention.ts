import { PROPERTIES, type PropertyId } from "./property.ts";

/** What an identity or a value can name besides its own subject. */
export type Named = "party" | "tie" | "contract" | "organisation" | "model" | "offering" | "seller";

/** One name of something else, and where it stands below an identity or a value. */
export type Mention = {
  readonly named: Named;
  readonly id: string;
  readonly path: readonly PropertyKey[];
};

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

/** What an identity names besides its own subject. */
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
  "party.merged-into": (value) =>
    each("party", [PROPERTIES["party.merged-into"].schema.parse(value)]),
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

/** What the value of a property names. */
export function namedInValue({
  property,
  value,
}: {
  readonly property: string;
  readonly value?: unknown;
}): Mention[] {
  const mentions: Readonly<Record<string, ((value: unknown) => Mention[]) | undefined>> =
    VALUE_MENTIONS;
  return value === null || value === undefined ? [] : (mentions[property]?.(value) ?? []);
}
