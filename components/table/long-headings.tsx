import { memo } from "react";
import { HEADINGS } from "@/lib/domain/curation/grid-move";
import type { Sorting } from "@/lib/domain/table/sort-rows";
import type { ShownColumn } from "./long-row";

/** The headings of a long table; they are as they were while it is scrolled. */
export const LongHeadings = memo(function LongHeadings({
  columns,
  width,
  activeColumn,
  sorting,
  onSort,
}: {
  columns: readonly ShownColumn[];
  width: number;
  /** The heading that has, or would take, the focus; null where a cell below has it. */
  activeColumn: number | null;
  sorting: Sorting | undefined;
  onSort: (column: string) => void;
}) {
  return (
    <div role="row" aria-rowindex={1} className="long-headings" style={{ width }}>
      {columns.map(({ column, label }, i) => {
        const sorted =
          sorting?.column !== column.id ? "none" : sorting.descending ? "descending" : "ascending";
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid sorts on Enter
          <div
            key={column.id}
            role="columnheader"
            aria-sort={sorted}
            tabIndex={activeColumn === i ? 0 : -1}
            data-row={HEADINGS}
            data-column={i}
            onClick={() => onSort(column.id)}
            className={`long-heading ${column.unit === null ? "" : "justify-end text-right"}`}
          >
            <span>
              {label}
              {sorted !== "none" && (
                <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
});
