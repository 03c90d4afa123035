import type { FeedListing, FeedPrice } from "../../catalog/feed-listing.ts";
import { isSameSpot, usdOf } from "./feed-price.ts";
import type { FeedTally } from "./feed-tally.ts";
import { leaveOut } from "./feed-tally.ts";

/** Offerings are told apart by this; case is not what tells two models apart. */
export const offeringKey = ({ seller, sellerModelId, scope, scopeName }: FeedListing): string =>
  `${seller.id} ${sellerModelId.toLowerCase()} ${scope} ${scopeName ?? ""}`;

/**
 * One listing for each offering: a file may list one under several names of its
 * own. What they say is put together; a row that says another price than one
 * before it is a fault, because one feed has one price.
 */
export function mergeListings(tally: FeedTally): void {
  const { listings, faults } = tally;
  const byOffering = new Map<string, FeedListing>();
  for (const listing of listings) {
    const key = offeringKey(listing);
    const first = byOffering.get(key);
    if (first === undefined) {
      byOffering.set(key, listing);
      continue;
    }
    const contradiction = contradictionOf(first.prices, listing.prices);
    if (contradiction === undefined) {
      const more = listing.prices.filter((price) => statedAs(first.prices, price) === undefined);
      // Beside its prices, a row that repeats another may still say when a model ends.
      if (more.length === 0 && listing.prices.length > 0)
        leaveOut(tally, "repeats another row of the same offering");
      byOffering.set(key, merged(first, listing, more));
    } else
      faults.push({
        place: listing.place,
        field: contradiction.unit,
        reason: `says $${usdOf(contradiction)}, and “${first.place}” says another price for the same offering: which is it?`,
      });
  }
  listings.splice(0, listings.length, ...byOffering.values());
}

/** The price that is stated for the same, if any. */
const statedAs = (stated: readonly FeedPrice[], price: FeedPrice): FeedPrice | undefined =>
  stated.find((known) => isSameSpot(known, price));

/** The first price that the others state differently. */
const contradictionOf = (
  stated: readonly FeedPrice[],
  prices: readonly FeedPrice[],
): FeedPrice | undefined =>
  prices.find((price) => usdOf(statedAs(stated, price) ?? price) !== usdOf(price));

function merged(first: FeedListing, second: FeedListing, more: readonly FeedPrice[]): FeedListing {
  const isRepeated = more.length === 0 && second.prices.length > 0;
  return {
    ...first,
    place: isRepeated ? first.place : `${first.place}, ${second.place}`,
    contextTokens: first.contextTokens ?? second.contextTokens,
    lifecycle: first.lifecycle ?? second.lifecycle,
    announcedOn: first.announcedOn ?? second.announcedOn,
    deprecatedOn: first.deprecatedOn ?? second.deprecatedOn,
    retiresOn: first.retiresOn ?? second.retiresOn,
    replacedBy: first.replacedBy ?? second.replacedBy,
    sourceUrl: first.sourceUrl ?? second.sourceUrl,
    prices: [...first.prices, ...more],
    notes: [...new Set([...first.notes, ...second.notes])],
    zeros: [...new Set([...(first.zeros ?? []), ...(second.zeros ?? [])])],
  };
}
