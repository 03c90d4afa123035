"use client";

import { cellKey } from "@/lib/domain/curation/grid-edits";
import { UNITS } from "@/lib/domain/quantity/unit";
import type { WorkbenchColumn, WorkbenchRow } from "@/lib/domain/curation/workbench-row";
import { longDate } from "@/lib/format/date";
import { useGrid, useGridStore } from "./use-grid";

/** The cell that has the focus, in full: what it says, since when, when it is due, and what is wrong with what was typed. */
export function CellDetails({
  rows,
  columns,
}: {
  rows: ReadonlyMap<string, WorkbenchRow>;
  columns: readonly WorkbenchColumn[];
}) {
  const store = useGridStore();
  const active = useGrid((state) => state.active);
  const now = useGrid(({ edits }) => edits.now);
  const message = useGrid((state) => state.message);
  const ref = store.cellAt(active);
  const column = columns.find(({ property }) => property === ref?.property);
  const row = ref === null ? undefined : rows.get(ref.subject);
  const cell = ref === null ? undefined : row?.cells[ref.property];
  const edit = ref === null ? undefined : now.get(cellKey(ref));
  return (
    <div className="min-h-18 border-x border-t border-line px-3 py-2 text-sm">
      {ref === null || column === undefined || row === undefined ? (
        <p className="text-muted">
          Arrows move, Enter edits, Ctrl+Enter goes on to the evidence, ? shows every key.
        </p>
      ) : (
        <>
          <p className="line-clamp-2">
            <span className="text-muted">
              {row.name} · {column.label}
              {column.unit === null ? "" : ` (${UNITS[column.unit]})`}:
            </span>{" "}
            <strong>{edit?.text ?? cell?.shown ?? ""}</strong>
            {edit === undefined &&
              (cell === undefined || cell.state === "missing") &&
              "nothing claimed"}
          </p>
          <p className="text-xs text-muted">
            {cell !== undefined &&
              cell.validFrom !== null &&
              `since ${longDate(cell.validFrom)} · `}
            {cell !== undefined &&
              cell.dueOn !== null &&
              `${cell.stale ? "was due" : "due"} for another look on ${longDate(cell.dueOn)} · `}
            {cell !== undefined && cell.pending > 0 && `${cell.pending} in review · `}
            looked at every {column.reviewDays} days
          </p>
          {edit !== undefined && edit.refused !== null && (
            <p className="text-xs text-bad">
              ✕ “{edit.text}” {edit.refused}
            </p>
          )}
        </>
      )}
      <output aria-live="polite" className="block text-xs">
        {message}
      </output>
    </div>
  );
}
