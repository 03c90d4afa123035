import type { Offering } from "../../catalog/offering.ts";
import { type PriceSheet, pricesOn } from "../../catalog/price-sheet.ts";
import { batchPrices } from "../batch-price.ts";
import { type PricedPart, pricedParts } from "../priced-parts.ts";
import type { QuoteTerms, Unpriced } from "../quote.ts";

/** The parts of a request, in the order their prices lie in. */
export const PLAN_PARTS = ["input", "cache-read", "cache-write", "output"] as const;
export const PARTS = PLAN_PARTS.length;

export type PlanTerms = QuoteTerms & {
  /** What every price is multiplied with: 1.1 for a region that costs a tenth more, 0.85 for a discount that was agreed. */
  readonly priceMultiplier?: number;
};

/**
 * The prices of one offering on one day as flat numbers, to price requests by the million.
 *
 * A prompt of n tokens lies in the last band that begins at or below n. A part of
 * the request then costs `usdPerMtok + usdOverPrompt / n` a million tokens; the
 * second is other than zero only where a seller asks more for the part of a prompt
 * above a threshold.
 */
export type PricePlan = {
  readonly kind: "plan";
  readonly offeringId: string;
  /** The smallest prompt of each band in tokens, ascending from 0. */
  readonly minPromptTokens: Float64Array;
  /** The price of part `p` at `(batch * bands + band) * 4 + p`; NaN where prompts of that size have no price. */
  readonly usdPerMtok: Float64Array;
  /** In the same places; null where every price is for whole requests. */
  readonly usdOverPrompt: Float64Array | null;
  /** At least one price is of another day than was asked for. */
  readonly outsideDates: boolean;
  /** At least one price changes over the day and was averaged over its hours. */
  readonly variesByHour: boolean;
};

/**
 * Works an offering's price rows out for a day, once for all requests.
 *
 * The same rules as `quoteDemand`, whose totals it meets: the nearest price in
 * time, cache prices that are missing taken as full input, a batch price that is
 * stated or follows from the seller's terms, long-prompt prices, a router's
 * surcharge on every prompt token.
 *
 * @returns why not, where input or output has no price at any size
 * @throws RangeError if the day is not in the calendar or the multiplier is negative
 *
 * @example
 * pricePlan(offering, { day: "2026-11-22" })
 */
export function pricePlan(offering: Offering, terms: PlanTerms): PricePlan | Unpriced {
  const multiplier = terms.priceMultiplier ?? 1;
  const surcharge = terms.routerSurchargeUsdPerMtok ?? 0;
  if (!(multiplier >= 0 && surcharge >= 0 && Number.isFinite(multiplier + surcharge)))
    throw new RangeError(
      `prices times ${multiplier} and a surcharge of ${surcharge}; expected zero or more`,
    );
  const tier = terms.serviceTier ?? "standard";
  const sheet = pricesOn(terms.day, offering.prices, tier, terms.atUtc, offering.seller);
  const batch = pricesOn(terms.day, offering.prices, "batch", terms.atUtc, offering.seller);
  const minPromptTokens = bandsOf([sheet, batch]);
  const isMarginal = [sheet, batch].some(({ prices }) =>
    prices.some((price) => price.tierRule === "marginal" && price.minPromptTokens > 0),
  );
  const bands = minPromptTokens.length;
  const usdPerMtok = new Float64Array(2 * bands * PARTS).fill(Number.NaN);
  const usdOverPrompt = isMarginal ? new Float64Array(2 * bands * PARTS) : null;
  for (const [band, from] of minPromptTokens.entries()) {
    const to = (minPromptTokens[band + 1] ?? 2 * from + 2) - 1;
    const low = pricesAt(offering, sheet, from, terms);
    const high = isMarginal && from > 0 ? pricesAt(offering, sheet, to, terms) : low;
    for (const [b, parts] of low.entries())
      for (const [p, { unit, usdPerMtok: atFrom }] of parts.entries()) {
        const place = (b * bands + band) * PARTS + p;
        const over = overPrompt(atFrom, high[b]?.[p]?.usdPerMtok ?? atFrom, from, to);
        const added = unit === "output" ? 0 : surcharge;
        usdPerMtok[place] = (over === 0 ? atFrom : atFrom - over / from) * multiplier + added;
        if (usdOverPrompt !== null) usdOverPrompt[place] = over * multiplier;
      }
  }
  if (usdPerMtok.every(Number.isNaN)) {
    const why = `no ${tier} price for input and output is known at ${offering.seller.name}`;
    return { kind: "unpriced", offeringId: offering.id, why };
  }
  return {
    kind: "plan",
    offeringId: offering.id,
    minPromptTokens: Float64Array.from(minPromptTokens),
    usdPerMtok,
    usdOverPrompt,
    outsideDates: sheet.outsideDates,
    variesByHour: sheet.prices.some((price) => price.variesByHour),
  };
}

const bandsOf = (sheets: readonly PriceSheet[]): number[] =>
  [
    ...new Set([
      0,
      ...sheets.flatMap(({ prices }) => prices.map((price) => price.minPromptTokens)),
    ]),
  ].toSorted((a, b) => a - b);

/** Prices of the four parts for a prompt of so many tokens: as they stand, then as a batch. */
function pricesAt(
  offering: Offering,
  sheet: PriceSheet,
  promptTokens: number,
  terms: PlanTerms,
): readonly (readonly PricedPart[])[] {
  const usage = {
    inputTokens: promptTokens,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 0,
  };
  const parts = pricedParts(usage, sheet, terms.cacheWriteUnit ?? "cache-write-5m");
  if (parts === undefined) return [];
  return [parts.prices, batchPrices(offering, sheet, parts.prices, promptTokens, terms).prices];
}

/** The part of a price that shrinks with the prompt, by the prices at both ends of a band. */
const overPrompt = (atFrom: number, atTo: number, from: number, to: number): number =>
  atFrom === atTo || to <= from ? 0 : (atFrom - atTo) / (1 / from - 1 / to);
