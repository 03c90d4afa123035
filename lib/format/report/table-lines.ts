import type { TableBlock } from "../../domain/report/board-report.ts";
import type { Cell, Column } from "../../domain/table/table.ts";
import { alsoTexts, cellText, columnTitle } from "../cell.ts";
import { type ClaimsById, markOf, type Run } from "./runs.ts";

/** A table in words: its heads with their units, and each cell with the claim that its number states. */
export type TableLines = {
  readonly heads: readonly { readonly text: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly Run[])[];
};

/** Every row and every column of a table in words, also those the screen hides at first. */
export const tableLines = (
  { table: { columns, rows }, claims }: Pick<TableBlock, "table" | "claims">,
  known: ClaimsById,
): TableLines => ({
  heads: columns.map((column) => ({ text: columnTitle(column), isNumber: column.unit !== null })),
  rows: rows.map(({ id, cells }) =>
    columns.map((column) => ({
      text: wordsOf(cells[column.id] ?? { value: null }, column),
      ...markOf(known.get(claims[id]?.[column.id] ?? "")),
    })),
  ),
});

/** A value, the word that qualifies it, and the same measure by other counts. */
function wordsOf(cell: Cell, column: Column): string {
  const qualified = cell.value !== null && cell.note !== undefined ? [cell.note] : [];
  return [cellText(cell, column), ...qualified, ...alsoTexts(cell, column)].join("; ");
}
