import type { Table } from "../table/table.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";

/** Who owns whom, as all sources together have it. */
export function ownershipTable(
  id: string,
  title: string,
  ownerships: readonly Ownership[],
  parties: ReadonlyMap<string, Party>,
): Table {
  const name = (partyId: string) => parties.get(partyId)?.name ?? partyId;
  return {
    id,
    title,
    note: "The range spans every claim in force; the best value is that of the best-graded claim.",
    columns: [
      { id: "pair", label: "Holder in target", unit: null },
      { id: "share", label: "Share", unit: "share" },
      { id: "basis", label: "Basis of the best value", unit: null },
      { id: "claims", label: "Claims", unit: "count" },
    ],
    rows: ownerships.map(({ id: row, holderId, targetId, share, basis, claims }) => ({
      id: row,
      cells: {
        pair: { value: `${name(holderId)} in ${name(targetId)}`, href: `/stakes/${row}` },
        share: { value: share },
        basis: { value: basis },
        claims: { value: claims.length },
      },
    })),
  };
}
