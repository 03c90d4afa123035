import type { Allocation } from "../allocate-within.ts";
import { allocateWithin } from "../allocate-within.ts";
import type { BoardPolicy } from "../board.ts";
import { asIs } from "../policies/as-is.ts";
import type { MarketState } from "../shocks/market-state.ts";

/** What a decision has to say beside where the work goes. */
export type DecisionNotes = {
  /** Of a program: what a little more of a cap is worth. */
  readonly duals: readonly { readonly text: string; readonly usdPerMonth: number }[];
  /** Of a program without a solution: what to relax. */
  readonly toRelax: readonly RelaxLine[];
  /** Of a program whose search ended before its answer was proved to be the cheapest; absent where it is. */
  readonly isUnproved?: true;
};
/** A limit that has to give way, or why there is no solution. */
export type RelaxLine = {
  /** The same for the same limit in another month. */
  readonly key: string;
  /** By how much it has to give way, 0 to 1; 0 for a cause. */
  readonly amount: number;
  readonly text: string;
};
export type Decision = Allocation & DecisionNotes;

/** A policy as the simulator asks it: on the board of a part of a month. */
export type Decider = {
  readonly policy: BoardPolicy;
  readonly decide: (state: MarketState) => Decision | Promise<Decision>;
  /** In the draws its shares of the month stand: it does not look at prices, or is too slow to be asked. */
  readonly isHeld: boolean;
  /** It asks a solver. */
  readonly isProgram: boolean;
};

/** A policy that decides by itself, within what offerings can serve. */
export const deciderOf = (policy: BoardPolicy): Decider => ({
  policy,
  isHeld: policy.id === asIs.id,
  isProgram: false,
  decide: (state) => ({ ...allocateWithin(policy, state), duals: [], toRelax: [] }),
});
