"use client";

import Link from "next/link";
import { memo } from "react";
import type { WorkbenchColumn, WorkbenchRow } from "@/lib/domain/curation/workbench-row";
import { GridCell, isActive, isSelected, useFocusHere, useStanding } from "./grid-cell";

/** A column as it is drawn: null for the name and the days overdue, which cannot be typed into. */
export type DrawnColumn = {
  readonly id: string;
  readonly width: number;
  readonly editable: WorkbenchColumn | null;
};

/** One subject: its name, how long overdue, and what is claimed of it. */
export const GridRow = memo(function GridRow({
  row,
  index,
  top,
  columns,
}: {
  row: WorkbenchRow;
  index: number;
  top: number;
  columns: readonly DrawnColumn[];
}) {
  return (
    <div role="row" aria-rowindex={index + 2} className="grid-row" style={{ top }}>
      {columns.map(({ id, width, editable }, i) =>
        editable === null ? (
          <FixedCell key={id} row={row} index={index} column={i} width={width} isName={i === 0} />
        ) : (
          <GridCell
            key={id}
            subject={row.subject}
            column={editable}
            cell={row.cells[editable.property]}
            row={index}
            index={i}
            width={width}
          />
        ),
      )}
    </div>
  );
});

function FixedCell({
  row,
  index,
  column,
  width,
  isName,
}: {
  row: WorkbenchRow;
  index: number;
  column: number;
  width: number;
  isName: boolean;
}) {
  const standing = useStanding(index, column);
  const here = useFocusHere(standing);
  return (
    <div
      ref={here}
      role={isName ? "rowheader" : "gridcell"}
      aria-colindex={column + 1}
      aria-selected={isSelected(standing)}
      aria-readonly
      tabIndex={isActive(standing) ? 0 : -1}
      data-row={index}
      data-column={column}
      style={{ width }}
      className={`grid-cell ${isName ? "sticky left-0 z-1 bg-paper font-medium" : "justify-end"}`}
    >
      {isName ? (
        <Link href={row.href} prefetch={false} tabIndex={-1} className="truncate">
          {row.name}
        </Link>
      ) : (
        <Overdue days={row.overdue} />
      )}
    </div>
  );
}

function Overdue({ days }: { days: number | null }) {
  if (days === null) return <span className="text-muted">nothing claimed</span>;
  return days >= 0 ? (
    <span className="text-warn">◷ {days}</span>
  ) : (
    <span className="text-muted">in {-days}</span>
  );
}
