import { type PackedColumn, type PackedTable, packedCell } from "./packed-table.ts";
import { sortKey } from "./sort-rows.ts";
import { type Cell, isEstimate } from "./table.ts";
import type { TableControls, TableQuery } from "./table-query.ts";
import { byName } from "../quantity/text-order.ts";

const WHERE_NOTHING_IS_KNOWN = "not known";

/** A cell in the words it is chosen by; an interval is not chosen by words. */
const textOf = ({ value, note }: Cell): string => {
  if (value === null) return note ?? WHERE_NOTHING_IS_KNOWN;
  return isEstimate(value) ? "" : String(value);
};

/** The values that a cell is chosen by: one, or several where it is a list. */
const valuesOf = (cell: Cell, isList: boolean): string[] =>
  isList
    ? cell.value === null
      ? []
      : textOf(cell)
          .split("; ")
          .filter((part) => part !== "")
    : [textOf(cell)];

/** A test of a row that was made once for each different cell, so that rows are only looked up. */
function byCell(
  column: PackedColumn | undefined,
  holds: (cell: Cell) => boolean,
): (row: number) => boolean {
  const held = column?.cells.map(holds) ?? [];
  return (row) => held[column?.at[row] ?? -1] ?? false;
}

/**
 * The places of the rows that fit what is asked, in the order asked for.
 *
 * A word is found in any searched column; of a column's chosen values one has
 * to be there; a row without a number is in no range. What is not known comes
 * last, up and down.
 *
 * @example
 * matchingRows(table, { ...ASKS_NOTHING, words: "opus" }, controls)
 */
export function matchingRows(
  table: PackedTable,
  query: TableQuery,
  controls: TableControls,
): number[] {
  const column = (id: string) => table.columns.find((one) => one.id === id);
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  const tests: ((row: number) => boolean)[] = words.map((word) => {
    const found = controls.searched.map((id) =>
      byCell(column(id), (cell) => textOf(cell).toLowerCase().includes(word)),
    );
    return (row) => found.some((test) => test(row));
  });
  for (const [id, chosen] of Object.entries(query.facets)) {
    const isList = controls.lists.includes(id);
    tests.push(
      byCell(column(id), (cell) => valuesOf(cell, isList).some((value) => chosen.includes(value))),
    );
  }
  if (controls.range !== null && (query.least !== null || query.most !== null)) {
    const { least, most } = query;
    tests.push(
      byCell(
        column(controls.range),
        ({ value }) =>
          typeof value === "number" && value >= (least ?? 0) && value <= (most ?? Infinity),
      ),
    );
  }
  const rows = table.ids.flatMap((_, row) => (tests.every((test) => test(row)) ? [row] : []));
  return query.sorting === undefined ? rows : sorted(rows, column(query.sorting.column), query);
}

function sorted(
  rows: readonly number[],
  column: PackedColumn | undefined,
  { sorting }: TableQuery,
): number[] {
  if (column === undefined) return [...rows];
  const turn = sorting?.descending === true ? -1 : 1;
  const keys = column.cells.map(({ value }) => sortKey(value));
  const order = new Intl.Collator("en");
  const ranks = new Map<number, number>();
  // Equal values of different cells (a note apart) share a rank, so that the order before them is kept.
  const known = [...keys.keys()]
    .filter((place) => keys[place] !== null)
    .toSorted((a, b) => compare(keys[a] ?? null, keys[b] ?? null, order));
  known.forEach((place, i) => {
    const before = known[i - 1];
    const same =
      before !== undefined && compare(keys[before] ?? null, keys[place] ?? null, order) === 0;
    ranks.set(place, same ? (ranks.get(before) ?? i) : i);
  });
  const rankAt = (row: number) => {
    const rank = ranks.get(column.at[row] ?? -1);
    return rank === undefined ? Infinity : turn * rank;
  };
  return rows
    .map((row) => ({ row, rank: rankAt(row) }))
    .toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ row }) => row);
}

const compare = (
  a: number | string | null,
  b: number | string | null,
  order: Intl.Collator,
): number =>
  typeof a === "number" && typeof b === "number" ? a - b : order.compare(String(a), String(b));

/** A value that can be chosen, and how many rows have it. */
export type FacetValue = { readonly value: string; readonly rows: number };

/**
 * What can be chosen of a column under everything else that is asked, the most frequent first;
 * what is chosen already is there even where no row has it any more.
 */
export function facetValues(
  table: PackedTable,
  query: TableQuery,
  controls: TableControls,
  id: string,
): FacetValue[] {
  const column = table.columns.find((one) => one.id === id);
  if (column === undefined) return [];
  const { [id]: chosen = [], ...others } = query.facets;
  const isList = controls.lists.includes(id);
  const counts = new Map(chosen.map((value) => [value, 0]));
  const asked = { ...query, facets: others, sorting: undefined };
  for (const row of matchingRows(table, asked, controls))
    for (const value of valuesOf(packedCell(column, row), isList))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .toSorted((a, b) => b.rows - a.rows || byName(a.value, b.value));
}
