import type { MarketState } from "./market-state.ts";

/**
 * Holds some offerings together to a part of all tokens.
 *
 * Each of them alone is held to it, too, which is all that a program over single
 * offerings sees.
 *
 * @param share of all tokens, 0 to 1
 */
export function limitRate(
  state: MarketState,
  columns: readonly number[],
  share: number,
  reason: string,
): MarketState {
  const met = new Set(columns);
  const { board } = state;
  const offerings = board.offerings.map((offering, column) =>
    met.has(column)
      ? { ...offering, capacityShare: Math.min(offering.capacityShare ?? 1, share) }
      : offering,
  );
  return {
    ...state,
    limits: [...state.limits, { columns, share, reason }],
    board: { ...board, offerings },
  };
}
