import { quantile } from "../stats/quantile.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { FEED_IDS, FEEDS, type FeedId } from "./feed.ts";
import type { Offering } from "./offering.ts";
import { type PriceFlag, priceFlag, ratio, usd } from "./price-flag.ts";
import { pricesOn, type SheetPrice } from "./price-sheet.ts";
import {
  REGIONAL_MULTIPLIER,
  type RegionalSurcharge,
  regionalSurchargeOf,
} from "./regional-surcharge.ts";
import { groupedBy } from "./grouped-by.ts";
import { isSamePrice } from "./same-price.ts";

/** One ratio that runs through a seller's prices as two feeds state them. */
export type ConstantRatio = {
  readonly sellerId: string;
  /** Whose prices are the higher, and whose the lower. */
  readonly higher: FeedId;
  readonly lower: FeedId;
  /** Higher over lower. */
  readonly ratio: number;
  readonly offeringIds: readonly string[];
  /** How many offerings both feeds state a price of. */
  readonly compared: number;
};

/** So many offerings must differ by one ratio before it is more than a coincidence. */
export const OFFERINGS_OF_A_RATIO = 3;

/** What each feed says an offering's input and output cost on a day, of prices that can be set side by side. */
export type SellerPrices = {
  readonly offering: Offering;
  /** Base prices of the standard tier: input and output, as far as they are known. */
  readonly prices: readonly SheetPrice[];
};

export const sellerPrices = (offerings: readonly Offering[], day: PlainDate): SellerPrices[] =>
  offerings.map((offering) => ({
    offering,
    prices: pricesOn(day, offering.prices, "standard", undefined, offering.seller).prices.filter(
      ({ unit, minPromptTokens }) =>
        minPromptTokens === 0 && (unit === "input" || unit === "output"),
    ),
  }));

/**
 * What looks odd about a seller's prices only when they are seen together, by offering.
 *
 * @param sold of one seller or of many; each is held against its own seller's
 */
export function sellerFlags(
  sold: readonly SellerPrices[],
): ReadonlyMap<string, readonly PriceFlag[]> {
  const flags = new Map<string, PriceFlag[]>();
  const add = (offeringId: string, flag: PriceFlag) => {
    const known = flags.get(offeringId);
    if (known === undefined) flags.set(offeringId, [flag]);
    else known.push(flag);
  };
  for (const ofSeller of groupedBy(sold, ({ offering }) => offering.seller.id)) {
    for (const found of constantRatios(ofSeller))
      for (const id of found.offeringIds) add(id, constantRatioFlag(found));
    for (const { offeringId, flag } of regionalEqualsGlobal(ofSeller)) add(offeringId, flag);
  }
  return flags;
}

/**
 * Ratios that are the same, to half a percent, in three offerings or more and in
 * at least half of those that both feeds price: IBM's prices in models.dev are
 * 1.06 times LiteLLM's throughout.
 */
export function constantRatios(ofSeller: readonly SellerPrices[]): ConstantRatio[] {
  const [first] = ofSeller;
  if (first === undefined) return [];
  const feeds = [
    ...new Set(
      ofSeller.flatMap(({ prices }) => prices.flatMap(({ said }) => said.map((one) => one.feedId))),
    ),
  ].toSorted();
  return feeds.flatMap((feed, i) =>
    feeds.slice(i + 1).flatMap((other): ConstantRatio[] => {
      if (FEEDS[feed].lineage === FEEDS[other].lineage) return [];
      const compared = ofSeller.flatMap((one) => {
        const found = ratioOf(one, feed, other);
        return found === undefined ? [] : [{ offeringId: one.offering.id, ratio: found }];
      });
      const even = compared.flatMap((one) => (one.ratio === null ? [] : [one.ratio]));
      if (even.length < OFFERINGS_OF_A_RATIO) return [];
      const middle = quantile(even, 0.5);
      const same = compared.filter((one) => one.ratio !== null && isSamePrice(one.ratio, middle));
      const few = same.length < OFFERINGS_OF_A_RATIO || same.length * 2 < compared.length;
      if (few || isSamePrice(middle, 1)) return [];
      const up = middle > 1;
      return [
        {
          sellerId: first.offering.seller.id,
          higher: up ? feed : other,
          lower: up ? other : feed,
          ratio: up ? middle : 1 / middle,
          offeringIds: same.map(({ offeringId }) => offeringId),
          compared: compared.length,
        },
      ];
    }),
  );
}

