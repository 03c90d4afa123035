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
export const linearSolve = (matrix: Matrix, right: Matrix): number[][] => factorised(matrix)(right);

/**
 * The same for questions that come one after the other: the elimination is done
 * once, and each answer then costs only the square of the size.
 *
 * @throws RangeError as `linearSolve`
 */
export function factorised(matrix: Matrix): (right: Matrix) => number[][] {
  const size = requireSquare(matrix);
  if (size > MOST_UNKNOWNS) throw new RangeError(`${size} unknowns; at most ${MOST_UNKNOWNS}`);
  // Rows of numbers side by side in memory: at a thousand parties that decides between seconds and minutes.
  const rows = matrix.map((row) => Float64Array.from(row));
  const order = rows.map((_, i) => i);
  const scale = rows.reduce(
    (most, row) => row.reduce((largest, value) => Math.max(largest, Math.abs(value)), most),
    0,
  );
  for (let column = 0; column < size; column += 1) {
    bringUp(rows, order, column, SINGULAR * scale);
    clearBelow(rows, column);
  }
  return (right) => {
    if (right.length !== size)
      throw new RangeError(`${right.length} right sides for ${size} equations`);
    const answers = order.map((place) => Float64Array.from(right[place] ?? []));
    for (let i = 0; i < size; i += 1) takeAway(rows[i], answers, i, 0, i);
    for (let i = size - 1; i >= 0; i -= 1) {
      takeAway(rows[i], answers, i, i + 1, size);
      const [answer, pivot] = [answers[i], rows[i]?.[i] ?? 1];
      if (answer !== undefined)
        for (let k = 0; k < answer.length; k += 1) answer[k] = (answer[k] ?? 0) / pivot;
    }
    return answers.map((answer) => [...answer]);
  };
}

/** Puts the row with the largest number of the column in its place, and notes where it came from. */
function bringUp(rows: Float64Array[], order: number[], column: number, least: number): void {
  let chosen = column;
  for (let i = column + 1; i < rows.length; i += 1)
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[chosen]?.[column] ?? 0)) chosen = i;
  const [row, other] = [rows[column], rows[chosen]];
  if (row === undefined || other === undefined || !(Math.abs(other[column] ?? 0) > least))
    throw new RangeError("the equations have no single answer");
  [rows[column], rows[chosen]] = [other, row];
  [order[column], order[chosen]] = [order[chosen] ?? 0, order[column] ?? 0];
}

/** Takes the pivot's row from those below it; the factors stay where the zeros would stand. */
function clearBelow(rows: readonly Float64Array[], column: number): void {
  const pivotRow = rows[column];
  const pivot = pivotRow?.[column];
  if (pivotRow === undefined || pivot === undefined) return;
  for (let i = column + 1; i < rows.length; i += 1) {
    const row = rows[i];
    const factor = (row?.[column] ?? 0) / pivot;
    if (row === undefined || factor === 0) continue;
    row[column] = factor;
    for (let j = column + 1; j < row.length; j += 1)
      row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
  }
}

/** Takes from one answer what the unknowns between two places, solved already, have in its equation. */
function takeAway(
  row: Float64Array | undefined,
  answers: readonly Float64Array[],
  place: number,
  from: number,
  to: number,
): void {
  const answer = answers[place];
  if (row === undefined || answer === undefined) return;
  for (let j = from; j < to; j += 1) {
    const factor = row[j] ?? 0;
    const solved = answers[j];
    if (factor === 0 || solved === undefined) continue;
    for (let k = 0; k < answer.length; k += 1)
      answer[k] = (answer[k] ?? 0) - factor * (solved[k] ?? 0);
  }
}
