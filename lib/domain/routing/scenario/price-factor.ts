import type { MonthBoard } from "./board-of.ts";
import type { MonthOutcome } from "./month-outcome.ts";

/**
 * What a request of a class is paid at an offering in a month, over what is asked there before
 * shocks and drift: prices move as a whole, and so does all that is worked out of them.
 *
 * @param cell a class's place and an offering's, row-major
 * @returns the mean over the parts of the month in which the offering answers or is paid, exchange rate included
 *
 * @example
 * priceFactor(month, outcome, 0) // => 5 where all prices are five times as high
 */
export function priceFactor(
  { cells, requests, board }: Pick<MonthBoard, "cells" | "requests" | "board">,
  { parts }: Pick<MonthOutcome, "parts">,
  cell: number,
): number {
  const w = Math.floor(cell / board.offerings.length);
  const list = (cells.usdPerRequest[cell] ?? 0) * (requests[w] ?? 0);
  let [usd, sent] = [0, 0];
  for (const { part, state, answers, paid } of parts) {
    const share = part * ((paid[cell] ?? 0) || (answers[cell] ?? 0));
    if (share === 0) continue;
    usd += share * (state.board.usdPerMonth[cell] ?? 0) * state.usdFactor;
    sent += share;
  }
  return list > 0 && sent > 0 ? usd / sent / list : (parts[0]?.state.usdFactor ?? 1);
}
