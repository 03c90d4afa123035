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
