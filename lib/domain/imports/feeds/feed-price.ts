import type { FeedPrice } from "../../catalog/feed-listing.ts";
import type { CountedUnit, ServiceTier, TierRule, TokenUnit } from "../../catalog/price.ts";
import type { TimeWindow } from "../../catalog/time-window.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";

/** Where and when a price holds; what is left out is the ordinary case. */
export type PriceSpot = {
  readonly serviceTier?: ServiceTier;
  readonly minPromptTokens?: number;
  readonly tierRule?: TierRule;
  readonly timeWindow?: TimeWindow | null;
  readonly effectiveFrom?: PlainDate | null;
  readonly effectiveTo?: PlainDate | null;
  readonly derived?: boolean;
};

const spotOf = (spot: PriceSpot) => ({
  serviceTier: spot.serviceTier ?? ("standard" as const),
  minPromptTokens: spot.minPromptTokens ?? 0,
  tierRule: spot.tierRule ?? ("whole-request" as const),
  timeWindow: spot.timeWindow ?? null,
  effectiveFrom: spot.effectiveFrom ?? null,
  effectiveTo: spot.effectiveTo ?? null,
  derived: spot.derived ?? false,
});

/** @param usdPerMtok US dollars per million tokens */
export const tokenPrice = (
  unit: TokenUnit,
  usdPerMtok: number,
  spot: PriceSpot = {},
): FeedPrice => ({ unit, usdPerMtok, ...spotOf(spot) });

/** @param usdEach US dollars for one */
export const countedPrice = (
  unit: CountedUnit,
  usdEach: number,
  spot: PriceSpot = {},
): FeedPrice => ({ unit, usdEach, ...spotOf(spot) });

/** Above it, a double holds no nine decimals any more. */
const MOST_ROUNDED = 9e6;

/** A sum of money multiplied, to the nine decimals that the catalog keeps: 1.1e-6 a token is 1.1 a million. */
export function times(usd: number, factor: number): number {
  const product = usd * factor;
  const rounded = product < MOST_ROUNDED ? Math.round(product * 1e9) / 1e9 : product;
  // What is too small to be kept must not pass for zero.
  return rounded === 0 ? product : rounded;
}

export const TOKENS_A_MILLION = 1e6;

/** What a price is for, in one text: two of one offering with the same contradict each other, or one repeats the other. */
export const spotKey = (price: FeedPrice): string =>
  `${price.unit} ${price.serviceTier} ${price.minPromptTokens} ${price.timeWindow?.startUtc ?? ""} ${price.effectiveFrom ?? ""} ${price.effectiveTo ?? ""}`;

/** The amount, whatever it is for. */
export const usdOf = (price: FeedPrice): number =>
  "usdPerMtok" in price ? price.usdPerMtok : price.usdEach;
