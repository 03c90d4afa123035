"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Place } from "@/lib/domain/curation/cell-block";
import { HEADINGS, moved, within } from "@/lib/domain/curation/grid-move";
import type { Sorting } from "@/lib/domain/table/sort-rows";
import type { View } from "@/lib/domain/view/view";
import { packedCell } from "@/lib/domain/table/packed-table";
import { cellText } from "@/lib/format/cell";
import { LongHeadings } from "./long-headings";
import { LongRow, type ShownColumn } from "./long-row";
import { useRowElements } from "./use-row-elements";

/** Of a row with two lines in it, in pixels; tables.css says the same. */
const ROW_HEIGHT = 48;

/** The headings and a scroll bar below the rows. */
const ROOM_FOR_HEADINGS = 72;

/** Rows that a phone shows at first, and adds at a time. */
const STEP = 30;

/** Rows drawn above and below those in sight. */
const BEYOND_SIGHT = 2;

const placeOf = (target: EventTarget): Place | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell === null
    ? undefined
    : { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
};

/**
 * Rows and columns as a grid by the ARIA pattern: one stop of the Tab key, moved
 * in with the arrows. Of some thousand rows only those in sight are drawn; on a
 * phone the rows are lists, some at a time.
 */
export function LongGrid({
  label,
  columns,
  rows,
  sorting,
  onSort,
  drawn,
  view,
}: {
  label: string;
  columns: readonly ShownColumn[];
  /** Places of the rows to show, in their order. */
  rows: readonly number[];
  sorting: Sorting | undefined;
  onSort: (column: string) => void;
  /** Which rows are drawn: those in sight, the first ones as a list, or every one (before the page is alive). */
  drawn: "in-sight" | "list" | "all";
  view: View;
}) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const [asked, setActive] = useState<Place>({ row: 0, column: 0 });
  const [listed, setListed] = useState(STEP);
  const [isUsed, setUsed] = useState(false);
  const extent = { rows: rows.length, columns: columns.length, page: 1 };
  const active = within(asked, extent);
  const { row: activeRow, column: activeColumn } = active;
  const width = columns.reduce((sum, column) => sum + column.width, 0);

  // oxlint-disable-next-line react/incompatible-library -- what it returns is read here, and given to nothing memoised
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: drawn === "in-sight",
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: BEYOND_SIGHT,
    // The cell that has the focus stays, however far it is scrolled out of sight.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const inSight = defaultRangeExtractor(range);
        return activeRow < 0 || activeRow >= range.count || inSight.includes(activeRow)
          ? inSight
          : [...inSight, activeRow].toSorted((a, b) => a - b);
      },
      [activeRow],
    ),
  });

  useLayoutEffect(() => {
    if (!hasFocus.current) return;
    const cell = frame.current?.querySelector<HTMLElement>(
      `[data-row="${activeRow}"][data-column="${activeColumn}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeRow, activeColumn]);

  const pressed = (event: React.KeyboardEvent) => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const far = event.ctrlKey || event.metaKey;
    const to = moved(event.key, active, { ...extent, page }, far);
    if (to !== undefined) {
      event.preventDefault();
      setActive(to);
      return;
    }
    if (event.key !== "Enter") return;
    const id = columns[activeColumn]?.column.id;
    if (activeRow === HEADINGS && id !== undefined) onSort(id);
    else if (!(event.target instanceof HTMLAnchorElement))
      frame.current
        ?.querySelector<HTMLElement>(`[data-row="${activeRow}"][data-column="${activeColumn}"] a`)
        ?.click();
  };
  const shown =
    drawn === "in-sight"
      ? virtualizer.getVirtualItems()
      : rows
          .slice(0, drawn === "list" ? listed : rows.length)
          .map((_, index) => ({ index, start: index * ROW_HEIGHT }));
  const elements = useRowElements(
    shown.map(({ index }) => index),
    activeRow,
  );
  const height = drawn === "in-sight" ? virtualizer.getTotalSize() : shown.length * ROW_HEIGHT;

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the cell moved to has the focus (roving tabindex) */}
      <div
        ref={frame}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        onKeyDown={pressed}
        onClick={(event) => {
          const link = event.target instanceof Element ? event.target.closest("a") : null;
          const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
          if (link === null || !isPlain || event.defaultPrevented) return;
          event.preventDefault();
          router.push(`${link.pathname}${link.search}${link.hash}`);
        }}
        onFocus={(event) => {
          hasFocus.current = true;
          setUsed(true);
          const place = placeOf(event.target);
          if (place !== undefined) setActive(place);
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) hasFocus.current = false;
        }}
        style={{
          height: `min(75vh, 52rem, ${rows.length * ROW_HEIGHT + ROOM_FOR_HEADINGS}px)`,
          ["--columns" as string]: columns.map((column) => `${column.width}px`).join(" "),
        }}
        className="long-frame"
      >
        <LongHeadings
          columns={columns}
          width={width}
          activeColumn={activeRow === HEADINGS ? activeColumn : null}
          sorting={sorting}
          onSort={onSort}
        />
        <div role="rowgroup" className="long-rows" style={{ width, height }}>
          {shown.map(({ index, start }) => (
            <LongRow
              key={elements.get(index)}
              columns={columns}
              place={rows[index] ?? 0}
              index={index}
              top={start}
              activeColumn={activeRow === index ? activeColumn : null}
              view={view}
            />
          ))}
        </div>
      </div>
      {drawn !== "list" && (
        <p aria-hidden="true" className="min-h-6 truncate text-xs text-muted">
          {isUsed && inFull(columns[activeColumn], rows[activeRow])}
        </p>
      )}
      {drawn === "list" && listed < rows.length && (
        <button
          type="button"
          onClick={() => setListed((before) => before + STEP)}
          className="mt-2 border border-line px-3 py-1 text-sm hover:bg-raised"
        >
          Show {Math.min(STEP, rows.length - listed)} more of {rows.length}
        </button>
      )}
    </>
  );
}

/** What the cell with the focus holds, of which the cell shows as much as it has room for. */
function inFull(shown: ShownColumn | undefined, place: number | undefined): string {
  if (shown === undefined || place === undefined) return "";
  const cell = packedCell(shown.column, place);
  const note = cell.value === null ? undefined : cell.note;
  return `${shown.label}: ${[cellText(cell, shown.column), ...(note === undefined ? [] : [note])].join(", ")}`;
}
