import {
  type CloudCommitment,
  type CommitmentTier,
  leastUsage,
  NO_TIER,
} from "./commitment-tier.ts";
import type { ExposureProgram } from "./exposure-program.ts";
import type { LinearProgram, ProgramSolution, ProgramSolver } from "./linear-program.ts";
import { tierSwitches } from "./tier-switches.ts";

/** As many combinations of tiers are tried one by one; of more, the solver finds its own way to a gap. */
export const MOST_COMBINATIONS = 256;
const RELATIVE_GAP = 1e-3;
/** Of the search for whole numbers; steps and not seconds, so that it ends alike on every machine. */
const NODES = 2000;

export type TieredSolution = {
  readonly solution: ProgramSolution;
  /** One a commitment, in the order of the program. */
  readonly taken: readonly CommitmentTier[];
};

export type TierLimits = {
  /** Ends the choice by whole numbers. */
  readonly relativeGap?: number;
  readonly nodes?: number;
  /** Ends the first program of a choice one by one, with an answer of “stopped”. */
  readonly firstSteps?: number;
};

/**
 * The best choice of commitments, with the best program under it.
 *
 * A cloud's bill under a tier is max(minimum, (1 - discount) * usage). Every
 * combination of tiers is solved, each from where the one before ended; where
 * there are more than 256, they are found with whole numbers, to a tenth of a
 * percent of the cost.
 *
 * @param limits when the choice by whole numbers ends; a tenth of a percent or 2,000 nodes by default
 */
export async function solveWithTiers(
  exposure: ExposureProgram,
  solve: ProgramSolver,
  limits: TierLimits = {},
): Promise<TieredSolution> {
  const choices = exposure.spending.map(({ commitment }) => choicesOf(commitment));
  const combinations = choices.reduce((product, { length }) => product * length, 1);
  if (combinations > MOST_COMBINATIONS) return byWholeNumbers(exposure, choices, solve, limits);
  let best: TieredSolution | undefined;
  for (let at = 0; at < combinations; at += 1) {
    const taken = combinationAt(choices, at);
    const solution = await solve(
      withTiers(exposure, taken),
      limits.firstSteps !== undefined && at === 0 ? { steps: limits.firstSteps } : {},
    );
    if (solution.kind !== "optimal") return { solution, taken };
    if (best === undefined || solution.objective < objectiveOf(best)) best = { solution, taken };
  }
  if (best === undefined) throw new RangeError("a commitment has no tier");
  return best;
}

const choicesOf = ({ tiers, promised }: CloudCommitment): readonly CommitmentTier[] =>
  promised ? tiers : [NO_TIER, ...tiers];

const objectiveOf = ({ solution }: TieredSolution): number =>
  solution.kind === "optimal" ? solution.objective : Infinity;

/** Every other run through the tiers of a cloud goes backwards, so that neighbours differ in one tier. */
function combinationAt(choices: readonly (readonly CommitmentTier[])[], at: number) {
  let rest = at;
  return choices.map((tiers) => {
    const place = rest % tiers.length;
    rest = Math.floor(rest / tiers.length);
    return tiers[rest % 2 === 0 ? place : tiers.length - 1 - place] ?? NO_TIER;
  });
}

function withTiers(
  { program, spending, usdPerUnit }: ExposureProgram,
  taken: readonly CommitmentTier[],
): LinearProgram {
  const cost = program.cost.slice();
  const columnLower = program.columnLower.slice();
  for (const [i, { column }] of spending.entries()) {
    const tier = taken[i] ?? NO_TIER;
    cost[column] = 1 - tier.discount;
    columnLower[column] = leastUsage(tier, usdPerUnit);
  }
  return { ...program, cost, columnLower };
}

async function byWholeNumbers(
  exposure: ExposureProgram,
  choices: readonly (readonly CommitmentTier[])[],
  solve: ProgramSolver,
  { relativeGap = RELATIVE_GAP, nodes = NODES }: TierLimits,
): Promise<TieredSolution> {
  const { program, switches } = tierSwitches(exposure, choices);
  const found = await solve(program, { relativeGap, steps: nodes });
  if (found.kind !== "optimal") return { solution: found, taken: choices.map(() => NO_TIER) };
  const taken = choices.map((tiers, i) => {
    const chosen = switches[i]?.findIndex((column) => (found.columns[column] ?? 0) > 0.5) ?? 0;
    return tiers[chosen] ?? NO_TIER;
  });
  // Its shares are to the gap; with the tiers settled, the best under them is exact.
  const solution = await solve(withTiers(exposure, taken));
  return {
    solution: solution.kind === "optimal" ? { ...solution, proved: found.proved } : solution,
    taken,
  };
}
