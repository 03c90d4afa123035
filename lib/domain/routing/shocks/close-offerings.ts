import { withoutColumns } from "../without-columns.ts";
import type { MarketState } from "./market-state.ts";

/** Between the reasons of one offering. */
const AND = "; ";

/**
 * Takes offerings off the market: nobody may choose them, and they have no price,
 * so that work which runs there is served no more.
 *
 * @param reason a clause for the reader of a broken route, as "Anthropic has left Amazon"
 *
 * @example
 * closeOfferings(state, [2], "Anthropic has left Amazon").board.eligible
 */
export function closeOfferings(
  state: MarketState,
  columns: readonly number[],
  reason: string,
): MarketState {
  const closed = new Map(state.closed);
  for (const column of columns) {
    const before = closed.get(column);
    const reasons = before?.split(AND) ?? [];
    if (!reasons.includes(reason)) closed.set(column, [...reasons, reason].join(AND));
  }
  return { ...state, closed, board: withoutColumns(state.board, columns) };
}
