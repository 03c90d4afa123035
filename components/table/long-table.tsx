"use client";

import { useMemo, useRef } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { useInBrowser } from "@/components/layout/use-in-browser";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import { matchingRows } from "@/lib/domain/table/matching-rows";
import type { PackedTable } from "@/lib/domain/table/packed-table";
import type { Sorting } from "@/lib/domain/table/sort-rows";
import {
  ASKS_NOTHING,
  readTableQuery,
  type TableControls,
  type TableQuery,
  writeTableQuery,
} from "@/lib/domain/table/table-query";
import { type View, viewHref } from "@/lib/domain/view/view";
import { columnTitle } from "@/lib/format/cell";
import { ChosenFilters } from "./chosen-filters";
import { LongGrid } from "./long-grid";
import type { ShownColumn } from "./long-row";
import { TableFilters } from "./table-filters";
import { type AddressChange, useAddress } from "./use-address";
import { useIsSmall } from "./use-is-small";
import { useLongTable } from "./use-long-table";

/** A choice that another table is read for, such as the service tier; the first is the usual one. */
export type TableChoice = {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
};

const WIDTH = 128;
const NUMBER_WIDTH = 96;

/**
 * A table of thousands of rows. The first come with the page and can be read
 * without scripts; the rest is fetched, narrowed and ordered in the browser, as
 * the address says.
 */
export function LongTable({
  first,
  total,
  source,
  csv,
  controls,
  rangeUnit = "",
  widths,
  choice,
  view,
}: {
  /** The first rows. */
  first: PackedTable;
  total: number;
  /** Where the whole of it is read, and as CSV: paths of this app. */
  source: string;
  csv: string;
  controls: TableControls;
  rangeUnit?: string;
  /** Of columns that need another width than the usual one, in pixels. */
  widths: Readonly<Record<string, number>>;
  choice?: TableChoice;
  view: View;
}) {
  const [address, go] = useAddress();
  const params = useMemo(() => new URLSearchParams(address), [address]);
  const query = useMemo(() => readTableQuery(params, controls), [params, controls]);
  const chosen = choice?.values.find((value) => value === params.get(choice.name));
  const isUsual = choice === undefined || chosen === undefined || chosen === choice.values[0];
  const [{ table, state, reason }, again] = useLongTable(
    viewHref(isUsual ? source : `${source}?${choice.name}=${chosen}`, view),
    first,
  );
  const isAlive = useInBrowser();
  const isSmall = useIsSmall();
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({ "/": () => search.current?.focus() });

  const columns = useMemo(
    () => shownColumns(table, query.columns, controls, widths),
    [table, query.columns, controls, widths],
  );
  const shownIds = columns.map(({ column }) => column.id);
  const rows = useMemo(() => matchingRows(table, query, controls), [table, query, controls]);
  const ask = (next: TableQuery, how: AddressChange) =>
    go(writeTableQuery(address, next, controls), how);
  const sortBy = (column: string) =>
    ask({ ...query, sorting: nextSorting(query, column, table) }, "step");
  const narrows = rows.length < table.ids.length;
  // The first rows are not what was asked for; better to wait than to show something else.
  const isWaiting =
    state === "reading" ||
    (state === "first-rows" && (narrows || query.sorting !== undefined || !isUsual));
  const download = writeTableQuery(
    isUsual ? "" : `${choice.name}=${chosen}`,
    { ...query, columns: shownIds },
    controls,
  );
  const file = viewHref(`${csv}${csv.includes("?") ? "&" : "?"}${download}`, view);
  return (
    <div data-wide>
      <TableFilters
        table={table}
        query={query}
        controls={controls}
        rangeUnit={rangeUnit}
        shownIds={shownIds}
        search={search}
        ask={ask}
      >
        {choice !== undefined && (
          <label className="flex items-center gap-2">
            <span className="text-muted">{choice.label}</span>
            <select
              value={chosen ?? choice.values[0]}
              onChange={({ currentTarget: { value } }) => {
                const next = new URLSearchParams(address);
                if (value === choice.values[0]) next.delete(choice.name);
                else next.set(choice.name, value);
                go(next.toString(), "step");
              }}
              className="border border-line bg-paper px-2 py-1"
            >
              {choice.values.map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        )}
      </TableFilters>
      <ChosenFilters table={table} query={query} onChange={(next) => ask(next, "step")} />
      <output
        aria-busy={isAlive && state === "first-rows"}
        className="mb-2 block text-sm text-muted"
      >
        {counted(state, isWaiting, rows.length, table.ids.length, total)}
      </output>
      {state === "failed" && (
        <p className="mb-2 border-l-2 border-warn pl-3 text-sm">
          {reason}{" "}
          <button type="button" onClick={again} className="min-h-6 text-accent hover:underline">
            Try again
          </button>
        </p>
      )}
      {isWaiting ? (
        <p aria-busy className="h-[min(75vh,52rem)] border-y border-line bg-raised p-6">
          <span className="text-sm">Reading {total.toLocaleString("en-US")} rows …</span>
        </p>
      ) : rows.length === 0 ? (
        <EmptyState title={total === 0 ? "Nothing is on record." : "Nothing fits what is chosen."}>
          {total > 0 && (
            <button
              type="button"
              className="border border-line px-3 py-1.5 hover:bg-raised"
              onClick={() =>
                ask({ ...ASKS_NOTHING, sorting: query.sorting, columns: query.columns }, "step")
              }
            >
              Show all again
            </button>
          )}
        </EmptyState>
      ) : (
        <LongGrid
          label={table.title}
          columns={columns}
          rows={rows}
          sorting={query.sorting}
          onSort={sortBy}
          drawn={isSmall ? "list" : isAlive ? "in-sight" : "all"}
          view={view}
        />
      )}
      <p className="mt-2 max-w-4xl text-xs text-muted">
        {table.note}{" "}
        <a href={file} download>
          Download as CSV
        </a>
        {" · "}
        <a href={`${file}&format=xlsx`} download>
          as a workbook
        </a>{" "}
        (these rows and columns)
      </p>
    </div>
  );
}

function counted(
  state: string,
  isWaiting: boolean,
  fit: number,
  here: number,
  total: number,
): string {
  const number = (count: number) => count.toLocaleString("en-US");
  if (isWaiting) return `Reading all ${number(total)} rows …`;
  if (state !== "whole" && here < total)
    return `The first ${number(here)} of ${number(total)} rows`;
  return fit === here ? `${number(here)} rows` : `${number(fit)} of ${number(here)} rows`;
}

/** Up, down, and as it was; numbers begin with the lowest, as prices are read. */
function nextSorting(
  { sorting }: TableQuery,
  column: string,
  { columns }: PackedTable,
): Sorting | undefined {
  if (!columns.some(({ id }) => id === column)) return undefined;
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}

function shownColumns(
  { columns }: PackedTable,
  asked: readonly string[] | null,
  { lists }: TableControls,
  widths: Readonly<Record<string, number>>,
): ShownColumn[] {
  return columns
    .filter(({ id, exportOnly }, i) =>
      asked === null ? exportOnly !== true : i === 0 || asked.includes(id),
    )
    .map((column) => ({
      column,
      width: widths[column.id] ?? (column.unit === null ? WIDTH : NUMBER_WIDTH),
      label: columnTitle(column),
      isList: lists.includes(column.id),
    }));
}
