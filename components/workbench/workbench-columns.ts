"use client";

import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { WorkbenchColumn, WorkbenchRow } from "@/lib/domain/curation/workbench-row";

export const FEATURES = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnVisibilityFeature,
});
export type GridColumnDef = ColumnDef<typeof FEATURES, WorkbenchRow>;

export const NAME = "name";
export const OVERDUE = "overdue";

/** Everything in a row that can be looked for, as one text. */
const haystack = ({ name, subject, identity, owner, cells }: WorkbenchRow): string =>
  [
    name,
    subject,
    owner ?? "",
    ...Object.values(identity),
    ...Object.values(cells).map(({ shown }) => shown),
  ]
    .join(" ")
    .toLowerCase();
const haystacks = new WeakMap<WorkbenchRow, string>();

function hasWords(row: WorkbenchRow, words: string): boolean {
  let text = haystacks.get(row);
  if (text === undefined) {
    text = haystack(row);
    haystacks.set(row, text);
  }
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const compare = (a: unknown, b: unknown): number =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");

/** What a column is sorted by; undefined, and so last either way, where nothing is stated. */
const keyOf = (
  { property, form }: WorkbenchColumn,
  { cells }: WorkbenchRow,
): number | string | undefined => {
  const cell = cells[property];
  if (cell === undefined || cell.state !== "value") return undefined;
  if (form !== "number") return cell.text;
  const number = Number.parseFloat(cell.text);
  return Number.isNaN(number) ? undefined : number;
};

/** The name, how long overdue, and what can be typed into. */
export const columnsOf = (columns: readonly WorkbenchColumn[]): GridColumnDef[] => [
  {
    id: NAME,
    accessorFn: ({ name }) => name,
    enableHiding: false,
    filterFn: (row, _, words: string) => hasWords(row.original, words),
    sortFn: (a, b) => compare(a.original.name, b.original.name),
  },
  {
    id: OVERDUE,
    accessorFn: ({ overdue }) => overdue ?? undefined,
    sortUndefined: "last",
    sortDescFirst: true,
    sortFn: (a, b) => compare(a.original.overdue, b.original.overdue),
  },
  ...columns.map((column): GridColumnDef => ({
    id: column.property,
    accessorFn: (row) => keyOf(column, row),
    sortUndefined: "last",
    sortFn: (a, b) => compare(keyOf(column, a.original), keyOf(column, b.original)),
  })),
];
