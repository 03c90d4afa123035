import { type PriceFlag, priceFlag, ratio, usd } from "./price-flag.ts";

/** A price that moves further than this against the one before is not taken. */
export const FARTHEST_MOVE = 100;

/**
 * Why a price may not follow the one before it, or undefined where it may.
 *
 * No price list moves a hundredfold: such a row is in another unit, or of
 * something else. A price of zero after one that was charged is refused too.
 *
 * @param before what the same feed said last
 * @param after what it says now
 * @param what the unit, for the reason
 *
 * @example
 * refusedMove(0.02, 0.00002, "input")?.code // => "moved-over-100-times"
 */
export function refusedMove(before: number, after: number, what: string): PriceFlag | undefined {
  if (before === 0 || before === after) return undefined;
  const apart = Math.max(after / before, before / after);
  if (apart <= FARTHEST_MOVE) return undefined;
  return priceFlag(
    "moved-over-100-times",
    [usd("before", before), usd("now", after), ratio("ratio", after / before)],
    what,
  );
}
