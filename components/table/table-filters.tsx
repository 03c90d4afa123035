"use client";

import { facetValues } from "@/lib/domain/table/matching-rows";
import type { PackedTable } from "@/lib/domain/table/packed-table";
import { type TableControls, type TableQuery, withFacet } from "@/lib/domain/table/table-query";
import { columnTitle } from "@/lib/format/cell";
import type { AddressChange } from "./use-address";
import { FacetFilter, Panel } from "./facet-filter";
import { RangeFilter } from "./range-filter";

/** Above a long table: what to search for, what to choose, which columns, and what is chosen. */
export function TableFilters({
  table,
  query,
  controls,
  rangeUnit,
  shownIds,
  search,
  ask,
  children,
}: {
  table: PackedTable;
  query: TableQuery;
  controls: TableControls;
  /** What the range counts, for its label. */
  rangeUnit: string;
  /** Columns that are shown now. */
  shownIds: readonly string[];
  search: React.RefObject<HTMLInputElement | null>;
  ask: (query: TableQuery, how: AddressChange) => void;
  /** What this table alone can be asked. */
  children?: React.ReactNode;
}) {
  const labelOf = (id: string) => table.columns.find((column) => column.id === id)?.label ?? id;
  const [first, ...others] = table.columns;
  const showColumn = (id: string, on: boolean) => {
    const wanted = new Set(shownIds);
    if (on) wanted.add(id);
    else wanted.delete(id);
    const columns = table.columns.map((column) => column.id).filter((one) => wanted.has(one));
    const usual = table.columns
      .filter(({ exportOnly }) => exportOnly !== true)
      .map((column) => column.id);
    ask({ ...query, columns: columns.join() === usual.join() ? null : columns }, "same-place");
  };
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <label className="flex items-center gap-2">
        <span className="text-muted">Search</span>
        <input
          ref={search}
          type="search"
          value={query.words}
          placeholder={controls.searched.slice(0, 2).map(labelOf).join(", ")}
          onChange={(event) => ask({ ...query, words: event.currentTarget.value }, "same-place")}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== "ArrowDown") return;
            event.preventDefault();
            document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
          }}
          className="w-56 border border-line bg-paper px-2 py-1"
        />
      </label>
      {children}
      {controls.facets.map((id) => (
        <FacetFilter
          key={id}
          label={labelOf(id)}
          group={`${table.id}-panels`}
          chosen={query.facets[id] ?? []}
          valuesOf={() => facetValues(table, query, controls, id)}
          onChoose={(value, on) => ask(withFacet(query, id, value, on), "step")}
        />
      ))}
      {controls.range !== null && (
        <RangeFilter
          label={labelOf(controls.range)}
          unit={rangeUnit}
          least={query.least}
          most={query.most}
          onChange={(range) => ask({ ...query, ...range }, "step")}
        />
      )}
      <label className="flex items-center gap-2 sm:hidden">
        <span className="text-muted">Order by</span>
        <select
          value={query.sorting?.column ?? ""}
          onChange={({ currentTarget: { value } }) =>
            ask(
              {
                ...query,
                sorting: value === "" ? undefined : { column: value, descending: false },
              },
              "step",
            )
          }
          className="min-w-0 border border-line bg-paper px-2 py-1"
        >
          <option value="">As listed</option>
          {table.columns.map((column) => (
            <option key={column.id} value={column.id}>
              {columnTitle(column)}
            </option>
          ))}
        </select>
      </label>
      <Panel label="Columns" group={`${table.id}-panels`}>
        <fieldset className="max-h-72 overflow-y-auto">
          <legend className="sr-only">Columns shown beside {first?.label}</legend>
          {others.map((column) => (
            <label key={column.id} className="flex min-h-7 items-center gap-2">
              <input
                type="checkbox"
                checked={shownIds.includes(column.id)}
                onChange={(event) => showColumn(column.id, event.currentTarget.checked)}
              />
              {columnTitle(column)}
            </label>
          ))}
        </fieldset>
      </Panel>
    </div>
  );
}
