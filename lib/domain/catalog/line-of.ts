import type { FeedPrice } from "./feed-listing.ts";
import type { CountedPrice, PriceRow } from "./price.ts";

type AnyPrice = FeedPrice | PriceRow | CountedPrice;

/** What a price is a price of: rows of one feed with the same line follow one another in time. */
export function lineOf(price: AnyPrice): string {
  const { timeWindow } = price;
  const hours = timeWindow === null ? "" : `${timeWindow.startUtc}-${timeWindow.endUtc}`;
  return `${price.unit}|${price.serviceTier}|${price.minPromptTokens}|${price.tierRule}|${hours}|${price.derived ? "derived" : ""}`;
}

/** Whether no two prices are of one line, without a word for each: so it is with nearly every listing. */
export function isOneOfEachLine(prices: readonly AnyPrice[]): boolean {
  for (const [i, price] of prices.entries())
    for (let before = 0; before < i; before += 1) {
      const other = prices[before];
      if (other !== undefined && isSameLine(price, other)) return false;
    }
  return true;
}

const isSameLine = (a: AnyPrice, b: AnyPrice): boolean =>
  a.unit === b.unit &&
  a.serviceTier === b.serviceTier &&
  a.minPromptTokens === b.minPromptTokens &&
  a.tierRule === b.tierRule &&
  a.timeWindow?.startUtc === b.timeWindow?.startUtc &&
  a.timeWindow?.endUtc === b.timeWindow?.endUtc &&
  a.derived === b.derived;
