"use client";

import { DataTable } from "@/components/table/data-table";
import type { Table } from "@/lib/domain/table/table";
import { toCsv } from "@/lib/domain/table/to-csv";
import type { View } from "@/lib/domain/view/view";
import { DownloadText } from "./download-text";

/** A table that was made in this page, with its CSV: from the server where the scenario is saved, else from here. */
export function ResultTable({
  table,
  about,
  view,
  csv,
}: {
  table: Table;
  /** What goes on top of the CSV: of which scenario, method and seed it is. */
  about: readonly string[];
  view: View;
  /** Address of the same rows as CSV, for a scenario that is saved; JSON and a workbook stand beside it. */
  csv?: string | undefined;
}) {
  if (csv !== undefined)
    return (
      <div>
        <DataTable table={table} view={view} csv={csv} />
        <p className="text-xs text-muted">
          The same as{" "}
          <a href={`${csv}&format=json`} className="inline-block py-1" download>
            JSON<span className="sr-only">: {table.title}</span>
          </a>{" "}
          or{" "}
          <a href={`${csv}&format=xlsx`} className="inline-block py-1" download>
            XLSX<span className="sr-only">: {table.title}</span>
          </a>
        </p>
      </div>
    );
  return (
    <div>
      <DataTable table={table} view={view} />
      <p className="text-xs">
        <DownloadText name={`${table.id}.csv`} type="text/csv" text={() => toCsv(table, about)}>
          Download as CSV<span className="sr-only">: {table.title}</span>
        </DownloadText>
      </p>
    </div>
  );
}
