import type { FeedId } from "../../catalog/feed.ts";
import { FEEDS } from "../../catalog/feed.ts";
import type { FeedFile, FeedListing, FeedPrice } from "../../catalog/feed-listing.ts";
import { groupedBy } from "../../catalog/grouped-by.ts";
import type { CountedPrice, PriceRow } from "../../catalog/price.ts";
import { isFarFrom, type OtherPrice, priceFlags } from "../../catalog/price-flags.ts";
import { pricesInForce } from "../../catalog/prices-in-force.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { tokenPrice } from "../feeds/feed-price.ts";
import type { StoredCatalog, StoredOffering } from "./stored-catalog.ts";

/** What a file's prices are held against: what other feeds say last, and what other sellers ask. */
export type Market = {
  readonly day: PlainDate;
  readonly ofModel: ReadonlyMap<string, ModelMarket>;
};

type ModelMarket = {
  /** Who sells the model, one offering for each seller, so that one whom many feeds list counts once. */
  readonly offerings: readonly StoredOffering[];
  /** Of all that was ever stated of them, the cheapest and the dearest price of each kind. */
  readonly extremes: readonly PriceRow[];
};

/** The market as it stands after all that is known, or on the file's day where that is later. */
export function marketOf(
  { offerings }: StoredCatalog,
  { listings }: FeedFile,
  observedOn: PlainDate,
): Market {
  let day = observedOn;
  for (const { prices } of offerings)
    for (const { observedAt } of prices) if (observedAt > day) day = observedAt;
  const wanted = new Set(listings.map(({ model }) => model.id));
  const comparable = offerings.filter(
    ({ modelId, scope, isWithdrawn, prices }) =>
      wanted.has(modelId) && scope !== "bare" && !isWithdrawn && prices.length > 0,
  );
  return {
    day,
    ofModel: new Map(
      groupedBy(comparable, ({ modelId }) => modelId).map((ofModel) => [
        ofModel[0]?.modelId ?? "",
        modelMarket(
          groupedBy(ofModel, ({ sellerId }) => sellerId).flatMap(([first]) => first ?? []),
        ),
      ]),
    ),
  };
}

function modelMarket(offerings: readonly StoredOffering[]): ModelMarket {
  const extremes: { lowest: PriceRow; highest: PriceRow }[] = [];
  for (const { prices } of offerings)
    for (const price of prices) {
      if (!isOfTokens(price)) continue;
      const known = extremes.find(({ lowest }) => isOfSameKind(lowest, price));
      if (known === undefined) extremes.push({ lowest: price, highest: price });
      else if (price.usdPerMtok < known.lowest.usdPerMtok) known.lowest = price;
      else if (price.usdPerMtok > known.highest.usdPerMtok) known.highest = price;
    }
  return { offerings, extremes: extremes.flatMap(({ lowest, highest }) => [lowest, highest]) };
}

const isOfSameKind = (a: PriceRow, b: PriceRow): boolean =>
  a.unit === b.unit && a.serviceTier === b.serviceTier && a.minPromptTokens === b.minPromptTokens;

/** One price of each kind. */
const askedAt = (offering: StoredOffering, day: PlainDate): OtherPrice[] =>
  groupedBy(
    pricesInForce(tokenPrices(offering), day),
    ({ unit, serviceTier, minPromptTokens }) => `${unit} ${serviceTier} ${minPromptTokens}`,
  ).flatMap(([price]) => (price === undefined ? [] : [toOther(price, "seller")]));

const toOther = (
  { unit, serviceTier, minPromptTokens, usdPerMtok }: PriceRow,
  by: OtherPrice["by"],
): OtherPrice => ({ unit, serviceTier, minPromptTokens, usdPerMtok, by });

const tokenPrices = ({ prices }: StoredOffering): PriceRow[] => prices.filter(isOfTokens);

const isOfTokens = <T extends PriceRow | CountedPrice>(
  price: T,
): price is Extract<T, { usdPerMtok: number }> => "usdPerMtok" in price;

/** What feeds of another lineage say of the same offering. */
const saidByOthers = (offering: StoredOffering, feedId: FeedId, day: PlainDate): OtherPrice[] =>
  pricesInForce(
    tokenPrices(offering).filter((row) => FEEDS[row.feedId].lineage !== FEEDS[feedId].lineage),
    day,
  ).map((row) => toOther(row, "feed"));

/** What looks odd about a listing, each with the numbers it rests on. Nothing is left out for it. */
export function listingFlags(
  { prices, zeros = [], seller }: FeedListing,
  {
    feedId,
    observedOn,
    offering,
    modelId,
    market,
  }: {
    readonly feedId: FeedId;
    readonly observedOn: PlainDate;
    readonly offering: StoredOffering | undefined;
    readonly modelId: string;
    readonly market: Market;
  },
): string[] {
  const onSale = prices.every((price) => isOnSaleOn(price, observedOn))
    ? prices
    : prices.filter((price) => isOnSaleOn(price, observedOn));
  const said =
    zeros.length === 0 ? onSale : onSale.concat(zeros.map((unit) => tokenPrice(unit, 0)));
  const elsewhere = market.ofModel.get(modelId);
  // Nearly always nothing that was ever stated is far off: what is in force is worked out only else.
  const isWorthALook =
    isFarFromAny(said, offering?.prices) || isFarFromAny(said, elsewhere?.extremes);
  const others = isWorthALook
    ? [
        ...(offering === undefined ? [] : saidByOthers(offering, feedId, market.day)),
        ...(elsewhere?.offerings ?? []).flatMap((one) =>
          one.sellerId === seller.id ? [] : askedAt(one, market.day),
        ),
      ]
    : [];
  return priceFlags(said, { seller, others }).map(({ text }) => text);
}

const isFarFromAny = (
  said: readonly FeedPrice[],
  others: readonly (PriceRow | CountedPrice)[] = [],
): boolean =>
  others.some(
    (other) =>
      isOfTokens(other) && said.some((price) => "usdPerMtok" in price && isFarFrom(price, other)),
  );

const isOnSaleOn = ({ effectiveFrom, effectiveTo }: FeedPrice, day: PlainDate): boolean =>
  (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day < effectiveTo);
