/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

/** The number in a row and column. @throws RangeError if there is none */
export function entry(matrix: Matrix, row: number, column: number): number {
  const value = matrix[row]?.[column];
  if (value === undefined || Number.isNaN(value))
    throw new RangeError(`the matrix has no number in row ${row}, column ${column}`);
  return value;
}

/** The number at a place of a vector. @throws RangeError if there is none */
export function at(vector: readonly number[], index: number): number {
  const value = vector[index];
  if (value === undefined || Number.isNaN(value))
    throw new RangeError(`the vector has no number at ${index}`);
  return value;
}

export const tabulate = (
  rows: number,
  columns: number,
  value: (row: number, column: number) => number,
): number[][] =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => value(i, j)));

export const identity = (size: number): number[][] =>
  tabulate(size, size, (i, j) => (i === j ? 1 : 0));

export const transpose = (matrix: Matrix): number[][] =>
  (matrix[0] ?? []).map((_, i) => matrix.map((_row, j) => entry(matrix, j, i)));

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * at(b, i), 0);

/** As many rows as columns. @throws RangeError if the rows differ from that */
export function requireSquare(matrix: Matrix): number {
  const size = matrix.length;
  if (matrix.some((row) => row.length !== size))
    throw new RangeError(`expected ${size} columns in each of ${size} rows`);
  return size;
}
