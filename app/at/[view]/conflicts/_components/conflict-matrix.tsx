import Link from "next/link";
import { CellContent, Unknown } from "@/components/table/cell-content";
import { MatrixTable } from "@/components/table/matrix-table";
import type { Cell, Column, Table } from "@/lib/domain/table/table";
import { NOT_DETERMINABLE } from "@/lib/domain/tables/conflict-cell";
import { type View, viewHref } from "@/lib/domain/view/view";
import { cellText } from "@/lib/format/cell";

/** Providers against labs: the number and a word in each cell, each a way to the page of the pair. */
export function ConflictMatrix({ table, view, csv }: { table: Table; view: View; csv: string }) {
  const seen = table.columns.slice(1).filter(({ exportOnly }) => exportOnly !== true);
  // A provider without a pair in any column that is seen stands in the list and the file.
  const rows = table.rows.filter(({ cells }) =>
    seen.some(({ id }) => cells[id]?.href !== undefined),
  );
  return (
    <MatrixTable
      table={{ ...table, rows }}
      csv={csv}
      renderName={(cell, column) => <CellContent cell={cell} column={column} view={view} />}
    >
      {(cell, column) => <PairCell cell={cell} column={column} view={view} />}
    </MatrixTable>
  );
}

function PairCell({ cell, column, view }: { cell: Cell; column: Column; view: View }) {
  const { value, href, note, none } = cell;
  if (none === true || href === undefined)
    return (
      <span className="text-muted">
        <span aria-hidden="true">·</span>
        <span className="sr-only">no interest on record</span>
      </span>
    );
  const link = (
    <Link href={viewHref(href, view)} prefetch={false}>
      {value === null ? "no sale known" : cellText(cell, column)}
    </Link>
  );
  return (
    <span className="block">
      {value === null || note?.startsWith(NOT_DETERMINABLE) === true ? (
        <Unknown>{link}</Unknown>
      ) : (
        link
      )}
      <span className="block text-xs text-muted">{note}</span>
    </span>
  );
}
