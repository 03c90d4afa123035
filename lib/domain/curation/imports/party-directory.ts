import { areAlike, normalName } from "../sheets/similar-names.ts";

export type KnownParty = { readonly id: string; readonly name: string; readonly kind: string };

/** The parties of the register, to be found by what a file calls them. */
export type PartyDirectory = {
  readonly byId: (id: string) => KnownParty | undefined;
  /** The party with this id or name; undefined where there is none. */
  readonly named: (text: string) => KnownParty | undefined;
  /** Those whose names are close to it. */
  readonly like: (text: string) => readonly KnownParty[];
};

const MOST_SHOWN = 5;

export function partyDirectory(parties: readonly KnownParty[]): PartyDirectory {
  const ids = new Map(parties.map((party) => [party.id, party]));
  const names = new Map(parties.map((party) => [normalName(party.name), party]));
  const bySlug = new Map(parties.map((party) => [normalName(party.id), party]));
  const likes = new Map<string, readonly KnownParty[]>();
  return {
    byId: (id) => ids.get(id),
    named: (text) =>
      ids.get(text.replace(/^party\//, "")) ??
      names.get(normalName(text)) ??
      bySlug.get(normalName(text)),
    like: (text) => {
      const found =
        likes.get(text) ??
        parties
          .filter(({ id, name }) => areAlike(text, name) || areAlike(text, id))
          .slice(0, MOST_SHOWN);
      likes.set(text, found);
      return found;
    },
  };
}
