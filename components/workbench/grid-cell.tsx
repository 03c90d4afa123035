"use client";

import { memo, useLayoutEffect, useRef } from "react";
import { isWithin, blockBetween } from "@/lib/domain/curation/cell-block";
import { cellKey } from "@/lib/domain/curation/grid-edits";
import type { WorkbenchCell, WorkbenchColumn } from "@/lib/domain/curation/workbench-row";
import { CellEditor } from "./cell-editor";
import { useGrid, useGridStore } from "./use-grid";

const ACTIVE = 1;
const SELECTED = 2;
const EDITING = 4;

/** Whether a place has the focus, is selected, or is typed into; one number, so that a cell is drawn only when it changes. */
export function useStanding(row: number, column: number): number {
  return useGrid(({ active, anchor, editing }) => {
    const isActive = active.row === row && active.column === column;
    const isSelected = isWithin(blockBetween(active, anchor), { row, column });
    const isEditing = editing?.place.row === row && editing.place.column === column;
    return (isActive ? ACTIVE : 0) + (isSelected ? SELECTED : 0) + (isEditing ? EDITING : 0);
  });
}

/** The cell moved to takes the focus, if the grid has it, and is brought into sight. */
export function useFocusHere(standing: number): React.RefObject<HTMLDivElement | null> {
  const store = useGridStore();
  const ref = useRef<HTMLDivElement>(null);
  const isHere = (standing & ACTIVE) !== 0 && (standing & EDITING) === 0;
  useLayoutEffect(() => {
    if (!isHere || !store.hasFocus || ref.current === null) return;
    ref.current.focus({ preventScroll: true });
    ref.current.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isHere, store]);
  return ref;
}

export const isActive = (standing: number): boolean => (standing & ACTIVE) !== 0;
export const isSelected = (standing: number): boolean => (standing & SELECTED) !== 0;

/** A cell that can be typed into: what is claimed, or what was typed over it and says so. */
export const GridCell = memo(function GridCell({
  subject,
  column,
  cell,
  row,
  index,
  width,
}: {
  subject: string;
  column: WorkbenchColumn;
  cell: WorkbenchCell | undefined;
  row: number;
  /** Of the column, from 0. */
  index: number;
  width: number;
}) {
  const ref = { subject, property: column.property };
  const edit = useGrid(({ edits }) => edits.now.get(cellKey(ref)));
  const standing = useStanding(row, index);
  const here = useFocusHere(standing);
  const isNumber = column.form === "number";
  const refused = edit !== undefined && edit.refused !== null;
  return (
    <div
      ref={here}
      role="gridcell"
      aria-colindex={index + 1}
      aria-selected={isSelected(standing)}
      aria-invalid={refused || undefined}
      tabIndex={isActive(standing) ? 0 : -1}
      data-row={row}
      data-column={index}
      title={refused ? (edit.refused ?? undefined) : undefined}
      style={{ width }}
      className={`grid-cell ${isNumber ? "justify-end" : ""} ${edit === undefined ? "" : refused ? "border-l-4 border-l-bad" : "border-l-4 border-l-accent"}`}
    >
      {(standing & EDITING) !== 0 ? (
        <CellEditor cell={ref} column={column} />
      ) : edit === undefined ? (
        <Claimed cell={cell} />
      ) : (
        <>
          <span className="truncate">
            {edit.text === "" ? <s className="text-muted">{cell?.shown}</s> : edit.text}
          </span>
          <Mark tone={refused ? "bad" : "accent"}>
            {refused ? "✕ mend" : edit.text === "" ? "△ taken back" : "◆ changed"}
          </Mark>
          {refused && <span className="sr-only">{edit.refused}</span>}
        </>
      )}
    </div>
  );
});

function Claimed({ cell }: { cell: WorkbenchCell | undefined }) {
  if (cell === undefined)
    return (
      <span className="hatched h-3 w-6 opacity-50">
        <span className="sr-only">nothing claimed</span>
      </span>
    );
  return (
    <>
      <span className={`truncate ${cell.state === "unspecified" ? "text-muted italic" : ""}`}>
        {cell.shown}
      </span>
      {cell.pending > 0 && <Mark tone="accent">○ in review</Mark>}
      {cell.stale && <Mark tone="warn">◷ due</Mark>}
      {cell.others > 0 && <Mark tone="muted">+{cell.others} other</Mark>}
    </>
  );
}

const TONES = {
  accent: "text-accent",
  bad: "text-bad",
  warn: "text-warn",
  muted: "text-muted",
} as const;

function Mark({ tone, children }: { tone: keyof typeof TONES; children: React.ReactNode }) {
  return <span className={`ml-2 flex-none text-xs ${TONES[tone]}`}>{children}</span>;
}
