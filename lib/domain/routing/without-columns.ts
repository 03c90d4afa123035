import type { Board } from "./board.ts";

/**
 * A board some of whose offerings nobody may choose and which have no price: a new
 * one, what does not change shared with the old.
 *
 * @example
 * withoutColumns(board, [2]).eligible
 */
export function withoutColumns(board: Board, columns: readonly number[]): Board {
  const usdPerMonth = Float64Array.from(board.usdPerMonth);
  const eligible = Uint8Array.from(board.eligible);
  for (const column of columns)
    for (let cell = column; cell < eligible.length; cell += board.offerings.length) {
      usdPerMonth[cell] = Number.NaN;
      eligible[cell] = 0;
    }
  return { ...board, usdPerMonth, eligible };
}
