import type { FeedPrice } from "../../catalog/feed-listing.ts";

/** Whether no two prices are of one unit, so that no two can be of one line: so it is with most listings. */
export function isOneOfEachUnit(prices: readonly FeedPrice[]): boolean {
  for (let i = 1; i < prices.length; i += 1)
    for (let before = 0; before < i; before += 1)
      if (prices[i]?.unit === prices[before]?.unit) return false;
  return true;
}
