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

// Both are written out: a large file has tens of thousands of them, and a copy of each costs as much again.

/** @param usdPerMtok US dollars per million tokens */
export const tokenPrice = (
  unit: TokenUnit,
  usdPerMtok: number,
  spot: PriceSpot = {},
): FeedPrice => ({
  unit,
  usdPerMtok,
  serviceTier: spot.serviceTier ?? "standard",
  minPromptTokens: spot.minPromptTokens ?? 0,
  tierRule: spot.tierRule ?? "whole-request",
  timeWindow: spot.timeWindow ?? null,
  effectiveFrom: spot.effectiveFrom ?? null,
  effectiveTo: spot.effectiveTo ?? null,
  derived: spot.derived ?? false,
});

/** @param usdEach US dollars for one */
export const countedPrice = (
  unit: CountedUnit,
  usdEach: number,
  spot: PriceSpot = {},
): FeedPrice => ({
  unit,
  usdEach,
  serviceTier: spot.serviceTier ?? "standard",
  minPromptTokens: spot.minPromptTokens ?? 0,
  tierRule: spot.tierRule ?? "whole-request",
  timeWindow: spot.timeWindow ?? null,
  effectiveFrom: spot.effectiveFrom ?? null,
  effectiveTo: spot.effectiveTo ?? null,
  derived: spot.derived ?? false,
});

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

/** Whether two prices of one offering are for the same: they repeat each other then, or one is wrong. */
export const isSameSpot = (a: FeedPrice, b: FeedPrice): boolean =>
  a.unit === b.unit &&
  a.serviceTier === b.serviceTier &&
  a.minPromptTokens === b.minPromptTokens &&
  a.timeWindow?.startUtc === b.timeWindow?.startUtc &&
  a.effectiveFrom === b.effectiveFrom &&
  a.effectiveTo === b.effectiveTo;

/** The amount, whatever it is for. */
export const usdOf = (price: FeedPrice): number =>
  "usdPerMtok" in price ? price.usdPerMtok : price.usdEach;
