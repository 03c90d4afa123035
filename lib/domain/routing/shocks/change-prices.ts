import type { MarketState } from "./market-state.ts";

/**
 * Makes some offerings dearer, or cheaper, for every class.
 *
 * @param change 0.3 for thirty per cent dearer
 *
 * @example
 * changePrices(state, [0, 3], 0.3).board.usdPerMonth
 */
export function changePrices(
  state: MarketState,
  columns: readonly number[],
  change: number,
): MarketState {
  const { board } = state;
  const usdPerMonth = Float64Array.from(board.usdPerMonth);
  for (const column of columns)
    for (let cell = column; cell < usdPerMonth.length; cell += board.offerings.length)
      usdPerMonth[cell] = (usdPerMonth[cell] ?? 0) * (1 + change);
  const dearer = (prices: Float64Array) =>
    prices.map((usd, column) => (columns.includes(column) ? usd * (1 + change) : usd));
  const list = board.list && {
    inputUsdPerMtok: dearer(board.list.inputUsdPerMtok),
    outputUsdPerMtok: dearer(board.list.outputUsdPerMtok),
  };
  return {
    ...state,
    board: { ...board, usdPerMonth, ...(list === undefined ? {} : { list }) },
  };
}
