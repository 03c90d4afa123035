import type { PlainDate } from "../quantity/plain-date.ts";
import { quantile } from "../stats/quantile.ts";
import { FEED_IDS, FEEDS, type FeedId } from "./feed.ts";
import { groupedBy } from "./grouped-by.ts";
import { type PriceFlag, priceFlag, ratio, usd } from "./price-flag.ts";
import {
  REGIONAL_MULTIPLIER,
  type RegionalSurcharge,
  regionalSurchargeOf,
} from "./regional-surcharge.ts";
import { isSamePrice } from "./same-price.ts";
import { type SoldOffering, type StatedPrices, statedPrices } from "./stated-prices.ts";

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
const OFFERINGS_OF_A_RATIO = 3;

/** What each feed says an offering's input and output cost on a day, of prices that can be set side by side. */
type SellerPrices = {
  readonly offering: SoldOffering;
  readonly stated: readonly StatedPrices[];
};

export const sellerPrices = (offerings: readonly SoldOffering[], day: PlainDate): SellerPrices[] =>
  offerings.map((offering) => ({ offering, stated: statedPrices(offering, day) }));

/**
 * What looks odd about a seller's prices only when they are seen together, by offering.
 *
 * @param offerings of one seller or of many; each is held against its own seller's
 * @param day on which their prices are held against one another
 */
export function sellerFlags(
  offerings: readonly SoldOffering[],
  day: PlainDate,
): ReadonlyMap<string, readonly PriceFlag[]> {
  const flags = new Map<string, PriceFlag[]>();
  const add = (offeringId: string, flag: PriceFlag) => {
    const known = flags.get(offeringId);
    if (known === undefined) flags.set(offeringId, [flag]);
    else known.push(flag);
  };
  for (const ofSeller of groupedBy(offerings, ({ seller }) => seller.id)) {
    const sold = sellerPrices(ofSeller, day);
    for (const found of constantRatios(sold))
      for (const id of found.offeringIds) add(id, constantRatioFlag(found));
    for (const { offeringId, flag } of regionalEqualsGlobal(sold)) add(offeringId, flag);
  }
  return flags;
}

/**
 * Ratios that are the same, to half a percent, in three offerings or more and in
 * at least half of those that both feeds price: IBM's prices in models.dev are
 * 1.06 times LiteLLM's throughout.
 */
export const constantRatios = (ofSeller: readonly SellerPrices[]): ConstantRatio[] =>
  [...Map.groupBy(ofSeller.flatMap(ratiosOf), ({ feeds }) => feeds)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, compared]) => constantRatioOf(compared) ?? []);

/** What one feed says of an offering over what another says; null where input and output differ unlike. */
type FeedRatio = {
  readonly sellerId: string;
  readonly offeringId: string;
  readonly feed: FeedId;
  readonly other: FeedId;
  /** Both feeds, in the order of their names. */
  readonly feeds: string;
  readonly ratio: number | null;
};

/** One ratio for each two feeds of different lineages that both price an offering. */
function ratiosOf({ offering, stated }: SellerPrices): FeedRatio[] {
  const found: FeedRatio[] = [];
  for (const one of stated)
    for (const other of stated) {
      if (one.feedId >= other.feedId) continue;
      if (FEEDS[one.feedId].lineage === FEEDS[other.feedId].lineage) continue;
      const over = ratioOf(one, other);
      if (over === undefined) continue;
      found.push({
        sellerId: offering.seller.id,
        offeringId: offering.id,
        feed: one.feedId,
        other: other.feedId,
        feeds: `${one.feedId} ${other.feedId}`,
        ratio: over,
      });
    }
  return found;
}

/** Undefined where not both state a price of one unit. */
function ratioOf(one: StatedPrices, other: StatedPrices): number | null | undefined {
  const [input, output] = [over(one.input, other.input), over(one.output, other.output)];
  if (input === undefined || output === undefined) return input ?? output;
  return isSamePrice(output, input) ? input : null;
}

const over = (a: number | undefined, b: number | undefined): number | undefined =>
  a !== undefined && b !== undefined && a > 0 && b > 0 ? a / b : undefined;

function constantRatioOf(compared: readonly FeedRatio[]): ConstantRatio | undefined {
  const [first] = compared;
  const even = compared.flatMap((one) => (one.ratio === null ? [] : [one.ratio]));
  if (first === undefined || even.length < OFFERINGS_OF_A_RATIO) return undefined;
  const middle = quantile(even, 0.5);
  if (isSamePrice(middle, 1)) return undefined;
  const same = compared.filter((one) => one.ratio !== null && isSamePrice(one.ratio, middle));
  if (same.length < OFFERINGS_OF_A_RATIO || same.length * 2 < compared.length) return undefined;
  const { sellerId, feed, other } = first;
  const up = middle > 1;
  return {
    sellerId,
    higher: up ? feed : other,
    lower: up ? other : feed,
    ratio: up ? middle : 1 / middle,
    offeringIds: same.map(({ offeringId }) => offeringId),
    compared: compared.length,
  };
}

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
  const regional = ofSeller.flatMap((one) => {
    const rule = regionalSurchargeOf(one.offering);
    return rule === undefined ? [] : [{ ...one, rule }];
  });
  if (regional.length === 0) return [];
  const ofModel = Map.groupBy(ofSeller, ({ offering }) => offering.model.id);
  return regional.flatMap(({ offering, stated, rule }) => {
    const global = globalOf(ofModel.get(offering.model.id) ?? []);
    const copied = global === undefined ? [] : copiedPrices(stated, global.stated);
    const [first] = copied;
    return first === undefined
      ? []
      : [
          {
            offeringId: offering.id,
            flag: regionalFlag(rule, first.usdPerMtok, copied.map(nameOfFeed)),
          },
        ];
  });
}

/** A model's global endpoint; where none is named, the one without a stated scope. */
const globalOf = (ofModel: readonly SellerPrices[]): SellerPrices | undefined =>
  ofModel.find(({ offering }) => offering.scope === "global") ??
  ofModel.find(({ offering }) => offering.scope === "unknown");

type CopiedPrice = { readonly feedId: FeedId; readonly usdPerMtok: number };

/** Input prices that a feed states the same for a region and for everywhere. */
const copiedPrices = (
  regional: readonly StatedPrices[],
  global: readonly StatedPrices[],
): CopiedPrice[] =>
  FEED_IDS.flatMap((feedId) => {
    const [here, there] = [regional, global].map(
      (stated) => stated.find((one) => one.feedId === feedId)?.input,
    );
    return here !== undefined && there !== undefined && isSamePrice(here, there)
      ? [{ feedId, usdPerMtok: here }]
      : [];
  });

const nameOfFeed = ({ feedId }: CopiedPrice): string => FEEDS[feedId].name;

const regionalFlag = (
  rule: RegionalSurcharge,
  stated: number,
  feeds: readonly string[],
): PriceFlag =>
  priceFlag(
    "regional-equals-global",
    [usd("input", stated), usd("expected", stated * REGIONAL_MULTIPLIER)],
    `${rule.what}, in ${feeds.join(" and ")}`,
  );
