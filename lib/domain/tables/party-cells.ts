import type { Cell } from "../table/table.ts";
import type { Party } from "../ties/party.ts";

type Parties = ReadonlyMap<string, Party>;

const NOT_KNOWN: Cell = { value: null, note: "not known" };

/** The page of a party: labs have one of their own kind. */
export const partyPath = ({ id, kind }: Party): string =>
  kind === "ai_lab" ? `/labs/${id}` : `/providers/${id}`;

/** A party by its name, with the way to its page; said where the register has none. */
export function partyCell(id: string | null, parties: Parties): Cell {
  const party = id === null ? undefined : parties.get(id);
  return party === undefined
    ? { value: null, note: "not in the register" }
    : { value: party.name, href: partyPath(party) };
}

/** The country a party has its seat in, where the register knows it. */
export const countryCell = (id: string | null, parties: Parties): Cell => {
  const country = id === null ? null : (parties.get(id)?.hqCountry ?? null);
  return country === null ? NOT_KNOWN : { value: country };
};
