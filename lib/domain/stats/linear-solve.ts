import { type Matrix, requireSquare } from "./matrix.ts";

/** Elimination grows with the cube of the size: beyond this many parties an answer is not waited for. */
export const MOST_UNKNOWNS = 2_000;
/** A pivot this small against the matrix's largest number is taken for zero. */
const SINGULAR = 1e-12;

/**
 * The values that satisfy as many linear equations as there are unknowns.
 *
 *     matrix * x = right
 *
 * Gaussian elimination with partial pivoting. `right` has one row per equation
 * and one column per question asked of the same matrix; so has the answer.
 *
 * @throws RangeError if the matrix is not square, is singular, or has more than 2,000 unknowns
 *
 * @example
 * linearSolve([[2, 0], [0, 4]], [[2], [2]]);
 * // => [[1], [0.5]]
 */
export function linearSolve(matrix: Matrix, right: Matrix): number[][] {
  const size = requireSquare(matrix);
  if (size > MOST_UNKNOWNS) throw new RangeError(`${size} unknowns; at most ${MOST_UNKNOWNS}`);
  if (right.length !== size)
    throw new RangeError(`${right.length} right sides for ${size} equations`);

  // Rows of numbers side by side in memory: at a thousand parties that decides between seconds and minutes.
  const rows = matrix.map((row, i) => Float64Array.of(...row, ...(right[i] ?? [])));
  const scale = matrix.reduce(
    (most, row) => row.reduce((largest, value) => Math.max(largest, Math.abs(value)), most),
    0,
  );
  for (let column = 0; column < size; column += 1) {
    bringUp(rows, column, SINGULAR * scale);
    clearBelow(rows, column);
  }
  for (let column = size - 1; column >= 0; column -= 1) substitute(rows, column, size);
  return rows.map((row) => [...row.subarray(size)]);
}

/** Puts the row with the largest number of the column in its place. */
function bringUp(rows: Float64Array[], column: number, least: number): void {
  let chosen = column;
  for (let i = column + 1; i < rows.length; i += 1)
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[chosen]?.[column] ?? 0)) chosen = i;
  const [row, other] = [rows[column], rows[chosen]];
  if (row === undefined || other === undefined || !(Math.abs(other[column] ?? 0) > least))
    throw new RangeError("the equations have no single answer");
  rows[column] = other;
  rows[chosen] = row;
}

/** Leaves zeros below the diagonal of the column. */
function clearBelow(rows: readonly Float64Array[], column: number): void {
  const pivotRow = rows[column];
  const pivot = pivotRow?.[column];
  if (pivotRow === undefined || pivot === undefined) return;
  for (let i = column + 1; i < rows.length; i += 1) {
    const row = rows[i];
    const factor = (row?.[column] ?? 0) / pivot;
    if (row === undefined || factor === 0) continue;
    for (let j = column; j < row.length; j += 1)
      row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
  }
}

/** Solves for one unknown, from those solved before, in every right side. */
function substitute(rows: readonly Float64Array[], column: number, size: number): void {
  const row = rows[column];
  if (row === undefined) return;
  const pivot = row[column] ?? 1;
  for (let k = column + 1; k < size; k += 1) {
    const factor = row[k] ?? 0;
    const solved = rows[k];
    if (factor === 0 || solved === undefined) continue;
    for (let j = size; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (solved[j] ?? 0);
  }
  for (let j = size; j < row.length; j += 1) row[j] = (row[j] ?? 0) / pivot;
}
