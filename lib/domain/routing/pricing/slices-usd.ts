import { BAND_MEAN, NO_BATCH_PRICE, NO_TIER_PRICE } from "./plan-parts.ts";
import { PARTS, PLAN_TIERS, type PricePlan } from "./price-plan.ts";
import { bandOf } from "./requests-usd.ts";

/** Requests that are priced together: all their prompts lie between two sizes. */
export type RequestSlice = {
  readonly requests: number;
  /** Of all of them, by the parts of a plan. */
  readonly tokens: readonly number[];
  /** Mean prompt, cached part included, in tokens; and the smallest and the largest there may be. */
  readonly meanPrompt: number;
  readonly shortest: number;
  readonly longest: number;
  /** How they are bought, by the tiers of a plan; adds up to 1. */
  readonly byTier: readonly number[];
};

/** What slices cost under a plan, in US dollars for as many requests as they hold. */
export type SlicesUsd = {
  /** NaN where prompts of that size have no price. */
  readonly usd: number;
  /** Where a price changes between the smallest and the largest prompt of a slice, the least and the most it can be; else both are `usd`. */
  readonly low: number;
  readonly high: number;
  /** A bit for each of `QUOTE_NOTES`. */
  readonly notes: number;
  /** A bit for each tier that is asked for and has no price; the standard price stands in for it. */
  readonly missingTiers: number;
};

const [INPUT, OUTPUT] = [0, 3];
const STANDARD = 0;
const BATCH = 1;

/**
 * What like requests cost under a price plan, and how sure that is.
 *
 * Within a band of prompt sizes a cost is linear in the tokens, so sums are all
 * that is needed of requests of one band. Requests of which only the mean prompt is
 * known, and whose sizes may lie on both sides of a threshold, are priced as if all
 * were as long as the mean; then the cost lies between those at the lowest and at the
 * highest price that may meet them.
 *
 * @example
 * slicesUsd(plan, slicesOf(requestClass, plan.minPromptTokens)).usd
 */
export function slicesUsd(plan: PricePlan, slices: readonly RequestSlice[]): SlicesUsd {
  const { minPromptTokens } = plan;
  const bands = minPromptTokens.length;
  let [usd, low, high, notes, missingTiers] = [0, 0, 0, 0, 0];
  for (const slice of slices) {
    const band = bandOf(minPromptTokens, slice.meanPrompt);
    const standard = band * PARTS;
    const first = bandOf(minPromptTokens, slice.shortest);
    const last = bandOf(minPromptTokens, slice.longest);
    notes |= notesOf(plan, standard, slice) | alwaysSaid(plan, standard);
    for (let tier = 0; tier < PLAN_TIERS.length; tier += 1) {
      const share = slice.byTier[tier] ?? 0;
      if (share === 0) continue;
      const stated = (tier * bands + band) * PARTS;
      const isSold = tier === STANDARD || !Number.isNaN(plan.usdPerMtok[stated] ?? Number.NaN);
      const from = isSold ? stated : standard;
      const said = isSold ? notesOf(plan, from, slice) : (NO_TIER_PRICE[tier] ?? 0);
      notes |= said;
      if (!isSold || (tier === BATCH && (said & NO_BATCH_PRICE) !== 0)) missingTiers |= 1 << tier;
      const own = share * placeUsd(plan, from, band, slice, slice.meanPrompt);
      usd += own;
      if (first === last && (plan.usdOverPrompt === null || slice.shortest === slice.longest)) {
        low += own;
        high += own;
        continue;
      }
      const bounds = boundsUsd(plan, isSold ? tier : STANDARD, [first, last], slice);
      low += Math.min(own, share * bounds.low);
      high += Math.max(own, share * bounds.high);
    }
  }
  const isWide = high - low > 1e-12 * usd;
  return isWide
    ? { usd, low, high, notes: notes | BAND_MEAN, missingTiers }
    : { usd, low: usd, high: usd, notes, missingTiers };
}

/** What the slice costs at the prices of one place, all prompts being of one size. */
function placeUsd(
  plan: PricePlan,
  from: number,
  band: number,
  { tokens }: RequestSlice,
  promptTokens: number,
): number {
  let sum = 0;
  for (let part = 0; part < PARTS; part += 1) {
    const count = tokens[part] ?? 0;
    if (count !== 0) sum += count * priceAt(plan, from + part, band, promptTokens);
  }
  // No tokens at all are still not to be had where nobody sells them.
  return Number.isNaN(plan.usdPerMtok[from + INPUT] ?? Number.NaN) ? Number.NaN : sum / 1e6;
}

const priceAt = (plan: PricePlan, place: number, band: number, promptTokens: number): number =>
  (plan.usdPerMtok[place] ?? Number.NaN) +
  (band === 0 || plan.usdOverPrompt === null
    ? 0
    : (plan.usdOverPrompt[place] ?? 0) / Math.max(1, promptTokens));

/** Each part at the lowest and at the highest price that may meet it: over all bands, at both of their ends. */
function boundsUsd(
  plan: PricePlan,
  tier: number,
  [first, last]: readonly [number, number],
  { tokens, shortest, longest }: RequestSlice,
): { readonly low: number; readonly high: number } {
  const { minPromptTokens } = plan;
  let [low, high] = [0, 0];
  for (let part = 0; part < PARTS; part += 1) {
    const count = tokens[part] ?? 0;
    if (count === 0) continue;
    let [least, most] = [Infinity, -Infinity];
    for (let band = first; band <= last; band += 1) {
      const place = (tier * minPromptTokens.length + band) * PARTS + part;
      const ends = [
        Math.max(shortest, minPromptTokens[band] ?? 0),
        Math.min(longest, (minPromptTokens[band + 1] ?? Infinity) - 1),
      ];
      for (const size of ends) {
        const price = priceAt(plan, place, band, size);
        if (Number.isNaN(price)) continue;
        least = Math.min(least, price);
        most = Math.max(most, price);
      }
    }
    if (least > most) return { low: Number.NaN, high: Number.NaN };
    low += (count * least) / 1e6;
    high += (count * most) / 1e6;
  }
  return { low, high };
}

function notesOf({ notes }: PricePlan, from: number, { tokens }: RequestSlice): number {
  let said = 0;
  for (let part = 0; part < PARTS; part += 1)
    if ((tokens[part] ?? 0) > 0) said |= notes[from + part] ?? 0;
  return said;
}

/** Input and output have to have a price, whether or not there are tokens of them. */
const alwaysSaid = ({ notes }: PricePlan, from: number): number =>
  (notes[from + INPUT] ?? 0) | (notes[from + OUTPUT] ?? 0);
