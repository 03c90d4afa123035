import { at, type Matrix } from "./matrix.ts";

/** What is gained within this is rounding. */
const PRECISION = 1e-12;

/**
 * The most that a weighted sum can reach when other weighted sums of the same unknowns may not exceed one.
 *
 *     max gain · w,  rows · w ≤ 1,  w ≥ 0
 *
 * The simplex method from the corner at zero, with Bland's rule against going
 * round in circles. For a handful of unknowns; large programs have a solver.
 *
 * @throws RangeError if the rows do not fit, a number is negative, or nothing bounds the sum
 *
 * @example
 * linearMaximum([1, 1], [[1, 0.5], [0.5, 1]]);
 * // => 1.3333333333333333
 */
export function linearMaximum(gain: readonly number[], rows: Matrix): number {
  const size = gain.length;
  for (const row of [gain, ...rows]) {
    if (row.length !== size || row.some((value) => !(value >= 0 && Number.isFinite(value))))
      throw new RangeError(`expected ${size} numbers of zero or more in each row`);
  }
  // In units of each column's largest number, so that rounding means the same in all.
  const units = gain.map((_, k) => Math.max(...rows.map((row) => at(row, k))) || 1);
  const inUnits = (row: readonly number[]) => row.map((value, k) => value / at(units, k));
  // Columns: the unknowns, one slack a row, the right side. `left` is what may still be gained.
  let table = rows.map((row, i) => [...inUnits(row), ...rows.map((_, j) => (i === j ? 1 : 0)), 1]);
  let left = [...inUnits(gain), ...rows.map(() => 0), 0];
  let basis = rows.map((_, i) => size + i);
  for (;;) {
    const column = left.slice(0, -1).findIndex((value) => value > PRECISION);
    if (column === -1) return 0 - (left.at(-1) ?? 0);
    const pivot = tightest(table, basis, column);
    const scale = at(table[pivot] ?? [], column);
    const chosen = (table[pivot] ?? []).map((value) => value / scale);
    const without = (row: readonly number[]) => {
      const factor = at(row, column);
      return row.map((value, j) => value - factor * at(chosen, j));
    };
    table = table.map((row, i) => (i === pivot ? chosen : without(row)));
    left = without(left);
    basis = basis.with(pivot, column);
  }
}

/** The row that first reaches its limit as a column grows; of several, that of the first unknown. */
function tightest(table: Matrix, basis: readonly number[], column: number): number {
  const limits = table.flatMap((row, i) =>
    at(row, column) > PRECISION ? [{ i, limit: (row.at(-1) ?? 0) / at(row, column) }] : [],
  );
  const [first] = limits.toSorted((a, b) => a.limit - b.limit || at(basis, a.i) - at(basis, b.i));
  if (first === undefined) throw new RangeError("nothing bounds the sum");
  return first.i;
}
