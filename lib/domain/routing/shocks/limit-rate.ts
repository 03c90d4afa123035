import type { MarketState } from "./market-state.ts";

/**
 * Holds some offerings together to a part of all tokens. Of two limits on the
 * same offerings the tighter counts.
 *
 * @param share of all tokens, 0 to 1
 * @param name of whom the offerings are
 * @param reason a clause for the reader of a broken route
 *
 * @example
 * limitRate(state, [0, 3], 0.3, "Amazon", "Amazon serves at most 30 % of all tokens").limits.length // => 1
 */
export function limitRate(
  state: MarketState,
  columns: readonly number[],
  share: number,
  name: string,
  reason: string,
): MarketState {
  const isSame = (other: readonly number[]) => other.join() === columns.join();
  const before = state.limits.find((limit) => isSame(limit.columns));
  if (before !== undefined && before.share <= share) return state;
  const others = state.limits.filter((limit) => limit !== before);
  return { ...state, limits: [...others, { columns, share, name, reason }] };
}
