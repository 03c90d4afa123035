import type { Clocks } from "../fact/fact.ts";
import type { PropertyId } from "../fact/property.ts";
import { type Facts, read } from "../fact/reading.ts";
import type { PartyKind } from "./tie-words.ts";

/** A company, lab, investor or foundation. */
export type Party = {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly parentId: string | null;
  readonly hqCountry: string | null;
  readonly website: string | null;
  readonly note: string | null;
};

/** A party as the facts have it on a day: what they say takes the place of what it was entered with. */
export function partyAt(identity: Party, facts: Facts, clocks: Clocks): Party {
  const said = (property: PropertyId, entered: string | null): string | null => {
    const reading = read(facts, property, clocks);
    if (reading === undefined) return entered;
    return typeof reading.value === "string" ? reading.value : null;
  };
  return {
    ...identity,
    name: said("party.name", identity.name) ?? identity.name,
    hqCountry: said("party.headquarters", identity.hqCountry),
    website: said("party.website", identity.website),
    note: said("party.description", identity.note),
  };
}

/** The party at the top of the chain of parents: who owns it all. */
export function groupOf(partyId: string, parties: ReadonlyMap<string, Party>): string {
  const seen = new Set<string>();
  let id = partyId;
  for (;;) {
    const parent = parties.get(id)?.parentId ?? null;
    if (parent === null || seen.has(parent)) return id;
    seen.add(id);
    id = parent;
  }
}
