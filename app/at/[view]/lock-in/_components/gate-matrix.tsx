import { MatrixTable } from "@/components/table/matrix-table";
import { Unknown } from "@/components/table/cell-content";
import type { Cell, Table } from "@/lib/domain/table/table";
import { GATE_WORDS } from "@/lib/domain/tables/lock-in-tables";
import { cellText } from "@/lib/format/cell";

/** Each line with each vendor: a word and a shape, red only where it is crossed, hatched where nobody can tell. */
export const GateMatrix = ({ table, csv }: { table: Table; csv: string }) => (
  <MatrixTable table={table} csv={csv} renderName={cellText}>
    {(cell) => <GateState cell={cell} />}
  </MatrixTable>
);

function GateState({ cell }: { cell: Cell }) {
  if (typeof cell.value !== "string")
    return (
      <span className="text-xs">
        <Unknown>{cell.note ?? "not known"}</Unknown>
      </span>
    );
  const crossed = cell.value === GATE_WORDS.fires;
  return (
    <span className="min-w-0">
      <span className={crossed ? "font-semibold text-bad" : "text-muted"}>
        <span aria-hidden="true">{crossed ? "▲ " : "○ "}</span>
        {cell.value}
      </span>
      <span className="block text-xs text-muted">{cell.note}</span>
    </span>
  );
}
