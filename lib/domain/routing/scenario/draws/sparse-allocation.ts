import type { Allocation } from "../../allocate-within.ts";

/** An allocation without its zeros, in the order of the classes. */
export type SparseAllocation = {
  readonly size: number;
  readonly cell: Int32Array;
  readonly answers: Float64Array;
  readonly paid: Float64Array;
  /** Where a class begins, and after the last where it ends. */
  readonly first: Int32Array;
};

/** Room for the shares of so many classes, to be written over. */
export const sparseRoom = (classes: number, columns: number): SparseAllocation => ({
  size: 0,
  cell: new Int32Array(classes * columns),
  answers: new Float64Array(classes * columns),
  paid: new Float64Array(classes * columns),
  first: new Int32Array(classes + 1),
});

/** Less of a row than this is left out. */
const NOTHING = 1e-15;

/** Writes an allocation into the room without its zeros. */
export function writeSparse(
  room: SparseAllocation,
  { answers, paid }: Allocation,
  columns: number,
): SparseAllocation {
  const isSame = answers === paid;
  let size = 0;
  for (let w = 0; w + 1 < room.first.length; w += 1) {
    room.first[w] = size;
    let row = 0;
    const end = (w + 1) * columns;
    for (let cell = w * columns; cell < end; cell += 1) {
      const share = paid[cell] ?? 0;
      const answered = isSame ? share : (answers[cell] ?? 0);
      if (share === 0 && answered === 0) continue;
      room.cell[size] = cell;
      room.paid[size] = share;
      room.answers[size] = answered;
      size += 1;
      row += answered;
      // The rest of a row that is full holds nothing.
      if (isSame && row >= 1 - NOTHING) break;
    }
  }
  room.first[room.first.length - 1] = size;
  return { ...room, size };
}

/** The same without some columns: what is served there is served by nobody. */
export const withoutColumns = (
  { answers, paid }: Allocation,
  columns: number,
  isClosed: Uint8Array,
): Allocation => {
  const kept = (shares: Float64Array) =>
    shares.map((share, cell) => (isClosed[cell % columns] === 1 ? 0 : share));
  return { answers: kept(answers), paid: kept(paid) };
};
