"use client";

import { HEADINGS } from "@/lib/domain/curation/grid-move";
import { isActive, useFocusHere, useStanding } from "./grid-cell";

/** The head of a column, reached with the arrows; Enter or a click sorts by it. */
export function GridHeading({
  index,
  width,
  sorted,
  onSort,
  children,
}: {
  index: number;
  width: number;
  sorted: false | "asc" | "desc";
  onSort: () => void;
  children: React.ReactNode;
}) {
  const standing = useStanding(HEADINGS, index);
  const here = useFocusHere(standing);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid sorts on Enter
    <div
      ref={here}
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending"}
      tabIndex={isActive(standing) ? 0 : -1}
      data-row={HEADINGS}
      data-column={index}
      onClick={onSort}
      style={{ width }}
      className={`grid-cell cursor-pointer text-muted ${index === 0 ? "sticky left-0 z-2 bg-paper" : ""}`}
    >
      <span className="truncate">{children}</span>
      {sorted !== false && <span aria-hidden="true">{sorted === "asc" ? " ↑" : " ↓"}</span>}
    </div>
  );
}
