import type { Allocation } from "../../allocate-within.ts";

/** An allocation without its zeros, in the order of the classes. */
export type SparseAllocation = {
  readonly column: Int32Array;
  readonly answers: Float64Array;
  readonly paid: Float64Array;
  /** Where a class begins, and after the last where it ends. */
  readonly first: Int32Array;
  /** The cell that a class goes to whole, -1 where there is none. */
  readonly whole: Int32Array;
};

/** Room for the shares of so many classes, to be written over. */
export const sparseRoom = (classes: number, columns: number): SparseAllocation => ({
  column: new Int32Array(classes * columns),
  answers: new Float64Array(classes * columns),
  paid: new Float64Array(classes * columns),
  first: new Int32Array(classes + 1),
  whole: new Int32Array(classes).fill(-1),
});

/** Less of a row than this is left out. */
const NOTHING = 1e-15;

/**
 * Writes an allocation into the room without its zeros.
 *
 * What was in the room is a hint: a class that went whole to one offering mostly
 * does so again.
 */
export function writeSparse(
  room: SparseAllocation,
  { answers, paid }: Allocation,
  columns: number,
): SparseAllocation {
  const { column, first, whole } = room;
  const isSame = answers === paid;
  const classes = whole.length;
  let size = 0;
  for (let w = 0; w < classes; w += 1) {
    first[w] = size;
    const hint = whole[w] ?? -1;
    if (isSame && hint >= 0 && paid[hint] === 1) {
      column[size] = hint - w * columns;
      room.paid[size] = 1;
      room.answers[size] = 1;
      size += 1;
      continue;
    }
    whole[w] = -1;
    let row = 0;
    for (let o = 0; o < columns; o += 1) {
      const cell = w * columns + o;
      const share = paid[cell] ?? 0;
      const answered = isSame ? share : (answers[cell] ?? 0);
      if (share === 0 && answered === 0) continue;
      column[size] = o;
      room.paid[size] = share;
      room.answers[size] = answered;
      size += 1;
      row += answered;
      if (share === 1) whole[w] = cell;
      // The rest of a row that is full holds nothing.
      if (isSame && row >= 1 - NOTHING) break;
    }
  }
  first[classes] = size;
  return room;
}
