import type { Offering } from "../../catalog/offering.ts";
import type { ServiceTier } from "../../catalog/price.ts";
import { type PriceSheet, priceFor, pricesOn } from "../../catalog/price-sheet.ts";
import type { QuoteTerms, Unpriced } from "../quote.ts";
import { type PlanPart, partsAtSize } from "./plan-parts.ts";

/**
 * The parts of a request, in the order their prices lie in. A request that is
 * held in the cache for an hour pays the last for what it writes, not the third.
 */
export const PLAN_PARTS = [
  "input",
  "cache-read",
  "cache-write",
  "output",
  "reasoning",
  "cache-write-1h",
] as const;
export const PARTS = PLAN_PARTS.length;

/** How a request is bought: as usual, as a batch, with less or with more urgency. In the order their prices lie in. */
export const PLAN_TIERS = [
  "standard",
  "batch",
  "flex",
  "priority",
] as const satisfies ServiceTier[];
export type PlanTier = (typeof PLAN_TIERS)[number];

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
  /** The price of part `p` at `(tier * bands + band) * PARTS + p`; NaN where prompts of that size have no price. */
  readonly usdPerMtok: Float64Array;
  /** In the same places; null where every price is for whole requests. */
  readonly usdOverPrompt: Float64Array | null;
  /** In the same places: what to know of a price that is used, a bit for each of `QUOTE_NOTES`. */
  readonly notes: Uint32Array;
  /** At least one price is of another day than was asked for. */
  readonly outsideDates: boolean;
  /** At least one price changes over the day and was averaged over its hours. */
  readonly variesByHour: boolean;
  /** Why a prompt of a size that has no price can't be priced. */
  readonly whyUnpriced: string;
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
  const sheetOf = (one: ServiceTier): PriceSheet =>
    pricesOn(terms.day, offering.prices, one, terms.atUtc, offering.seller);
  const sheet = sheetOf(tier);
  const others = PLAN_TIERS.slice(1).map(sheetOf);
  const sheets = [sheet, ...others];
  const minPromptTokens = bandsOf(sheets);
  const isMarginal = sheets.some(({ prices }) =>
    prices.some((price) => price.tierRule === "marginal" && price.minPromptTokens > 0),
  );
  const bands = minPromptTokens.length;
  const places = PLAN_TIERS.length * bands * PARTS;
  const usdPerMtok = new Float64Array(places).fill(Number.NaN);
  const usdOverPrompt = isMarginal ? new Float64Array(places) : null;
  const notes = new Uint32Array(places);
  const partsAt = (promptTokens: number): readonly (readonly PlanPart[])[] =>
    partsAtSize(offering, sheet, others, promptTokens, terms);
  for (const [band, from] of minPromptTokens.entries()) {
    const to = (minPromptTokens[band + 1] ?? 2 * from + 2) - 1;
    const low = partsAt(from);
    const high = isMarginal && from > 0 ? partsAt(to) : low;
    for (const [t, parts] of low.entries())
      for (const [p, { usdPerMtok: atFrom, isPrompt, notes: said }] of parts.entries()) {
        const place = (t * bands + band) * PARTS + p;
        const over = overPrompt(atFrom, high[t]?.[p]?.usdPerMtok ?? atFrom, from, to);
        const added = isPrompt ? surcharge : 0;
        usdPerMtok[place] = (over === 0 ? atFrom : atFrom - over / from) * multiplier + added;
        if (usdOverPrompt !== null) usdOverPrompt[place] = over * multiplier;
        notes[place] = said;
      }
  }
  const whyUnpriced = `no ${tier} price for input and output is known at ${offering.seller.name}`;
  if (usdPerMtok.subarray(0, bands * PARTS).every(Number.isNaN))
    return { kind: "unpriced", offeringId: offering.id, why: whyUnpriced };
  return {
    kind: "plan",
    offeringId: offering.id,
    minPromptTokens: Float64Array.from(minPromptTokens),
    usdPerMtok,
    usdOverPrompt,
    notes,
    outsideDates: sheets.some((one) => one.outsideDates),
    variesByHour: sheet.prices.some((price) => price.variesByHour),
    whyUnpriced,
  };
}

/** List prices per million tokens of input and output, as routers that rank by them read them; NaN where there is none. */
export function listPricesOf({ prices, seller }: Offering, day: string) {
  const sheet = pricesOn(day, prices, "standard", undefined, seller);
  const of = (unit: "input" | "output") => priceFor(sheet, unit, 0)?.usdPerMtok ?? Number.NaN;
  return { inputUsdPerMtok: of("input"), outputUsdPerMtok: of("output") };
}

const bandsOf = (sheets: readonly PriceSheet[]): number[] =>
  [
    ...new Set([
      0,
      ...sheets.flatMap(({ prices }) => prices.map((price) => price.minPromptTokens)),
    ]),
  ].toSorted((a, b) => a - b);

/** The part of a price that shrinks with the prompt, by the prices at both ends of a band. */
const overPrompt = (atFrom: number, atTo: number, from: number, to: number): number =>
  atFrom === atTo || to <= from ? 0 : (atFrom - atTo) / (1 / from - 1 / to);
