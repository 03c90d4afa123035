import { quantile } from "../stats/quantile.ts";
import type { FeedPrice } from "./feed-listing.ts";
import type { PricedSeller } from "./feed-precedence.ts";
import { isSameThreshold, type PriceRow, type TokenUnit } from "./price.ts";
import { type PriceFlag, priceFlag, ratio, usd } from "./price-flag.ts";

/** A price in tokens, as far as it can look odd. */
type TokenPrice = Pick<PriceRow, "unit" | "serviceTier" | "minPromptTokens" | "usdPerMtok">;

/** A price of the same unit, tier and prompt size that somebody else states. */
export type OtherPrice = TokenPrice & {
  /** `feed`: of the same offering by another lineage; `seller`: of the same model elsewhere. */
  readonly by: "feed" | "seller";
};

/** What a listing's prices are held against. */
export type FlagContext = {
  readonly seller?: PricedSeller;
  readonly others?: readonly OtherPrice[];
};

/** Above this ratio of output to input a price is worth a second look. */
export const OUTPUT_TO_INPUT_LIMIT = 20;
/** Between these, a batch price is ordinary: of 195 ratios in LiteLLM's list of 2026-07-01, 190 are exactly a half. */
export const BATCH_RATIOS = { low: 0.4, high: 0.6 } as const;
/** From here a price is about ten times another: rounding and real differences are smaller. */
const TEN_TIMES = 8;
/** Ratios as wide as these come from a price for a thousand tokens, or for one. */
const UNIT_ERRORS = [
  { low: 300, high: 3000 },
  { low: 300_000, high: 3_000_000 },
] as const;
/** Two other sellers make a market price; one may be wrong itself. */
const SELLERS_NEEDED = 2;
/** A price within this factor of what other sellers ask is an ordinary one. */
const NEAR_MARKET = 4;

/**
 * What looks odd about the prices one feed states for one offering.
 *
 * @param prices what the feed says, of one point in time
 * @param about who sells it, what others say
 *
 * @example
 * priceFlags(offering.prices).map(({ code }) => code) // => ["output-below-input"]
 */
export function priceFlags(prices: readonly FeedPrice[], about: FlagContext = {}): PriceFlag[] {
  const rows = prices.filter(isOfTokens);
  const { others = [] } = about;
  return oddAmongThemselves(rows, about).concat(
    oddBatchRatios(rows),
    others.length === 0 ? [] : oncePerPrice(rows, others, farFromOthers),
  );
}

const isOfTokens = (price: FeedPrice): price is Extract<FeedPrice, { usdPerMtok: number }> =>
  "usdPerMtok" in price;

function oddAmongThemselves(rows: readonly TokenPrice[], { seller }: FlagContext): PriceFlag[] {
  const price = (unit: TokenUnit) =>
    rows.find(
      (row) => row.unit === unit && row.serviceTier === "standard" && row.minPromptTokens === 0,
    )?.usdPerMtok;
  const [input, output, cacheRead] = [price("input"), price("output"), price("cache-read")];
  const flags: PriceFlag[] = [];
  const zero = input === 0 || output === 0;
  if (zero && seller?.kind !== "trial")
    flags.push(
      priceFlag("zero-price", [
        ...(input === 0 ? [usd("input", 0)] : []),
        ...(output === 0 ? [usd("output", 0)] : []),
      ]),
    );
  if (input !== undefined && output !== undefined && output > 0) {
    const both = [usd("input", input), usd("output", output)];
    if (output < input) flags.push(priceFlag("output-below-input", both));
    if (input > 0 && output > OUTPUT_TO_INPUT_LIMIT * input)
      flags.push(priceFlag("output-far-above-input", [...both, ratio("ratio", output / input)]));
  }
  if (input !== undefined && cacheRead !== undefined && cacheRead > input)
    flags.push(
      priceFlag("cache-read-above-input", [usd("cache read", cacheRead), usd("input", input)]),
    );
  return flags;
}

