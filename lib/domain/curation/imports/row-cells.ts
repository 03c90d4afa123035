import type { ColumnUse, Sheet, SheetRow } from "../sheets/sheet.ts";

/** A cell of a row, under the column it is read as. */
export type RowCell = {
  readonly text: string;
  /** As the file calls the column. */
  readonly header: string;
  readonly use: ColumnUse;
};

/** The cells of a row by what they are read as; columns that are left out are not among them. */
export type RowCells = ReadonlyMap<string, RowCell>;

export function cellsOf(
  { headers }: Sheet,
  mapping: readonly ColumnUse[],
  { cells }: SheetRow,
): RowCells {
  const found = new Map<string, RowCell>();
  for (const [index, use] of mapping.entries())
    if (use.target !== null)
      found.set(use.target, {
        text: (cells[index] ?? "").trim(),
        header: headers[index] ?? "",
        use,
      });
  return found;
}

/** What a cell says; undefined where it is empty or there is no such column. */
export const textOf = (cells: RowCells, id: string): string | undefined => {
  const text = cells.get(id)?.text;
  return text === "" ? undefined : text;
};
