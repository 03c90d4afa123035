import type { CellOf } from "../../../domain/bill/cell-reader.ts";

/** What exports write where there is nothing. */
const NOTHING: ReadonlySet<string> = new Set(["", "NULL", "null", "Null", "\\N"]);

/** The cells of a row by their columns. */
export const cellsOf =
  (at: ReadonlyMap<string, number>, cells: readonly (string | null)[]): CellOf =>
  (column) => {
    const index = at.get(column);
    const text = index === undefined ? undefined : cells[index]?.trim();
    return text === undefined || NOTHING.has(text) ? null : text;
  };
