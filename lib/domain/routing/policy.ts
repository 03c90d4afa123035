import type { Board, BoardOffering, BoardPolicy, Shares } from "./board.ts";

/** Fills one class's row, which holds zeros, and leaves it so where nobody may serve. */
export type FillRow = (board: Board, classIndex: number, into: Shares) => void;

type Rule = Omit<BoardPolicy, "allocate"> & {
  /** Looks once at the columns, which the months and draws of a run share. */
  readonly prepare: (offerings: readonly BoardOffering[]) => FillRow;
};

/**
 * A policy that decides class by class.
 *
 * There is one kind of policy, over the board, for the page that prices today's
 * work and for the simulator alike. What the two builders of a board and a
 * policy owe each other:
 *
 * - `eligible` says who may serve a class at all; a quality floor is not part of
 *   it, and is looked at by the policies that promise one.
 * - An outage, a withdrawal, an offering that has ended or a lab that leaves a cloud
 *   sets `eligible` to 0 and `usdPerMonth` to NaN. Where only a rule of the company speaks against an
 *   offering it runs on, `eligible` is 0 and the price stands: as-is pays it.
 * - An offering that runs work but is in no catalog has a column without a price.
 * - A row of shares adds up to 1, or to 0 where nobody serves; as-is alone serves
 *   a part, where the rest of what it runs on is gone. What is paid for
 *   is `paid` where a policy has one, and the shares elsewhere; a router's
 *   surcharge and a judge's price come on top.
 * - Ties go to the offering whose id comes first, never to the first listed, so
 *   that the order of columns decides nothing.
 * - Policies that rank by list price (OpenRouter, LiteLLM by cost) need `list`.
 */
export function policyByClass({ prepare, ...facts }: Rule): BoardPolicy {
  let known: readonly BoardOffering[] | undefined;
  let fill: FillRow = () => undefined;
  return {
    ...facts,
    allocate(board, into = new Float64Array(board.classes.length * board.offerings.length)) {
      if (known !== board.offerings) {
        fill = prepare(board.offerings);
        known = board.offerings;
      }
      into.fill(0);
      for (let w = 0; w < board.classes.length; w += 1) fill(board, w, into);
      return into;
    },
  };
}
