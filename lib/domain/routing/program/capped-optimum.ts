import type { Board, Shares } from "../board.ts";
import type { Caps } from "../scenario/policy-choice.ts";
import { committedBill } from "../commitment.ts";
import { type CapValue, capValues } from "./cap-values.ts";
import type { Limit } from "../shocks/market-state.ts";
import { type CloudCommitment, type CommitmentTier, NO_TIER } from "./commitment-tier.ts";
import { solveWithTiers } from "./solve-with-tiers.ts";
import { type ExposureProgram, exposureProgram } from "./exposure-program.ts";
import type { ProgramSolution, ProgramSolver } from "./linear-program.ts";
import { plainCauses, whyUnserved } from "./plain-causes.ts";
import { relax, type Relaxation } from "./relaxation.ts";
import type { ProgramWords } from "./row-in-words.ts";

/** What the exposure-capped program comes to, on one board. */
export type CappedOptimum = {
  /** Part of each class on each offering, row-major as on the board; zeros for a class nobody may serve. */
  readonly shares: Shares;
  /** The bill of a month, commitments included, in US dollars. */
  readonly usdPerMonth: number;
  /** What each limit that binds is worth: ceilings, then floors, most first. Empty where not all hold. */
  readonly capValues: readonly CapValue[];
  /** Classes that no offering may serve, by their place on the board, with the reason and a way out. */
  readonly unserved: readonly { readonly classAt: number; readonly reason: string }[];
  readonly commitments: readonly {
    readonly operatorId: string;
    /** A minimum and a discount of zero where none is taken. */
    readonly tier: CommitmentTier;
    /** What the work costs there at list price, and what is paid for it. */
    readonly usageUsd: number;
    readonly billUsd: number;
  }[];
  /** Nothing cheaper exists; false where the search for a choice of commitments ended before. */
  readonly proved: boolean;
  /** Null where every limit holds. Else the shares are those of the least that must give way. */
  readonly infeasible: {
    /** What can be seen without solving; may be empty. */
    readonly causes: readonly string[];
    /** All of these together are enough, and none can be left out. */
    readonly toRelax: readonly Relaxation[];
    /** No fewer limits would do. */
    readonly smallest: boolean;
  } | null;
};

export type CappedOptions = {
  /** Names of parties, for what is said of them. */
  readonly names?: ReadonlyMap<string, string>;
  /** The best possible in the unit that quality is told in; 1 unless it says otherwise. */
  readonly qualityTop?: number;
  readonly commitments?: readonly CloudCommitment[];
  /** What some offerings together may serve. */
  readonly limits?: readonly Limit[];
};

/**
 * The cheapest way to serve every class under ceilings on parties and floors on mean quality.
 *
 * Where the limits can't all hold, the fewest of them are relaxed, each by as
 * little as will do, and the answer says which: its shares are then the best
 * under the relaxed ones, for a company that has to run its work somewhere.
 *
 * @throws RangeError for a board, a ceiling or a commitment that makes no sense
 * @throws Error if the solver ends without an answer
 */
export async function cappedOptimum(
  board: Board,
  caps: Caps,
  solve: ProgramSolver,
  { names = new Map(), qualityTop = 1, commitments = [], limits = [] }: CappedOptions = {},
): Promise<CappedOptimum> {
  const words: ProgramWords = { names, qualityTop };
  const exposure = exposureProgram(board, caps, commitments, limits);
  const unserved = exposure.unserved.map((classAt) => ({
    classAt,
    reason: whyUnserved(board, classAt),
  }));
  const causes = plainCauses(board, caps, words);
  if (causes.length === 0) {
    const { solution, taken } = await solveWithTiers(exposure, solve, {
      firstSteps: STEPS_PER_ROW * exposure.meanings.length,
    });
    if (solution.kind === "optimal" || solution.kind === "unbounded")
      return { ...read(exposure, solution, taken, board, words), unserved, infeasible: null };
  }
  const { program, relaxations, smallest } = await relax(exposure, solve, board, words);
  const relaxed = { ...exposure, program };
  // Where ceilings leave no more than the room that is needed nearly all of them bind.
  const isTight = relaxations.some(({ limit }) => limit.kind !== "floor");
  const warm =
    isTight && exposure.cells.length > LARGE
      ? undefined
      : await solveWithTiers(relaxed, solve, {
          firstSteps: STEPS_PER_ROW * exposure.meanings.length,
        });
  const nearest =
    warm === undefined || warm.solution.kind === "stopped"
      ? await solveWithTiers(relaxed, (one, within) => solve(one, { ...within, interior: true }))
      : warm;
  const answer = read(relaxed, nearest.solution, nearest.taken, board, words);
  if (relaxations.length === 0) return { ...answer, unserved, infeasible: null };
  return {
    ...answer,
    capValues: [],
    unserved,
    infeasible: { causes, toRelax: relaxations, smallest },
  };
}

/** A program that is not solved by then most likely has no solution, which is quicker found out by relaxing it. */
const STEPS_PER_ROW = 6;
/** So many columns take seconds along the corners where nearly every limit binds. */
const LARGE = 20_000;

/** Less than this of a class is the solver's noise. */
const NOISE = 1e-9;

function read(
  exposure: ExposureProgram,
  solution: ProgramSolution,
  taken: readonly CommitmentTier[],
  board: Board,
  words: ProgramWords,
): Omit<CappedOptimum, "unserved" | "infeasible"> {
  if (solution.kind !== "optimal")
    throw new Error(`the program of the caps ended without an answer: ${solution.kind}`);
  const shares = sharesOf(exposure, solution.columns, board);
  const usage = new Map<string, number>();
  for (const [cell, share] of shares.entries()) {
    const operatorId = board.offerings[cell % board.offerings.length]?.operatorId ?? "";
    const usd = share === 0 ? 0 : share * (board.usdPerMonth[cell] ?? 0);
    usage.set(operatorId, (usage.get(operatorId) ?? 0) + usd);
  }
  const commitments = exposure.spending.map(({ commitment: { operatorId } }, i) => {
    const tier = taken[i] ?? NO_TIER;
    const usageUsd = usage.get(operatorId) ?? 0;
    const { billUsd } = committedBill(usageUsd, {
      minimumUsd: tier.minimumUsdPerMonth,
      discount: tier.discount,
    });
    return { operatorId, tier, usageUsd, billUsd };
  });
  for (const { operatorId, billUsd } of commitments) usage.set(operatorId, billUsd);
  return {
    shares,
    usdPerMonth: [...usage.values()].reduce((sum, usd) => sum + usd, 0),
    capValues: capValues(exposure, solution.rowDuals, board, words),
    commitments,
    proved: solution.proved,
  };
}

/** The solver's columns on the board, each class adding up to exactly one. */
function sharesOf({ cells }: ExposureProgram, columns: Float64Array, board: Board): Shares {
  const shares = new Float64Array(board.usdPerMonth.length);
  for (const [column, cell] of cells.entries()) {
    const share = columns[column] ?? 0;
    if (share > NOISE) shares[cell] = share;
  }
  const width = board.offerings.length;
  for (let from = 0; from < shares.length; from += width) {
    const row = shares.subarray(from, from + width);
    const sum = row.reduce((total, share) => total + share, 0);
    if (sum > 0) for (const [o, share] of row.entries()) row[o] = share / sum;
  }
  return shares;
}
