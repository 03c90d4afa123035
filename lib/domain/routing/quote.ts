import type { Offering } from "../catalog/offering.ts";
import type { ServiceTier } from "../catalog/price.ts";
import { pricesOn } from "../catalog/price-sheet.ts";
import type { Usage } from "../catalog/usage.ts";
import { usageOf } from "../catalog/usage.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { batchPrices } from "./batch-price.ts";
import { pricedParts } from "./priced-parts.ts";
import type { QuoteNote } from "./quote-note.ts";
import { notesOnPrices } from "./quote-note.ts";

export const QUOTE_ITEMS = [
  "input",
  "cache-read",
  "cache-write",
  "output",
  "batch",
  "surcharge",
] as const;
export type QuoteItemKind = (typeof QUOTE_ITEMS)[number];

/** One line of a quote. The batch line is what batch saves, so it is negative. */
export type QuoteItem = {
  readonly kind: QuoteItemKind;
  readonly tokens: number;
  /** Null on the batch line, which mixes several prices. */
  readonly usdPerMtok: number | null;
  readonly usd: number;
};

export type Quoted = {
  readonly kind: "quoted";
  readonly offeringId: string;
  readonly usd: number;
  readonly items: readonly QuoteItem[];
  readonly notes: readonly QuoteNote[];
};
export type Unpriced = {
  readonly kind: "unpriced";
  readonly offeringId: string;
  readonly why: string;
};
export type Quote = Quoted | Unpriced;

export type QuoteTerms = {
  readonly day: PlainDate;
  readonly serviceTier?: ServiceTier;
  /** A time of day in UTC; without it, prices that change over the day are averaged. */
  readonly atUtc?: string;
  /** How long what is written to the cache is to be held. */
  readonly cacheWriteUnit?: "cache-write-5m" | "cache-write-1h";
  /** What a router adds to each million input tokens, in US dollars. */
  readonly routerSurchargeUsdPerMtok?: number;
};

/** So many like requests, part of which can wait. */
export type Demand = {
  readonly requests: number;
  readonly usage: Usage;
  readonly batchShare: number;
};

/**
 * What one request costs on an offering on a day.
 *
 * [(in - cr - cw) * p_in + cr * p_cr + cw * p_cw + out * p_out] / 1e6, in US
 * dollars, where `in` includes the cached tokens. A long prompt lifts the price
 * of the whole request, output included, where the seller says so. A missing
 * cache price is taken as the full input price.
 *
 * @throws RangeError if the usage makes no sense
 *
 * @example
 * quoteRequest(offering, usageOf({ inputTokens: 10_000, outputTokens: 800 }), { day: "2026-11-22" })
 */
export const quoteRequest = (offering: Offering, usage: Usage, terms: QuoteTerms): Quote =>
  quoteDemand(offering, { requests: 1, usage, batchShare: 0 }, terms);

/**
 * What a month of like requests costs on an offering, line by line.
 *
 * Every request is priced at the mean size. The part that can wait is priced at
 * the seller's batch price, or at half price where the seller's terms say so;
 * elsewhere batch saves nothing. The lines add up to the total.
 *
 * @throws RangeError if a count is negative or the batch share is outside 0 to 1
 *
 * @example
 * quoteDemand(offering, { requests: 1e6, usage, batchShare: 0.25 }, { day: "2026-11-22" })
 */
export function quoteDemand(offering: Offering, demand: Demand, terms: QuoteTerms): Quote {
  const { requests, batchShare } = demand;
  if (!(requests >= 0)) throw new RangeError(`${requests} requests; expected zero or more`);
  if (!(batchShare >= 0 && batchShare <= 1))
    throw new RangeError(`a batch share of ${batchShare}; expected 0 to 1`);
  const usage = usageOf(demand.usage);
  const tier = terms.serviceTier ?? "standard";
  const sheet = pricesOn(terms.day, offering.prices, tier, terms.atUtc, offering.seller);
  const lines = pricedParts(usage, sheet, terms.cacheWriteUnit ?? "cache-write-5m");
  if (lines === undefined) {
    const why = `no ${tier} price for input and output is known at ${offering.seller.name}`;
    return { kind: "unpriced", offeringId: offering.id, why };
  }
  const batch =
    batchShare > 0
      ? batchPrices(offering, sheet, lines.prices, usage.inputTokens, terms)
      : { prices: lines.prices, notes: [] };
  const saved = lines.prices.reduce(
    (sum, { tokens, usdPerMtok }, i) =>
      sum + tokens * (usdPerMtok - (batch.prices[i]?.usdPerMtok ?? usdPerMtok)),
    0,
  );
  const surcharge = terms.routerSurchargeUsdPerMtok ?? 0;
  const item = (kind: QuoteItemKind, tokens: number, usdPerMtok: number): QuoteItem => ({
    kind,
    tokens: tokens * requests,
    usdPerMtok,
    usd: (tokens * requests * usdPerMtok) / 1e6,
  });
  const items: QuoteItem[] = lines.prices
    .filter(({ kind, tokens }) => tokens > 0 || kind === "input" || kind === "output")
    .map(({ kind, tokens, usdPerMtok }) => item(kind, tokens, usdPerMtok));
  if (saved !== 0) {
    const tokens = (usage.inputTokens + usage.outputTokens) * batchShare * requests;
    items.push({
      kind: "batch",
      tokens,
      usdPerMtok: null,
      usd: -(saved * batchShare * requests) / 1e6,
    });
  }
  if (surcharge > 0) items.push(item("surcharge", usage.inputTokens, surcharge));
  return {
    kind: "quoted",
    offeringId: offering.id,
    usd: items.reduce((sum, { usd }) => sum + usd, 0),
    items,
    notes: [...notesOnPrices(lines.used, sheet), ...lines.notes, ...batch.notes],
  };
}
