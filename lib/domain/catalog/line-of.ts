import type { FeedPrice } from "./feed-listing.ts";
import type { CountedPrice, PriceRow } from "./price.ts";

/** What a price is a price of: rows of one feed with the same line follow one another in time. */
export function lineOf(price: FeedPrice | PriceRow | CountedPrice): string {
  const { timeWindow } = price;
  const hours = timeWindow === null ? "" : `${timeWindow.startUtc}-${timeWindow.endUtc}`;
  return `${price.unit}|${price.serviceTier}|${price.minPromptTokens}|${price.tierRule}|${hours}|${price.derived ? "derived" : ""}`;
}
