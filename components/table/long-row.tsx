"use client";

import { memo } from "react";
import { type PackedColumn, packedCell } from "@/lib/domain/table/packed-table";
import type { View } from "@/lib/domain/view/view";
import { drawnCell } from "./long-cell";

/** A column as it is drawn. */
export type ShownColumn = {
  readonly column: PackedColumn;
  readonly width: number;
  /** Its heading, with the unit. */
  readonly label: string;
  /** Its cells hold several values each. */
  readonly isList: boolean;
};

/** One row of a long table, at its place among the rows shown. */
export const LongRow = memo(function LongRow({
  columns,
  place,
  index,
  top,
  activeColumn,
  view,
}: {
  columns: readonly ShownColumn[];
  /** Of the row in the table. */
  place: number;
  /** Of the row among those shown. */
  index: number;
  top: number;
  /** The column of the cell that has, or would take, the focus; null where it is in another row. */
  activeColumn: number | null;
  view: View;
}) {
  return (
    <div role="row" aria-rowindex={index + 2} className="long-row" style={{ top }}>
      {columns.map((shown, i) => {
        const { column, label } = shown;
        const { className, content } = drawnCell(packedCell(column, place), shown, view);
        return (
          <div
            key={column.id}
            role={i === 0 ? "rowheader" : "gridcell"}
            tabIndex={activeColumn === i ? 0 : -1}
            data-row={index}
            data-column={i}
            data-label={label}
            className={`long-cell ${className} ${column.unit === null ? "" : "text-right"}`}
          >
            {content}
          </div>
        );
      })}
    </div>
  );
});