function oddBatchRatios(rows: readonly TokenPrice[]): PriceFlag[] {
  // Sellers that halve the price of work leave that of the cache as it is.
  const ofWork = rows.filter(
    ({ serviceTier, unit }) => serviceTier === "batch" && (unit === "input" || unit === "output"),
  );
  if (ofWork.length === 0) return [];
  return ofWork.flatMap((batch) => {
    const standard = rows.find(
      (row) =>
        row.serviceTier === "standard" &&
        row.unit === batch.unit &&
        isSameThreshold(row.minPromptTokens, batch.minPromptTokens),
    );
    if (standard === undefined || !(standard.usdPerMtok > 0)) return [];
    const share = batch.usdPerMtok / standard.usdPerMtok;
    if (share >= BATCH_RATIOS.low && share <= BATCH_RATIOS.high) return [];
    return [
      priceFlag(
        "batch-ratio",
        [
          usd("batch", batch.usdPerMtok),
          usd("standard", standard.usdPerMtok),
          ratio("ratio", share),
        ],
        batch.unit,
      ),
    ];
  });
}

/** A price that changes by the hour has several rows; what is odd about it is said once. */
function oncePerPrice<T extends TokenPrice>(
  rows: readonly TokenPrice[],
  others: readonly T[],
  look: (row: TokenPrice, others: readonly T[]) => PriceFlag | undefined,
): PriceFlag[] {
  const found = new Map<string, PriceFlag>();
  for (const row of rows) {
    const flag = look(row, others);
    if (flag === undefined) continue;
    const price = `${row.unit} ${row.serviceTier} ${row.minPromptTokens}`;
    if (!found.has(price)) found.set(price, flag);
  }
  return [...found.values()];
}

/** Whether a price is about ten times another of its kind, or a tenth: without one such nothing is flagged against others. */
export const isFarFrom = (row: TokenPrice, other: TokenPrice): boolean =>
  isOfSameKind(row, other) &&
  row.usdPerMtok > 0 &&
  factor(row.usdPerMtok, other.usdPerMtok) >= TEN_TIMES;

function farFromOthers(row: TokenPrice, others: readonly OtherPrice[]): PriceFlag | undefined {
  if (!(row.usdPerMtok > 0)) return undefined;
  // Nearly always: a price that is near to each of the others is near to their middle.
  if (!others.some((other) => isFarFrom(row, other))) return undefined;
  const same = others.filter((other) => isOfSameKind(row, other) && other.usdPerMtok > 0);
  const said = (by: OtherPrice["by"]) =>
    same.filter((other) => other.by === by).map(({ usdPerMtok }) => usdPerMtok);
  const [feeds, sellers] = [said("feed"), said("seller")];
  const isMarket = sellers.length >= SELLERS_NEEDED;
  if (feeds.length === 0 && !isMarket) return undefined;
  const reference = quantile(feeds.length > 0 ? feeds : sellers, 0.5);
  const apart = factor(row.usdPerMtok, reference);
  if (apart < TEN_TIMES) return undefined;
  // Where two feeds are far apart, what other sellers ask tells which of them is odd.
  if (isMarket && factor(row.usdPerMtok, quantile(sellers, 0.5)) <= NEAR_MARKET) return undefined;
  return compared(row, reference, feeds.length > 0 ? "other feeds" : "other sellers", apart);
}

const compared = (row: TokenPrice, to: number, who: string, apart: number): PriceFlag =>
  priceFlag(
    isUnitError(apart) ? "unit-error" : "ten-times",
    [usd("stated", row.usdPerMtok), usd(who, to), ratio("ratio", row.usdPerMtok / to)],
    row.unit,
  );

const isOfSameKind = (a: TokenPrice, b: TokenPrice): boolean =>
  a.unit === b.unit &&
  a.serviceTier === b.serviceTier &&
  isSameThreshold(a.minPromptTokens, b.minPromptTokens);

/** How many times the larger of two prices is the smaller, 1 or more. */
const factor = (a: number, b: number): number => Math.max(a / b, b / a);

const isUnitError = (apart: number): boolean =>
  UNIT_ERRORS.some(({ low, high }) => apart >= low && apart <= high);
