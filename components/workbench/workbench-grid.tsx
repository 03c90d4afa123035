"use client";

import type { ReactTable } from "@tanstack/react-table";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Place } from "@/lib/domain/curation/cell-block";
import { HEADINGS } from "@/lib/domain/curation/grid-move";
import type { WorkbenchColumn, WorkbenchRow } from "@/lib/domain/curation/workbench-row";
import { columnTitle } from "@/lib/format/cell";
import { GridHeading } from "./grid-heading";
import { pressKey } from "./grid-keys";
import { type DrawnColumn, GridRow } from "./grid-row";
import { useGrid, useGridStore } from "./use-grid";
import { type FEATURES, NAME, OVERDUE } from "./workbench-columns";

export type WorkbenchTable = ReactTable<typeof FEATURES, WorkbenchRow>;

const ROW_HEIGHT = 32;
const WIDTHS: Readonly<Record<string, number>> = { [NAME]: 288, [OVERDUE]: 112 };
const WIDE = 240;
const NARROW = 176;

const widthOf = (column: WorkbenchColumn): number => (column.form === "text" ? WIDE : NARROW);

const placeOf = (target: EventTarget): Place | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell === null
    ? undefined
    : { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
};

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** The rows and columns themselves: a grid by the ARIA pattern, of which only what is in sight is drawn. */
export function WorkbenchGrid({
  table,
  columns,
  label,
}: {
  table: WorkbenchTable;
  columns: readonly WorkbenchColumn[];
  label: string;
}) {
  const store = useGridStore();
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const { rows } = table.getRowModel();
  const visible = table.getVisibleLeafColumns();
  const activeRow = useGrid(({ active }) => active.row);
  const byId = useMemo(() => new Map(columns.map((one) => [one.property, one])), [columns]);
  const ids = visible.map(({ id }) => id).join(" ");
  const drawn = useMemo(
    () =>
      ids.split(" ").map((id): DrawnColumn => {
        const editable = byId.get(id) ?? null;
        return {
          id,
          editable,
          width: editable === null ? (WIDTHS[id] ?? NARROW) : widthOf(editable),
        };
      }),
    [ids, byId],
  );
  const width = drawn.reduce((sum, column) => sum + column.width, 0);

  useEffect(() => {
    store.show({
      subjects: rows.map(({ original }) => original.subject),
      properties: drawn.map(({ editable }) => editable?.property ?? null),
    });
    const { active } = store.get();
    if (active.row >= rows.length || active.column >= drawn.length)
      store.moveTo({
        row: Math.max(0, Math.min(active.row, rows.length - 1)),
        column: Math.min(active.column, drawn.length - 1),
      });
  }, [store, rows, drawn]);

  // oxlint-disable-next-line react/incompatible-library -- what it returns is read here, and given to nothing memoised
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
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

  const open = (row: number, column: number) => {
    const id = drawn[column]?.id;
    if (row === HEADINGS && id !== undefined) sortBy(table, id);
    else if (column === 0) router.push(rows[row]?.original.href ?? "#");
  };
  const pressed = (event: React.KeyboardEvent) => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    if (store.get().editing === null && pressKey(store, event, page, open)) event.preventDefault();
  };
  const pointed = (event: React.MouseEvent) => {
    const place = placeOf(event.target);
    if (place === undefined || event.button !== 0 || store.get().editing !== null) return;
    store.hasFocus = true;
    store.moveTo(place, event.shiftKey);
  };
  const dragged = (event: React.MouseEvent) => {
    const place = event.buttons === 1 ? placeOf(event.target) : undefined;
    if (place !== undefined && place.row >= 0 && store.get().editing === null)
      store.moveTo(place, true);
  };
  const clipboard = (event: React.ClipboardEvent) => {
    event.preventDefault();
    if (event.type === "paste") store.paste(event.clipboardData.getData("text/plain"));
    else event.clipboardData.setData("text/plain", store.copy());
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the cell moved to has the focus (roving tabindex)
    <div
      ref={frame}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={drawn.length}
      aria-multiselectable
      onKeyDown={pressed}
      onMouseDown={pointed}
      onMouseOver={dragged}
      onDoubleClick={(event) => placeOf(event.target) !== undefined && store.edit()}
      onFocus={(event) => {
        store.hasFocus = true;
        // However the focus came here, by a key or by a screen reader, that is the cell that is meant.
        const place = placeOf(event.target);
        const { active, editing } = store.get();
        if (place !== undefined && editing === null && !isSame(place, active)) store.moveTo(place);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) store.hasFocus = false;
      }}
      onCopy={clipboard}
      onPaste={clipboard}
      className="grid-frame"
    >
      <div role="row" aria-rowindex={1} className="grid-headings" style={{ width }}>
        {drawn.map(({ id, width: columnWidth, editable }, i) => (
          <GridHeading
            key={id}
            index={i}
            width={columnWidth}
            sorted={table.getColumn(id)?.getIsSorted() ?? false}
            onSort={() => sortBy(table, id)}
          >
            {editable === null
              ? id === NAME
                ? "What it is about"
                : "Days overdue"
              : columnTitle({ id, label: editable.label, unit: editable.unit })}
          </GridHeading>
        ))}
      </div>
      <div
        role="rowgroup"
        className="relative"
        style={{ width, height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]?.original;
          return (
            row !== undefined && (
              <GridRow key={row.subject} row={row} index={index} top={start} columns={drawn} />
            )
          );
        })}
      </div>
    </div>
  );
}

/** Up, down, and as it was read; what is overdue begins with the oldest. */
const sortBy = (table: WorkbenchTable, id: string): void =>
  table.getColumn(id)?.toggleSorting(undefined, false);
