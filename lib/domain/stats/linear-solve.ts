import { at, entry, type Matrix, requireSquare } from "./matrix.ts";

/** Elimination grows with the cube of the size; this many parties is far beyond any portfolio. */
export const MOST_UNKNOWNS = 200;
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
 * @throws RangeError if the matrix is not square, is singular, or has more than 200 unknowns
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

  const scale = Math.max(0, ...matrix.flatMap((row) => row.map((value) => Math.abs(value))));
  let rows = matrix.map((row, i) => [...row, ...(right[i] ?? [])]);
  for (let column = 0; column < size; column += 1) {
    rows = eliminate(rows, column, SINGULAR * scale);
  }
  return rows.map((row) => row.slice(size));
}

/** Leaves the column with a one on the diagonal and zeros elsewhere. */
function eliminate(rows: readonly number[][], column: number, least: number): number[][] {
  const below = rows.map((_, i) => i).filter((i) => i >= column);
  const chosen = below.reduce((best, i) =>
    Math.abs(entry(rows, i, column)) > Math.abs(entry(rows, best, column)) ? i : best,
  );
  const pivot = entry(rows, chosen, column);
  if (Math.abs(pivot) <= least) throw new RangeError("the equations have no single answer");

  const swapped = rows.with(chosen, rows[column] ?? []).with(column, rows[chosen] ?? []);
  const pivotRow = rowOf(swapped, column).map((value) => value / pivot);
  return swapped.map((row, i) => {
    const factor = at(row, column);
    if (i === column) return pivotRow;
    return factor === 0 ? row : row.map((value, j) => value - factor * at(pivotRow, j));
  });
}

function rowOf(rows: readonly number[][], index: number): number[] {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`no row ${index}`);
  return row;
}
