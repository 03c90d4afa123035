import { CellContent } from "@/components/table/cell-content";
import { MatrixTable } from "@/components/table/matrix-table";
import type { Table } from "@/lib/domain/table/table";
import type { View } from "@/lib/domain/view/view";

/** Providers against labs: the number and a word in each cell, each a way to the page of the pair. */
export const ConflictMatrix = ({ table, view, csv }: { table: Table; view: View; csv: string }) => (
  <MatrixTable
    table={table}
    csv={csv}
    renderName={(cell, column) => <CellContent cell={cell} column={column} view={view} />}
  >
    {(cell, column) =>
      cell.none === true ? (
        <span className="text-muted">
          <span aria-hidden="true">·</span>
          <span className="sr-only">no interest on record</span>
        </span>
      ) : (
        <CellContent cell={cell} column={column} view={view} />
      )
    }
  </MatrixTable>
);
