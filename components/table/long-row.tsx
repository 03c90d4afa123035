"use client";

import { memo } from "react";
import { type PackedColumn, packedCell } from "@/lib/domain/table/packed-table";
import type { View } from "@/lib/domain/view/view";
import { LongCell } from "./long-cell";

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
      {columns.map(({ column, width, label, isList }, i) => {
        const isNumber = column.unit !== null;
        return (
          <div
            key={column.id}
            role={i === 0 ? "rowheader" : "gridcell"}
            aria-colindex={i + 1}
            tabIndex={activeColumn === i ? 0 : -1}
            data-row={index}
            data-column={i}
            data-label={label}
            style={{ width }}
            className={`long-cell ${isNumber ? "text-right" : ""} ${i === 0 ? "sticky left-0 z-1 bg-paper font-medium" : ""}`}
          >
            <LongCell
              cell={packedCell(column, place)}
              column={column}
              isList={isList}
              view={view}
            />
          </div>
        );
      })}
    </div>
  );
});
