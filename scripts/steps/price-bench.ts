/** How fast a price is looked up, against genai-prices' own calculation of the same requests. */
import { calcPrice, findProvider } from "@pydantic/genai-prices";
import type { Offering } from "../../lib/domain/catalog/offering.ts";
import type { PriceRow } from "../../lib/domain/catalog/price.ts";
import { priceIndex } from "../../lib/domain/catalog/price-index.ts";
import { type Usage, usageOf } from "../../lib/domain/catalog/usage.ts";
import { addDays } from "../../lib/domain/quantity/plain-date.ts";
import { pcg32 } from "../../lib/domain/stats/pcg32.ts";
import { readCatalog } from "../../lib/server/imports/read-catalog.ts";
import { SELLERS } from "../../lib/domain/imports/identity/sellers.ts";

/** A request to one seller for one of its models, on a day and at an hour. */
export type PricedRequest = {
  readonly offering: Offering;
  readonly providerId: string;
  readonly day: string;
  readonly atUtc: string;
  readonly timestamp: Date;
  readonly usage: Usage;
};

type Listed = { readonly offering: Offering; readonly providerId: string };

/** Offerings of the seed whose very model genai-prices lists, with its prices alone. */
export async function listedByGenaiPrices(): Promise<Listed[]> {
  const { offerings } = await readCatalog();
  const providers = new Map(SELLERS.map(({ id, genaiPrices }) => [id, genaiPrices]));
  return offerings.flatMap((offering) => {
    const providerId = providers.get(offering.seller.id) ?? null;
    const prices = offering.prices.filter(({ feedId }) => feedId === "genai-prices");
    if (providerId === null || prices.length === 0) return [];
    return [{ offering: { ...offering, prices }, providerId }];
  });
}

/** So many requests, the same every time: every offering in turn, days of two years, prompts up to half a million tokens. */
export function pricedRequests(listed: readonly Listed[], count: number): PricedRequest[] {
  const { uniform } = pcg32(7, 1);
  const below = (limit: number) => Math.floor(uniform() * limit);
  const two = (number: number) => String(number).padStart(2, "0");
  return Array.from({ length: count }, (_, i): PricedRequest[] => {
    const one = listed[i % listed.length];
    if (one === undefined) return [];
    const day = addDays("2025-01-01", below(690));
    const atUtc = `${two(below(24))}:${two(below(60))}`;
    const inputTokens = below(i % 5 === 0 ? 500_000 : 20_000);
    const cacheReadTokens = below(inputTokens + 1);
    const usage = usageOf({
      inputTokens,
      cacheReadTokens,
      cacheWriteTokens: below(inputTokens - cacheReadTokens + 1),
      outputTokens: below(8000),
    });
    return [{ ...one, day, atUtc, timestamp: new Date(`${day}T${atUtc}:00Z`), usage }];
  }).flat();
}

/**
 * What genai-prices asks for a request's tokens, or undefined where it answers
 * with another provider's price, or with an hourly one before it began: its hours
 * carry no date. A fee for the request itself is left out: it is no price of tokens.
 */
export function genaiTotal({
  offering,
  providerId,
  day,
  timestamp,
  usage,
}: PricedRequest): number | undefined {
  const found = calcPrice(
    {
      input_tokens: usage.inputTokens,
      cache_read_tokens: usage.cacheReadTokens,
      cache_write_tokens: usage.cacheWriteTokens,
      output_tokens: usage.outputTokens,
    },
    offering.sellerModelId,
    { providerId, timestamp },
  );
  if (found === null || findProvider({ providerId })?.models.includes(found.model) !== true)
    return undefined;
  if (offering.prices.some((row) => isHourOfLaterPrice(row, day))) return undefined;
  const fee = found.model_price["requests_kcount"];
  return found.total_price - (typeof fee === "number" ? fee / 1000 : 0);
}

const isHourOfLaterPrice = ({ timeWindow, effectiveFrom }: PriceRow, day: string): boolean =>
  timeWindow !== null && effectiveFrom !== null && day < effectiveFrom;

/** The same from an index of the same rows. */
export const indexTotal = (
  index: ReturnType<typeof priceIndex>,
  { offering, day, atUtc, usage }: PricedRequest,
): number | undefined =>
  index.priceOf(offering.seller.id, offering.sellerModelId, day, usage, {
    atUtc,
    scope: offering.scope,
  });

const ROUNDS = 9;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function msOf(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Look-ups a second by index and by calcPrice, in turn on the same requests, and how far the totals differ. */
export async function priceLookUps(count = 10_000) {
  const listed = await listedByGenaiPrices();
  const requests = pricedRequests(listed, count);
  const index = priceIndex(listed.map(({ offering }) => offering));
  let compared = 0;
  let farthest = 0;
  for (const request of requests) {
    const [theirs, ours] = [genaiTotal(request), indexTotal(index, request)];
    if (theirs === undefined || ours === undefined) continue;
    compared += 1;
    farthest = Math.max(farthest, Math.abs(theirs - ours) / Math.max(1e-12, theirs));
  }
  const rounds = Array.from({ length: ROUNDS }, () => ({
    theirs: msOf(() => {
      for (const { offering, providerId, timestamp, usage } of requests)
        calcPrice(
          {
            input_tokens: usage.inputTokens,
            cache_read_tokens: usage.cacheReadTokens,
            cache_write_tokens: usage.cacheWriteTokens,
            output_tokens: usage.outputTokens,
          },
          offering.sellerModelId,
          { providerId, timestamp },
        );
    }),
    ours: msOf(() => {
      for (const request of requests) indexTotal(index, request);
    }),
  }));
  const [theirs, ours] = [
    median(rounds.map((round) => round.theirs)),
    median(rounds.map((round) => round.ours)),
  ];
  return {
    measure: "price-look-up",
    lookUpsPerSecond: Math.round((count / ours) * 1000),
    calcPricePerSecond: Math.round((count / theirs) * 1000),
    timesCalcPrice: Number((theirs / ours).toFixed(1)),
    atLeast: 20,
    offerings: listed.length,
    requests: count,
    compared,
    farthestApart: farthest,
  };
}
