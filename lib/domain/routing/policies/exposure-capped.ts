import type { Board } from "../board.ts";
import {
  type CappedOptimum,
  type CappedOptions,
  cappedOptimum,
} from "../program/capped-optimum.ts";
import type { ProgramSolver } from "../program/linear-program.ts";
import type { Caps } from "../scenario/policy-choice.ts";

/** A rule for buying that has to be solved for: it answers later, and with more than shares. */
export type SolvedBoardPolicy = {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  /** @throws Error if the solver dies or is stopped, with its reason */
  readonly allocate: (board: Board, solve: ProgramSolver) => Promise<CappedOptimum>;
};

/**
 * The least cost with no cloud, lab, owner or region above its cap and every class at its mean quality.
 *
 * @example
 * const { shares, capValues } = await exposureCapped({ ...NO_CAPS, everyCloud: 0.4 }).allocate(board, solve);
 */
export const exposureCapped = (caps: Caps, options: CappedOptions = {}): SolvedBoardPolicy => ({
  id: "exposure-capped",
  name: "Cheapest under caps",
  means:
    "Each workload is divided so that all together cost least, no party serves more than its cap of all tokens, and mean quality stays above each floor.",
  allocate: (board, solve) => cappedOptimum(board, caps, solve, options),
});
