import type { Table } from "../table/table.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Party } from "../ties/party.ts";

/** What one party owns and who owns it, as all sources together have it. */
export function ownershipTable(
  partyId: string,
  ownerships: readonly Ownership[],
  parties: ReadonlyMap<string, Party>,
): Table {
  const name = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: `ownership-${partyId}`,
    title: `Ownership, ${name(partyId)}`,
    note: "The range spans every claim in force; the best value is that of the best-graded claim.",
    columns: [
      { id: "pair", label: "Holder in target", unit: null },
      { id: "share", label: "Share", unit: "share" },
      { id: "basis", label: "Basis of the best value", unit: null, verbatim: true },
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
