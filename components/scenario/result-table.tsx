"use client";

import { DataTable } from "@/components/table/data-table";
import type { Table } from "@/lib/domain/table/table";
import { toCsv } from "@/lib/domain/table/to-csv";
import type { View } from "@/lib/domain/view/view";
import { DownloadText } from "./download-text";

/** A table that was made in this page, with its CSV. */
export function ResultTable({
  table,
  about,
  view,
}: {
  table: Table;
  /** What goes on top of the CSV: of which scenario, method and seed it is. */
  about: readonly string[];
  view: View;
}) {
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
