import type { CellRef, Write } from "./grid-edits.ts";

/** A grid as it is shown: rows in their order, columns in theirs; null where a column cannot be typed into. */
export type Shown = {
  readonly subjects: readonly string[];
  readonly properties: readonly (string | null)[];
};

/** Where a cell stands in the grid as shown, from 0. */
export type Place = { readonly row: number; readonly column: number };

/** A rectangle of cells, both corners included. */
export type Block = { readonly from: Place; readonly to: Place };

/** The rectangle between two corners, whichever they are. */
export const blockBetween = (a: Place, b: Place): Block => ({
  from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
  to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
});

export const isWithin = ({ from, to }: Block, { row, column }: Place): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Row by row, the cells of a block; null where nothing can be typed. */
export const cellsOf = (
  { subjects, properties }: Shown,
  { from, to }: Block,
): (CellRef | null)[][] =>
  span(from.row, to.row).map((row) =>
    span(from.column, to.column).map((column) => {
      const [subject, property] = [subjects[row], properties[column]];
      return subject === undefined || property === undefined || property === null
        ? null
        : { subject, property };
    }),
  );

/** The first row of a block, written into each row below it. */
export function fillDown(shown: Shown, block: Block, textOf: (cell: CellRef) => string): Write[] {
  const [top = [], ...below] = cellsOf(shown, block);
  const texts = top.map((cell) => (cell === null ? null : textOf(cell)));
  return below.flatMap((cells) =>
    cells.flatMap((cell, i) => {
      const text = texts[i] ?? null;
      return cell === null || text === null ? [] : { ...cell, text };
    }),
  );
}

/** What a paste writes, and how many of its cells find no place to stand. */
export type Pasted = { readonly writes: readonly Write[]; readonly outside: number };

/**
 * A block from the clipboard, its first cell at `at`. One cell alone fills the
 * whole of a selected block, as a spreadsheet does.
 */
export function pasteBlock(
  shown: Shown,
  selected: Block,
  cells: readonly (readonly string[])[],
): Pasted {
  const [only] = cells[0] ?? [];
  const isOne = cells.length === 1 && cells[0]?.length === 1 && only !== undefined;
  if (isOne) {
    const targets = cellsOf(shown, selected).flat();
    const writes = targets.flatMap((cell) => (cell === null ? [] : { ...cell, text: only }));
    return { writes, outside: targets.length - writes.length };
  }
  const { from } = selected;
  const placed = cells.flatMap((row, i) =>
    row.map((text, j) => {
      const place = { row: from.row + i, column: from.column + j };
      const cell = cellsOf(shown, { from: place, to: place })[0]?.[0] ?? null;
      return cell === null ? null : { ...cell, text };
    }),
  );
  const writes = placed.filter((write) => write !== null);
  return { writes, outside: placed.length - writes.length };
}
