"use client";

import { INPUT } from "@/components/form/field";
import type { WorkbenchColumn } from "@/lib/domain/curation/workbench-row";
import type { WorkbenchTable } from "./workbench-grid";
import { NAME, OVERDUE } from "./workbench-columns";

/** Above the grid: the filter, the columns, and what comes first. */
export function WorkbenchTools({
  table,
  columns,
  filter,
  onHelp,
}: {
  table: WorkbenchTable;
  columns: readonly WorkbenchColumn[];
  filter: React.RefObject<HTMLInputElement | null>;
  onHelp: () => void;
}) {
  const shown = table.getRowModel().rows.length;
  const all = table.getCoreRowModel().rows.length;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <label className="flex items-center gap-2">
        <span className="text-muted">Filter</span>
        <input
          ref={filter}
          type="search"
          className={`${INPUT} w-56`}
          aria-describedby="workbench-count"
          onChange={(event) => {
            const words = event.currentTarget.value.trim();
            table.getColumn(NAME)?.setFilterValue(words === "" ? undefined : words);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" && event.key !== "ArrowDown") return;
            event.preventDefault();
            document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
          }}
        />
      </label>
      <output id="workbench-count" className="text-muted">
        {shown === all ? `${all} rows` : `${shown} of ${all} rows`}
      </output>
      <button
        type="button"
        className="hidden min-h-6 text-accent hover:underline sm:block"
        aria-pressed={table.getColumn(OVERDUE)?.getIsSorted() === "desc"}
        onClick={() => table.getColumn(OVERDUE)?.toggleSorting(true, false)}
      >
        Most overdue first
      </button>
      <details className="relative hidden sm:block">
        <summary className="min-h-6 text-accent hover:underline">Columns</summary>
        <fieldset className="absolute z-10 max-h-72 w-72 overflow-y-auto border border-line bg-paper p-3">
          <legend className="sr-only">Columns shown</legend>
          {columns.map(({ property, label }) => (
            <label key={property} className="flex min-h-6 items-center gap-2">
              <input
                type="checkbox"
                checked={table.getColumn(property)?.getIsVisible() ?? true}
                onChange={(event) =>
                  table.getColumn(property)?.toggleVisibility(event.currentTarget.checked)
                }
              />
              {label}
            </label>
          ))}
        </fieldset>
      </details>
      <button
        type="button"
        className="hidden min-h-6 text-accent hover:underline sm:block"
        onClick={onHelp}
      >
        Keys (?)
      </button>
    </div>
  );
}
