import { type PriceFlag, priceFlag, ratio, usd } from "./price-flag.ts";
import { refusedMove } from "./refused-move.ts";

/** From here a move is about tenfold: price lists cut by half or by three quarters, and rarely by more. */
export const FAR_MOVE = 8;

/**
 * What looks odd about a price that follows the one before it, or undefined where
 * nothing does. A move that is refused is not flagged beside it.
 *
 * @param before what the same feed said last
 * @param after what it says now
 * @param what the unit, for the sentence
 *
 * @example
 * farMove(5, 50, "input")?.code // => "moved-ten-times"
 */
export function farMove(before: number, after: number, what: string): PriceFlag | undefined {
  if (!(before > 0 && after > 0) || refusedMove(before, after, what) !== undefined)
    return undefined;
  if (Math.max(after / before, before / after) < FAR_MOVE) return undefined;
  return priceFlag(
    "moved-ten-times",
    [usd("before", before), usd("now", after), ratio("ratio", after / before)],
    what,
  );
}
