import type { Place } from "./cell-block.ts";

/** How far a grid reaches, and how many of its rows one screen shows. */
export type Extent = { readonly rows: number; readonly columns: number; readonly page: number };

/** The row of headings, above the first. */
export const HEADINGS = -1;

/** Keys that move, and where to: without and with Ctrl or ⌘. */
const MOVES: Readonly<Record<string, (place: Place, extent: Extent, far: boolean) => Place>> = {
  ArrowUp: ({ row, column }, _, far) => ({ row: far ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, { rows }, far) => ({ row: far ? rows - 1 : row + 1, column }),
  ArrowLeft: ({ row, column }, _, far) => ({ row, column: far ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, { columns }, far) => ({
    row,
    column: far ? columns - 1 : column + 1,
  }),
  Home: ({ row }, _, far) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, far) => ({ row: far ? rows - 1 : row, column: columns - 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(0, row - page), column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
};

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** The place within the grid that is nearest to one asked for. */
export const within = ({ row, column }: Place, { rows, columns }: Extent): Place => ({
  row: clamp(row, HEADINGS, rows - 1),
  column: clamp(column, 0, columns - 1),
});

/**
 * Where a key leads from a place; undefined where the key does not move.
 *
 * @param far with Ctrl or ⌘: to the edge of the grid
 */
export function moved(key: string, from: Place, extent: Extent, far: boolean): Place | undefined {
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  return move === undefined ? undefined : within(move(from, extent, far), extent);
}

/** The cell after or before one, as Tab goes: on to the next row at the end of a row. */
export function tabbed({ row, column }: Place, { rows, columns }: Extent, back: boolean): Place {
  const index = clamp(row * columns + column + (back ? -1 : 1), 0, rows * columns - 1);
  return { row: Math.floor(index / columns), column: index % columns };
}
