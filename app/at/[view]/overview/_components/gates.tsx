import { DataTable } from "@/components/table/data-table";
import type { Table } from "@/lib/domain/table/table";
import { type View, viewHref } from "@/lib/domain/view/view";

/** Lines crossed, and those of which we cannot tell; lines kept are folded away, not dropped. */
export function Gates({ table, view }: { table: Table; view: View }) {
  const kept = table.rows.filter(({ cells }) => cells["state"]?.value === "kept");
  const rest = table.rows.filter((row) => !kept.includes(row));
  return (
    <>
      {rest.length === 0 ? (
        <p className="text-sm">No line is crossed.</p>
      ) : (
        <DataTable
          table={{ ...table, rows: rest }}
          view={view}
          csv={viewHref("/api/v1/tables/gates", view)}
        />
      )}
      {kept.length > 0 && (
        <details className="mt-2">
          <summary className="text-sm text-accent">The {kept.length} lines that are kept</summary>
          <DataTable
            table={{ id: "gates-kept", title: "Lines kept", columns: table.columns, rows: kept }}
            view={view}
          />
        </details>
      )}
    </>
  );
}
