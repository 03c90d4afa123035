import type { LinearProgram } from "./linear-program.ts";

type Entry = readonly [row: number, value: number];

/** Rows and columns as they are added, each known by its number from then on. */
export type ProgramBuilder = {
  /** A row between two bounds; its number. */
  readonly row: (lower: number, upper: number) => number;
  /** A column from zero on unless it says otherwise; its number. */
  readonly column: (
    cost: number,
    entries: readonly Entry[],
    bounds?: { readonly lower?: number; readonly upper?: number; readonly whole?: boolean },
  ) => number;
  readonly build: () => LinearProgram;
};

/**
 * A program put together piece by piece, from nothing or on top of another.
 *
 * @param base its rows and columns keep their numbers
 *
 * @example
 * const { row, column, build } = programBuilder();
 * const demand = row(1, 1);
 * column(2.5, [[demand, 1]]);
 * build().cost.length // => 1
 */
export function programBuilder(base?: LinearProgram): ProgramBuilder {
  const numbers = (from: Float64Array | Int32Array | undefined) => (from ? [...from] : []);
  const cost = numbers(base?.cost);
  const columnLower = numbers(base?.columnLower);
  const columnUpper = numbers(base?.columnUpper);
  const rowLower = numbers(base?.rowLower);
  const rowUpper = numbers(base?.rowUpper);
  const starts = base ? [...base.starts] : [0];
  const rows = numbers(base?.rows);
  const values = numbers(base?.values);
  const whole = numbers(base?.whole);
  return {
    row(lower, upper) {
      rowUpper.push(upper);
      return rowLower.push(lower) - 1;
    },
    column(price, entries, { lower = 0, upper = Infinity, whole: isWhole = false } = {}) {
      for (const [row, value] of entries) {
        rows.push(row);
        values.push(value);
      }
      starts.push(rows.length);
      columnLower.push(lower);
      columnUpper.push(upper);
      if (isWhole) whole.push(cost.length);
      return cost.push(price) - 1;
    },
    build: () => ({
      cost: Float64Array.from(cost),
      columnLower: Float64Array.from(columnLower),
      columnUpper: Float64Array.from(columnUpper),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      rows: Int32Array.from(rows),
      values: Float64Array.from(values),
      whole: Int32Array.from(whole),
    }),
  };
}
