import type { PlainDate } from "../quantity/plain-date.ts";
import { FEEDS, type FeedId } from "./feed.ts";
import { lineageOf } from "./feed-statement.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Offering } from "./offering.ts";
import type { PriceFlag } from "./price-flag.ts";
import { type OtherPrice, priceFlags } from "./price-flags.ts";
import { pricesInForce } from "./prices-in-force.ts";
import { pricesOn } from "./price-sheet.ts";
import { sellerFlags } from "./seller-checks.ts";

/** A flag on a stored price, with whose statement it is about; null where it is about several. */
export type FoundFlag = PriceFlag & { readonly feedId: FeedId | null };

/**
 * What looks odd in the catalog on a day, by offering: each feed's prices among
 * themselves, against other feeds and other sellers of the model, and against the
 * seller's other prices.
 *
 * @param offerings everything on offer; what is left out is not compared with
 *
 * @example
 * catalogFlags(offerings, "2026-11-22").get("azure--llama-4-maverick")?.map(({ text }) => text)
 */
export function catalogFlags(
  offerings: readonly Offering[],
  day: PlainDate,
): ReadonlyMap<string, readonly FoundFlag[]> {
  const market = marketPrices(offerings, day);
  const bySeller = sellerFlags(offerings, day);
  const found = new Map<string, readonly FoundFlag[]>();
  for (const offering of offerings) {
    const flags = [
      ...feedFlags(offering, day, market),
      ...(bySeller.get(offering.id) ?? []).map((flag) => ({ ...flag, feedId: null })),
    ];
    if (flags.length > 0) found.set(offering.id, flags);
  }
  return found;
}

/** Each feed's statements on an offering, looked at one feed after the other. */
function feedFlags(offering: Offering, day: PlainDate, market: Market): FoundFlag[] {
  const inForce = pricesInForce(offering.prices, day);
  const elsewhere = market.get(offering.model.id) ?? [];
  return groupedBy(inForce, ({ feedId }) => feedId).flatMap((said) => {
    const [first] = said;
    if (first === undefined) return [];
    const others: OtherPrice[] = [
      ...inForce
        .filter((row) => lineageOf(row) !== lineageOf(first))
        .map((row) => ({ ...row, by: "feed" as const })),
      ...elsewhere.filter(({ sellerId }) => sellerId !== offering.seller.id),
    ];
    return priceFlags(said, { seller: offering.seller, others }).map((flag) => ({
      ...flag,
      text: `${FEEDS[first.feedId].name}: ${flag.text}`,
      feedId: first.feedId,
    }));
  });
}

type Market = ReadonlyMap<string, readonly (OtherPrice & { readonly sellerId: string })[]>;

/** What each model costs at each seller: the price on show, one of each seller; bare scopes are nobody's price. */
function marketPrices(offerings: readonly Offering[], day: PlainDate): Market {
  const comparable = offerings.filter(
    ({ scope, seller }) => scope !== "bare" && seller.kind !== "trial",
  );
  return new Map(
    groupedBy(comparable, ({ model }) => model.id).map((ofModel) => [
      ofModel[0]?.model.id ?? "",
      groupedBy(ofModel, ({ seller }) => seller.id).flatMap(([one]) =>
        one === undefined ? [] : askedAt(one, day),
      ),
    ]),
  );
}

const askedAt = ({ prices, seller }: Offering, day: PlainDate) =>
  pricesOn(day, prices, "standard", undefined, seller).prices.flatMap(
    ({ unit, minPromptTokens, preferred }) =>
      minPromptTokens > 0 || (unit !== "input" && unit !== "output")
        ? []
        : [
            {
              unit,
              serviceTier: "standard" as const,
              minPromptTokens,
              usdPerMtok: preferred.usdPerMtok,
              by: "seller" as const,
              sellerId: seller.id,
            },
          ],
  );