/** One feed's price over another's; null where input and output differ unlike, undefined where not both state one. */
function ratioOf({ prices }: SellerPrices, feed: FeedId, other: FeedId): number | null | undefined {
  const ratios = prices.flatMap((price) => {
    const [a, b] = [saidBy(price, feed), saidBy(price, other)];
    return a !== undefined && b !== undefined && a > 0 && b > 0 ? [a / b] : [];
  });
  const [first] = ratios;
  if (first === undefined) return undefined;
  return ratios.every((one) => isSamePrice(one, first)) ? first : null;
}

const saidBy = ({ said }: SheetPrice, feed: FeedId): number | undefined =>
  said.find(({ feedId, standing }) => feedId === feed && standing !== "repeated")?.usdPerMtok;

const constantRatioFlag = ({
  higher,
  lower,
  ratio: times,
  offeringIds,
  compared,
}: ConstantRatio): PriceFlag =>
  priceFlag("constant-ratio", [
    ratio(`${FEEDS[higher].name} over ${FEEDS[lower].name}`, times),
    { label: "models", value: offeringIds.length, unit: "count" },
    { label: "of", value: compared, unit: "count" },
  ]);

/** Regional prices that a feed seems to have copied from the global ones. */
function regionalEqualsGlobal(
  ofSeller: readonly SellerPrices[],
): { readonly offeringId: string; readonly flag: PriceFlag }[] {
  return ofSeller.flatMap((regional) => {
    const rule = regionalSurchargeOf(regional.offering);
    if (rule === undefined) return [];
    const flags = globalOf(regional, ofSeller).flatMap((global) =>
      regional.prices.flatMap((price) => {
        const usual = global.prices.find(({ unit }) => unit === price.unit);
        if (price.unit !== "input" || usual === undefined) return [];
        const feeds = feedsThatCopied(price, usual);
        return feeds.length === 0 ? [] : [regionalFlag(rule, feeds, price)];
      }),
    );
    return flags.map((flag) => ({ offeringId: regional.offering.id, flag }));
  });
}

/** The same model's global endpoint; where none is named, the one without a stated scope. */
function globalOf(
  { offering }: SellerPrices,
  ofSeller: readonly SellerPrices[],
): readonly SellerPrices[] {
  const ofModel = ofSeller.filter((one) => one.offering.model.id === offering.model.id);
  const named = ofModel.filter((one) => one.offering.scope === "global");
  const found =
    named.length > 0 ? named : ofModel.filter((one) => one.offering.scope === "unknown");
  return found.slice(0, 1);
}

const feedsThatCopied = (regional: SheetPrice, global: SheetPrice): FeedId[] =>
  FEED_IDS.filter((feed) => {
    const [here, there] = [saidBy(regional, feed), saidBy(global, feed)];
    return here !== undefined && there !== undefined && isSamePrice(here, there);
  });

const regionalFlag = (
  rule: RegionalSurcharge,
  feeds: readonly FeedId[],
  price: SheetPrice,
): PriceFlag => {
  const stated = (feeds[0] && saidBy(price, feeds[0])) ?? price.usdPerMtok;
  const names = feeds.map((feed) => FEEDS[feed].name).join(" and ");
  return priceFlag(
    "regional-equals-global",
    [usd("input", stated), usd("expected", stated * REGIONAL_MULTIPLIER)],
    `${rule.what}, in ${names}`,
  );
};
