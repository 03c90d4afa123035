import type { RightInGrid } from "../indices/conflict/rights-grid.ts";
import type { PairRights } from "../profiles/pair-rights.ts";
import { keysOf } from "../quantity/closed-set.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";
import { RIGHT_CATEGORIES } from "../ties/tie-words.ts";

/** The rights register: a row a pair, a column a category. No score is made of it. */
export function rightsTable(
  partyId: string,
  pairs: readonly PairRights[],
  parties: ReadonlyMap<string, Party>,
): Table {
  const name = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: `rights-${partyId}`,
    title: "Rights register",
    note: "The six categories of the US FTC’s staff report on AI partnerships (January 2025). Unknown means looked for and not found. Of several entries one that is present decides, then one that is unknown; a register, not a score.",
    columns: [
      { id: "pair", label: "Pair", unit: null },
      ...keysOf(RIGHT_CATEGORIES).map((category) => ({
        id: category,
        label: RIGHT_CATEGORIES[category],
        unit: null,
      })),
    ],
    rows: pairs.map(({ id: row, providerId, labId, grid }) => ({
      id: row,
      cells: {
        pair: { value: `${name(providerId)} – ${name(labId)}` },
        ...Object.fromEntries(grid.cells.map((cell) => [cell.category, rightCell(cell)])),
      },
    })),
  };
}

/** One state, with the way to the entry that decides it. */
function rightCell({ state, entry, entries }: RightInGrid): Cell {
  if (entries === 0) return { value: null, note: "not looked into", none: true };
  const link = entry === undefined ? {} : { href: `/rights/${entry}` };
  const several = entries === 1 ? [] : [`${entries} entries`];
  if (state === "unknown")
    return { value: null, note: ["unknown", ...several].join("; "), ...link };
  return { value: state, ...link, ...(several[0] === undefined ? {} : { note: several[0] }) };
}
