import type { Cell, Table } from "../table/table.ts";

export type Comparison = {
  /** A row for each that is compared, a column a measure, measures that differ first. */
  readonly table: Table;
  /** Measures on which all that are compared are alike. */
  readonly alike: readonly string[];
};

/** A table whose measures stand in a new order: those that differ between its rows, then those that do not. */
export function differencesFirst(table: Table): Comparison {
  const [subject, ...measures] = table.columns;
  const differs = ({ id }: { id: string }) =>
    new Set(table.rows.map(({ cells }) => said(cells[id]))).size > 1;
  const alike = measures.filter((column) => !differs(column));
  const ordered = [...measures.filter(differs), ...alike];
  return {
    table: { ...table, columns: subject === undefined ? ordered : [subject, ...ordered] },
    alike: alike.map(({ label }) => label),
  };
}

const said = (cell: Cell | undefined): string => JSON.stringify([cell?.value, cell?.note]);
