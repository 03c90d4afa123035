import type { Board } from "../board.ts";
import type { ExposureProgram, RowMeaning } from "./exposure-program.ts";
import type { LinearProgram, ProgramSolver } from "./linear-program.ts";
import { percent, type ProgramWords, qualityText, subjectOf } from "./row-in-words.ts";
import { type Elastic, elasticProgram } from "./elastic-program.ts";
import { forcedLimits } from "./forced-limits.ts";

/** A limit that has to give way, and how far. */
export type Relaxation = {
  readonly limit: RowMeaning;
  /** Its bound as it is and as it must become: parts of all tokens, or quality from 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

export type Relaxed = {
  readonly relaxations: readonly Relaxation[];
  /** No smaller set of limits would do; false where that was not proved. */
  readonly smallest: boolean;
  /**
   * The program with those limits moved: it has a solution. Columns for how far each limit gives way
   * follow its own and stand at zero, so that a solver goes on from where it found out.
   */
  readonly program: LinearProgram;
};

/** Looser than what is needed by up to this, so that the number in words is enough. */
const STEP = 0.001;
const TOLERANCE = 1e-7;
/** The search for a smaller set: not in a program with more columns than this, and no further than so many nodes. */
const MOST_COLUMNS = 20_000;
const NODES = 1000;
const SECONDS = 30;
/** Limits that are tried one by one; of more, those left are taken as they are. */
const MOST_TRIED = 60;

/**
 * The fewest limits to relax so that a program without a solution gets one, each by as little as will do.
 *
 * Every ceiling and floor may give way at a price. First the least amount in
 * all finds a set that is enough; limits are taken out of it while it stays
 * enough, save those that have to give way whatever else does; then a smaller one
 * is looked for with a switch for each limit, unless none can be. Demand never
 * gives way. The number of programs is bounded, all but one start from where the
 * last ended, and a solver that is stopped ends it between two steps of any.
 *
 * @returns no relaxation where every limit holds after all
 * @throws Error if the program has no solution even so, which no program of a board does
 */
export async function relax(
  exposure: ExposureProgram,
  solve: ProgramSolver,
  board: Board,
  words: ProgramWords,
): Promise<Relaxed> {
  const elastic = elasticProgram(exposure);
  const forced = forcedLimits(exposure, board);
  const every = elastic.limits.map((_, i) => i);
  let least = await leastOf(elastic, every, solve);
  if (least === undefined) throw new Error("a program has no solution with every limit relaxed");
  let tried = 0;
  const isForced = (i: number) => forced.rows.has(elastic.limits[i]?.row ?? -1);
  // The smallest amounts first: they are most often what another limit could do as well.
  const bySize = [...least].toSorted(([, a], [, b]) => a - b).map(([i]) => i);
  for (const limit of bySize) {
    if (least.size <= forced.atLeast || tried === MOST_TRIED) break;
    if (!least.has(limit) || isForced(limit)) continue;
    const fewer: number[] = [...least.keys()].filter((other) => other !== limit);
    tried += 1;
    least = (await leastOf(elastic, fewer, solve)) ?? least;
  }
  // One is the fewest there can be.
  let smallest = least.size <= Math.max(1, forced.atLeast);
  if (!smallest && exposure.cells.length <= MOST_COLUMNS) {
    const { program, limits } = elasticProgram(exposure, least.size);
    const found = await solve(program, { steps: NODES, seconds: SECONDS });
    smallest = found.kind === "infeasible" || (found.kind === "optimal" && found.proved);
    if (found.kind === "optimal") {
      const on = every.filter((i) => (found.columns[limits[i]?.column ?? 0] ?? 0) > TOLERANCE);
      least = (await leastOf(elastic, on, solve)) ?? least;
    }
  }
  const answer = moved(exposure, elastic, least, board, words);
  // Where the work can go at all, from where the cost is then the only thing to change.
  await solve({ ...answer.program, cost: elastic.program.cost }, { simplex: "primal" });
  return { ...answer, smallest };
}

/** By how much each of some limits gives way where only those may, at the least sum; undefined where that is not enough. */
async function leastOf(
  { program, limits }: Elastic,
  allowed: readonly number[],
  solve: ProgramSolver,
): Promise<ReadonlyMap<number, number> | undefined> {
  const columnUpper = program.columnUpper.slice();
  for (const { column } of limits) columnUpper[column] = 0;
  for (const i of allowed) columnUpper[limits[i]?.column ?? 0] = 1;
  // Where most costs are zero, dual simplex takes ten times as long.
  const solution = await solve({ ...program, columnUpper }, { simplex: "primal" });
  if (solution.kind !== "optimal") return undefined;
  const amounts = allowed.map((i) => [i, solution.columns[limits[i]?.column ?? 0] ?? 0] as const);
  return new Map(amounts.filter(([, amount]) => amount > TOLERANCE));
}

function moved(
  { program, meanings }: ExposureProgram,
  elastic: Elastic,
  amounts: ReadonlyMap<number, number>,
  board: Board,
  words: ProgramWords,
): Omit<Relaxed, "smallest"> {
  const [rowLower, rowUpper] = [program.rowLower.slice(), program.rowUpper.slice()];
  const relaxations = [...amounts].flatMap(([i, amount]): Relaxation[] => {
    const row = elastic.limits[i]?.row ?? 0;
    const limit = meanings[row];
    if (limit === undefined) return [];
    const subject = subjectOf(limit, board, words);
    if (limit.kind === "floor") {
      const from = rowLower[row] ?? 0;
      const to = Math.max(0, stepped(Math.floor((from - amount) / STEP + 1e-6)));
      rowLower[row] = to;
      const text = `Lower the quality floor of ${subject} from ${qualityText(from, words)} to ${qualityText(to, words)}.`;
      return [{ limit, from, to, text }];
    }
    const from = rowUpper[row] ?? 0;
    const to = Math.min(1, stepped(Math.ceil((from + amount) / STEP - 1e-6)));
    rowUpper[row] = to;
    const text =
      limit.kind === "capacity" || limit.kind === "together"
        ? `Get room on ${subject} for ${percent(to)} of all tokens instead of ${percent(from)}.`
        : `Raise the cap on ${subject} from ${percent(from)} to ${percent(to)} of all tokens.`;
    return [{ limit, from, to, text }];
  });
  const cost = new Float64Array(elastic.program.cost.length);
  cost.set(program.cost);
  const columnUpper = elastic.program.columnUpper.slice();
  for (const { column } of elastic.limits) columnUpper[column] = 0;
  return { relaxations, program: { ...elastic.program, cost, columnUpper, rowLower, rowUpper } };
}

/** So many steps, without the noise of a product: 523 thousandths are 0.523. */
const stepped = (steps: number): number => Number((steps * STEP).toFixed(3));
