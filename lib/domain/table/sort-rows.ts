import { type CellValue, isEstimate, type Row } from "./table.ts";

export type Sorting = { readonly column: string; readonly descending: boolean };

/** Reads `spend` or `-spend` (descending). */
export const parseSorting = (text: string): Sorting =>
  text.startsWith("-")
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false };

export const writeSorting = ({ column, descending }: Sorting): string =>
  `${descending ? "-" : ""}${column}`;

/** What a value is sorted by: an estimate by its best value, or its middle where it has none. */
export const sortKey = (value: CellValue): number | string | null =>
  isEstimate(value)
    ? (value.point ?? (value.low + value.high) / 2)
    : typeof value === "boolean"
      ? Number(value)
      : value;

/** Rows by one column. What is not known comes last either way: it is neither small nor large. */
export function sortRows(rows: readonly Row[], { column, descending }: Sorting): Row[] {
  const turn = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [
      sortKey(a.cells[column]?.value ?? null),
      sortKey(b.cells[column]?.value ?? null),
    ];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === "number" && typeof right === "number") return turn * (left - right);
    return turn * String(left).localeCompare(String(right), "en");
  });
}
