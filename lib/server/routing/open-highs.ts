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
/** Seconds, as HiGHS takes no infinity. */
const NO_LIMIT = 1e9;
const MOST_STEPS = 2 ** 31 - 1;

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
      // A search for whole numbers leaves nothing to go on from, and what is kept stays as it is.
      if (program.whole.length > 0) return aside(highs, program, limits);
      try {
        const before = kept;
        if (limits.interior === true) {
          drop();
          kept = { program, model: modelOf(highs, program) };
        } else if (before !== undefined && sameMatrix(before.program, program)) {
          change(before.model, before.program, program);
          kept = { program, model: before.model };
        } else {
          const basis =
            before !== undefined && samePattern(before.program, program)
              ? before.model.getBasis()
              : undefined;
          drop();
          kept = { program, model: modelOf(highs, program) };
          if (basis !== undefined) kept.model.setBasis(basis);
        }
        const solution = run(highs, kept.model, program, limits);
        if (solution !== undefined) return solution;
        const { seconds } = limits;
        // Lost on the way from where it began: once more, from nothing.
        drop();
        kept = { program, model: modelOf(highs, program) };
        const again = run(highs, kept.model, program, seconds === undefined ? {} : { seconds });
        if (again === undefined) throw new Error("HiGHS ended neither with a solution nor without");
        return again;
      } catch (error) {
        drop();
        throw error;
      }
    },
  };
}

function modelOf(highs: Highs, program: LinearProgram): Model {
  const model = highs.createModel(dataOf(program, highs));
  model.options.set({ output_flag: false, random_seed: 0 });
  return model;
}

function aside(highs: Highs, program: LinearProgram, limits: SolveLimits): ProgramSolution {
  const model = modelOf(highs, program);
  try {
    const solution = run(highs, model, program, limits);
    if (solution === undefined) throw new Error("HiGHS ended neither with a solution nor without");
    return solution;
  } finally {
    model.dispose();
  }
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

/** Undefined where HiGHS can't tell, as after a start that leads nowhere. */
function run(
  highs: Highs,
  model: Model,
  program: LinearProgram,
  { relativeGap, seconds, steps, simplex, interior }: SolveLimits,
): ProgramSolution | undefined {
  if (simplex === "primal") model.options.set("simplex_strategy", PRIMAL_SIMPLEX);
  model.options.set("solver", interior === true ? "ipm" : "choose");
  if (relativeGap !== undefined) model.options.set("mip_rel_gap", relativeGap);
  model.options.set("time_limit", seconds === undefined ? NO_LIMIT : model.getRunTime() + seconds);
  model.options.set(
    program.whole.length > 0 ? "mip_max_nodes" : "simplex_iteration_limit",
    steps ?? MOST_STEPS,
  );
  const { modelStatus } = model.run();
  const status = highs.constants.modelStatus;
  if (modelStatus === status.optimal) return optimal(model, program, true);
  if (modelStatus === status.infeasible) return { kind: "infeasible" };
  if (modelStatus === status.unbounded) return { kind: "unbounded" };
  if (modelStatus === status.unknown) return undefined;
  const isStopped = [status.timeLimit, status.iterationLimit, status.solutionLimit].some(
    (one) => one === modelStatus,
  );
  if (!isStopped)
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
