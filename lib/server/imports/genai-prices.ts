import type { ConditionalPrice, ModelPrice } from "@pydantic/genai-prices";
import { calcPrice, findProvider } from "@pydantic/genai-prices";
import type { PriceRow, TokenUnit } from "../../domain/catalog/price.ts";
import { checkPriceRow, promptTokensAbove } from "../../domain/catalog/price.ts";
import type { TimeWindow } from "../../domain/catalog/time-window.ts";
import type { GenaiPeriod } from "../../domain/imports/feeds/genai-periods.ts";
import { genaiPeriods } from "../../domain/imports/feeds/genai-periods.ts";
import { GENAI_PRICES, GENAI_PRICES_OBSERVED } from "./sources.ts";

/** The keys read; all are per million tokens. Prices of images, searches and hours are left out. */
const UNIT_OF = {
  input_mtok: "input",
  output_mtok: "output",
  cache_read_mtok: "cache-read",
  cache_write_mtok: "cache-write-5m",
  cache_write_1h_mtok: "cache-write-1h",
} as const satisfies Record<string, TokenUnit>;
const KEYS = Object.entries(UNIT_OF);

/** A fixed instant: a lookup must not depend on the day the seed is read. */
const ASKED_AT = new Date(`${GENAI_PRICES_OBSERVED}T12:00:00Z`);

export type GenaiEntry = { readonly id: string; readonly rows: readonly PriceRow[] };

/**
 * The entry genai-prices holds for a seller's model, with its dated prices.
 *
 * An entry of another provider that answers as a fallback is refused: the result
 * would carry the seller's name and someone else's price.
 */
export function genaiEntry(providerId: string, sellerModelId: string): GenaiEntry | undefined {
  const found = calcPrice({ input_tokens: 1000, output_tokens: 1000 }, sellerModelId, {
    providerId,
    timestamp: ASKED_AT,
  });
  const own = findProvider({ providerId })?.models;
  if (found === null || own === undefined || !own.includes(found.model)) return undefined;
  return { id: found.model.id, rows: rowsOf(found.model.prices) };
}

function rowsOf(prices: ConditionalPrice[] | ModelPrice): PriceRow[] {
  const entries: readonly ConditionalPrice[] = isConditional(prices) ? prices : [{ prices }];
  return genaiPeriods(
    entries.map(({ constraint, prices: its }) => ({
      startsOn: constraint?.type === "start_date" ? constraint.start_date : null,
      window: constraint?.type === "time_of_date" ? windowOf(constraint) : null,
      prices: its,
    })),
  ).flatMap(priceRows);
}

const isConditional = (prices: ConditionalPrice[] | ModelPrice): prices is ConditionalPrice[] =>
  Array.isArray(prices);

const windowOf = (hours: {
  readonly start_time: string;
  readonly end_time: string;
}): TimeWindow => ({
  startUtc: hours.start_time.slice(0, 5),
  endUtc: hours.end_time.slice(0, 5),
});

function priceRows({ from, to, window, prices }: GenaiPeriod<ModelPrice>): PriceRow[] {
  return KEYS.flatMap(([key, unit]) => {
    const price = prices[key];
    if (price === undefined) return [];
    const row = (usdPerMtok: number, minPromptTokens: number): PriceRow =>
      checkPriceRow({
        unit,
        serviceTier: "standard",
        usdPerMtok,
        minPromptTokens,
        tierRule: "whole-request",
        timeWindow: window,
        effectiveFrom: from,
        effectiveTo: to,
        observedAt: GENAI_PRICES_OBSERVED,
        feedId: "genai-prices",
        sourceId: GENAI_PRICES.id,
        derived: false,
      });
    const rows =
      typeof price === "number"
        ? [row(price, 0)]
        : [
            row(price.base, 0),
            ...price.tiers.map((tier) => row(tier.price, promptTokensAbove(tier.start))),
          ];
    return rows.filter(({ usdPerMtok }) => usdPerMtok > 0);
  });
}
