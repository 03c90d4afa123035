"use client";

import { useState, useSyncExternalStore } from "react";
import { parseSorting, type Sorting, sortRows, writeSorting } from "@/lib/domain/table/sort-rows";
import type { Cell, Column, Table } from "@/lib/domain/table/table";
import type { View } from "@/lib/domain/view/view";
import { columnTitle } from "@/lib/format/cell";
import { CellContent } from "./cell-content";
import { TableFrame } from "./table-frame";

const CHANGED = "stakeline:sorted";

/** Rows shown at first; the rest is one click away and always in the CSV. */
const FIRST_ROWS = 30;

function subscribe(changed: () => void): () => void {
  window.addEventListener("popstate", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(CHANGED, changed);
  };
}

/** The sorting of one table, kept in the address so that a link shows the same order. */
function useSorting(table: string): [Sorting | undefined, (to: Sorting) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => new URLSearchParams(window.location.search).get(`sort.${table}`) ?? "",
    () => "",
  );
  const sort = (to: Sorting) => {
    const url = new URL(window.location.href);
    url.searchParams.set(`sort.${table}`, writeSorting(to));
    window.history.replaceState(null, "", url);
    window.dispatchEvent(new Event(CHANGED));
  };
  return [text === "" ? undefined : parseSorting(text), sort];
}

/** A table as the screen shows it: sorted by its headers, a list of definitions on a phone. */
export function DataTable({
  table,
  view,
  csv,
  caption = table.title,
}: {
  table: Table;
  view: View;
  /** Address of the same table as CSV. */
  csv?: string | undefined;
  caption?: string;
}) {
  const [sorting, sort] = useSorting(table.id);
  const columns = table.columns.filter(({ exportOnly }) => exportOnly !== true);
  const [all, showAll] = useState(false);
  const sorted = sorting === undefined ? table.rows : sortRows(table.rows, sorting);
  const rows = all ? sorted : sorted.slice(0, FIRST_ROWS);
  return (
    <TableFrame
      title={caption}
      note={table.note}
      csv={csv}
      tableClass="rows-as-lists w-full text-sm"
      below={
        rows.length < sorted.length && (
          <button
            type="button"
            onClick={() => showAll(true)}
            className="mt-2 border border-line px-3 py-1 text-sm hover:bg-raised"
          >
            Show all {sorted.length} rows
          </button>
        )
      }
    >
      <thead>
        <tr>
          {columns.map((column, i) => (
            <ColumnHeader
              key={column.id}
              column={column}
              first={i === 0}
              sorting={sorting?.column === column.id ? sorting : undefined}
              onSort={sort}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {columns.map((column, i) => (
              <TableCell
                key={column.id}
                column={column}
                cell={cells[column.id] ?? { value: null }}
                first={i === 0}
                view={view}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function ColumnHeader({
  column,
  first,
  sorting,
  onSort,
}: {
  column: Column;
  first: boolean;
  sorting: Sorting | undefined;
  onSort: (to: Sorting) => void;
}) {
  const number = column.unit !== null;
  const direction =
    sorting === undefined ? "none" : sorting.descending ? "descending" : "ascending";
  const next = {
    column: column.id,
    descending: sorting === undefined ? number : !sorting.descending,
  };
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={`border-b border-ink bg-paper py-2 pr-4 align-bottom font-normal text-muted ${number ? "text-right" : "text-left"} ${first ? "sticky left-0" : ""}`}
    >
      {column.label === "" ? (
        <span className="sr-only">Name</span>
      ) : (
        <button
          type="button"
          onClick={() => onSort(next)}
          className={`hover:text-ink hover:underline ${number ? "text-right" : "text-left"}`}
        >
          {columnTitle(column)}
          {sorting !== undefined && (
            <span aria-hidden="true">{sorting.descending ? " ↓" : " ↑"}</span>
          )}
        </button>
      )}
    </th>
  );
}

function TableCell({
  column,
  cell,
  first,
  view,
}: {
  column: Column;
  cell: Cell;
  first: boolean;
  view: View;
}) {
  const number = column.unit !== null;
  const content = <CellContent cell={cell} column={column} view={view} />;
  const edge = "border-b border-line py-2 pr-4 align-top";
  return first ? (
    <th scope="row" className={`${edge} sticky left-0 bg-paper text-left font-medium`}>
      {content}
    </th>
  ) : (
    <td
      data-label={columnTitle(column)}
      className={`${edge} ${number ? "text-right sm:whitespace-nowrap" : "text-left"}`}
    >
      {content}
    </td>
  );
}
