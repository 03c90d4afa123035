/**
 * Minimise cost · x, with every column and every row between two bounds.
 *
 * The matrix is by column: those of column `j` stand from `starts[j]` up to
 * `starts[j + 1]` in `rows` and `values`.
 */
export type LinearProgram = {
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  /** Columns that may only be whole numbers; empty where all may be fractions. */
  readonly whole: Int32Array;
};

/** How to go about a program, and when to stop before the best is proved. */
export type SolveLimits = {
  /** Good enough: this part of the cost above what is proved to be the least. */
  readonly relativeGap?: number;
  readonly seconds?: number;
  /** Steps of simplex, or nodes of a search for whole numbers: where it stops is the same on any machine. */
  readonly steps?: number;
  /** Where it is known to be the quicker simplex; the solver chooses where it is not said. */
  readonly simplex?: "primal";
  /** Through the middle instead of along the corners, from nothing: half the time where nearly every limit binds. */
  readonly interior?: true;
};

export type ProgramSolution =
  | {
      readonly kind: "optimal";
      readonly objective: number;
      readonly columns: Float64Array;
      /** Change of the cost for one more of each row's bound; zeros where columns are whole. */
      readonly rowDuals: Float64Array;
      /** Proved to be the least, within the gap asked for. */
      readonly proved: boolean;
    }
  | { readonly kind: "infeasible" }
  | { readonly kind: "unbounded" }
  /** Out of time or steps before anything was found. */
  | { readonly kind: "stopped" };

/**
 * Whoever can solve a program: a worker on a server, the same process in a script.
 *
 * It may start from where its last program ended, so programs that differ in
 * costs and bounds alone are best asked of one solver in a row.
 */
export type ProgramSolver = (
  program: LinearProgram,
  limits?: SolveLimits,
) => Promise<ProgramSolution>;
