import type { LabProfile } from "../profiles/lab-profile.ts";
import type { Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { absenceOn, amountColumns, capitalised, NONE_ON_RECORD, totalCell } from "./amount-cell.ts";

/** Labs side by side: who put money in, who owns most, where the compute comes from. */
export const labsTable = (
  profiles: readonly LabProfile[],
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Table => {
  const nameOf = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: "labs",
    title: "AI labs",
    note: "Stakes span all sources that disagree. Totals leave out rollups, superseded, ended, denied and rumoured deals.",
    columns: [
      { id: "lab", label: "Lab", unit: null },
      { id: "country", label: "Seat", unit: null },
      { id: "parent", label: "Belongs to", unit: null },
      { id: "investors", label: "Investors on record", unit: "count" },
      ...amountColumns(basis, (amount) =>
        amount === basis ? `Capital ${amount}` : capitalised(amount),
      ),
      { id: "compute", label: `Compute bought ahead, ${basis}`, unit: "usd" },
      { id: "holder", label: "Largest holder on record", unit: null },
      { id: "stake", label: "Its share", unit: "share" },
      { id: "sold-by", label: "Sold by", unit: "count" },
    ],
    rows: profiles.map(({ party, capital, compute, investors, largestStake, soldBy }) => ({
      id: party.id,
      cells: {
        lab: { value: party.name, href: `/labs/${party.id}` },
        country:
          party.hqCountry === null
            ? { value: null, note: "not recorded" }
            : { value: party.hqCountry },
        parent: {
          value: party.parentId === null ? "itself" : nameOf(party.parentId),
        },
        investors: { value: investors.length },
        announced: totalCell(capital.announced, nameOf),
        conditional: totalCell(capital.conditional, nameOf),
        committed: totalCell(capital.committed, nameOf, "not known"),
        paid: totalCell(capital.paid, nameOf),
        compute: totalCell(compute[basis], nameOf, absenceOn(basis)),
        holder: largestStake === null ? NONE_ON_RECORD : { value: nameOf(largestStake.holderId) },
        stake: largestStake === null ? NONE_ON_RECORD : { value: largestStake.share },
        "sold-by": { value: soldBy.length },
      },
    })),
  };
};
