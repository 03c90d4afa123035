import loadHighs, { type Highs, type Model } from "highs";
import type {
  LinearProgram,
  ProgramSolution,
  SolveLimits,
} from "../../domain/routing/program/linear-program.ts";

/** HiGHS in this thread. It holds its last program until it is disposed of: nothing else frees that memory. */
export type OpenHighs = {
  /** @throws Error if the program is none, or HiGHS fails */
  readonly solve: (program: LinearProgram, limits?: SolveLimits) => ProgramSolution;
  readonly dispose: () => void;
};

const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

/**
 * HiGHS, compiled to WebAssembly, with a model that it keeps.
 *
 * A program that differs from the last one in costs and bounds alone starts
 * from where that one ended: with other costs it stays feasible, which primal
 * simplex goes on from, and with other bounds it stays optimal in its duals. One
 * with other values in the same places starts from the same basis.
 *
 * @example
 * const highs = await openHighs();
 * try { highs.solve(program); } finally { highs.dispose(); }
 */
export async function openHighs(): Promise<OpenHighs> {
  const highs = await loadHighs();
  let kept: { readonly program: LinearProgram; readonly model: Model } | undefined;
  const drop = () => {
    kept?.model.dispose();
    kept = undefined;
  };
  return {
    dispose: drop,
    solve(program, limits = {}) {
      if (program.cost.length === 0) return withoutColumns(program);
      try {
        const before = kept;
        if (before !== undefined && sameMatrix(before.program, program)) {
          change(before.model, before.program, program);
          kept = { program, model: before.model };
        } else {
          const basis =
            before !== undefined && samePattern(before.program, program)
              ? before.model.getBasis()
              : undefined;
          drop();
          const model = highs.createModel(dataOf(program, highs));
          kept = { program, model };
          model.options.set({ output_flag: false, random_seed: 0 });
          if (basis !== undefined) model.setBasis(basis);
        }
        const solution = run(highs, kept.model, program, limits);
        // After a search for whole numbers, or without a solution, there is nothing to go on from.
        if (program.whole.length > 0) drop();
        return solution;
      } catch (error) {
        drop();
        throw error;
      }
    },
  };
}

const same = (a: Float64Array | Int32Array, b: Float64Array | Int32Array): boolean =>
  a === b || (a.length === b.length && a.every((value, i) => value === b[i]));

const samePattern = (a: LinearProgram, b: LinearProgram): boolean =>
  a.rowLower.length === b.rowLower.length &&
  b.whole.length === 0 &&
  same(a.starts, b.starts) &&
  same(a.rows, b.rows);

const sameMatrix = (a: LinearProgram, b: LinearProgram): boolean =>
  samePattern(a, b) && same(a.values, b.values);

function dataOf(program: LinearProgram, { constants }: Highs) {
  const { cost, columnLower, columnUpper, rowLower, rowUpper, starts, rows, values } = program;
  const { continuous, integer } = constants.variableType;
  const whole = new Set(program.whole);
  return {
    numCols: cost.length,
    numRows: rowLower.length,
    colCost: cost,
    colLower: columnLower,
    colUpper: columnUpper,
    rowLower,
    rowUpper,
    matrix: {
      format: "csc" as const,
      numRows: rowLower.length,
      numCols: cost.length,
      starts,
      indices: rows,
      values,
    },
    ...(whole.size > 0
      ? { integrality: Array.from(cost, (_, at) => (whole.has(at) ? integer : continuous)) }
      : {}),
  };
}

function change(model: Model, from: LinearProgram, to: LinearProgram): void {
  const columns = { kind: "range", from: 0, to: to.cost.length - 1 } as const;
  const rows = { kind: "range", from: 0, to: to.rowLower.length - 1 } as const;
  const columnsMoved =
    !same(from.columnLower, to.columnLower) || !same(from.columnUpper, to.columnUpper);
  const rowsMoved = !same(from.rowLower, to.rowLower) || !same(from.rowUpper, to.rowUpper);
  if (!same(from.cost, to.cost)) model.changeColsCost(columns, to.cost);
  if (columnsMoved) model.changeColsBounds(columns, to.columnLower, to.columnUpper);
  if (rowsMoved) model.changeRowsBounds(rows, to.rowLower, to.rowUpper);
  const strategy = columnsMoved || rowsMoved ? DUAL_SIMPLEX : PRIMAL_SIMPLEX;
  model.options.set("simplex_strategy", strategy);
}

function run(
  highs: Highs,
  model: Model,
  program: LinearProgram,
  { relativeGap, seconds, simplex }: SolveLimits,
): ProgramSolution {
  if (simplex === "primal") model.options.set("simplex_strategy", PRIMAL_SIMPLEX);
  if (relativeGap !== undefined) model.options.set("mip_rel_gap", relativeGap);
  if (seconds !== undefined) model.options.set("time_limit", model.getRunTime() + seconds);
  const { modelStatus } = model.run();
  const status = highs.constants.modelStatus;
  if (modelStatus === status.optimal) return optimal(model, program, true);
  if (modelStatus === status.infeasible) return { kind: "infeasible" };
  if (modelStatus === status.unbounded) return { kind: "unbounded" };
  if (modelStatus !== status.timeLimit)
    throw new Error(`HiGHS ended with status ${modelStatus}, neither with a solution nor without`);
  const found = model.info.get("primal_solution_status");
  return program.whole.length > 0 && found === highs.constants.solutionStatus.feasible
    ? optimal(model, program, false)
    : { kind: "stopped" };
}

function optimal(model: Model, program: LinearProgram, proved: boolean): ProgramSolution {
  const { colValue, rowDual } = model.getSolution();
  return {
    kind: "optimal",
    objective: model.getObjectiveValue(),
    columns: colValue,
    rowDuals: program.whole.length > 0 ? new Float64Array(rowDual.length) : rowDual,
    proved,
  };
}

/** Nothing to choose, which HiGHS takes for no program at all: it holds where every row allows nothing. */
function withoutColumns({ rowLower, rowUpper }: LinearProgram): ProgramSolution {
  const holds = rowLower.every((lower, at) => lower <= 0 && (rowUpper[at] ?? 0) >= 0);
  return holds
    ? {
        kind: "optimal",
        objective: 0,
        columns: new Float64Array(0),
        rowDuals: new Float64Array(rowLower.length),
        proved: true,
      }
    : { kind: "infeasible" };
}
