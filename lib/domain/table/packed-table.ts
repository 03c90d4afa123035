import type { Cell, Column, Table } from "./table.ts";

/** A column as it travels: each different cell once, and for every row which of them stands there. */
export type PackedColumn = Column & {
  readonly cells: readonly Cell[];
  readonly at: readonly number[];
};

/** A long table, column by column: some thousand rows in a few hundred kilobytes. */
export type PackedTable = Omit<Table, "columns" | "rows"> & {
  readonly columns: readonly PackedColumn[];
  /** Of the rows, in their order. */
  readonly ids: readonly string[];
};

const NOTHING: Cell = { value: null };

/**
 * The table with every different cell of a column written once.
 *
 * @example
 * packTable(modelsTable(listings, parties, "2026-11-22")).columns[0]?.cells.length // => as many as there are models
 */
export const packTable = ({ rows, columns, ...table }: Table): PackedTable => ({
  ...table,
  ids: rows.map(({ id }) => id),
  columns: columns.map((column) => {
    const places = new Map<string, number>();
    const cells: Cell[] = [];
    const at = rows.map((row) => {
      const cell = row.cells[column.id] ?? NOTHING;
      const text = JSON.stringify(cell);
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, cells.length);
      return cells.push(cell) - 1;
    });
    return { ...column, cells, at };
  }),
});

/** What stands in a column at a row. */
export const packedCell = ({ cells, at }: PackedColumn, row: number): Cell =>
  cells[at[row] ?? -1] ?? NOTHING;

/**
 * Some rows and columns of a packed table, as a table again.
 *
 * @param rows their places, in the order wanted; all of them where left out
 * @param columns the columns wanted, in their order; all of them where left out
 */
export function unpackTable(
  { columns: packed, ids, ...table }: PackedTable,
  rows: readonly number[] = ids.map((_, row) => row),
  columns: readonly PackedColumn[] = packed,
): Table {
  return {
    ...table,
    columns: columns.map(({ cells: _cells, at: _at, ...column }) => column),
    rows: rows.map((row) => ({
      id: ids[row] ?? "",
      cells: Object.fromEntries(columns.map((column) => [column.id, packedCell(column, row)])),
    })),
  };
}
