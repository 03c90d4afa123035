import type { FeedListing, FeedPrice, RowFault } from "../../catalog/feed-listing.ts";
import { groupedBy } from "../../catalog/grouped-by.ts";
import { isSameSpot, usdOf } from "./feed-price.ts";
import type { FeedTally } from "./feed-tally.ts";
import { leaveOut } from "./feed-tally.ts";

/** Offerings are told apart by this; case is not what tells two models apart. */
export const offeringKey = ({ seller, sellerModelId, scope, scopeName }: FeedListing): string =>
  `${seller.id} ${sellerModelId.toLowerCase()} ${scope} ${scopeName ?? ""}`;

/**
 * One listing for each offering: a file may list one under several names of its
 * own. What they say is put together; where two of them state another price for
 * the same thing, each of its rows is a fault, because one feed has one price.
 */
export function mergeListings(tally: FeedTally): void {
  const { listings, faults } = tally;
  const whole: FeedListing[] = [];
  for (const rows of groupedBy(listings, offeringKey)) {
    const clash = rows.length === 1 ? undefined : clashIn(rows);
    if (clash === undefined) whole.push(together(tally, rows));
    else faults.push(...rows.map((row) => faultOf(row, clash)));
  }
  listings.splice(0, listings.length, ...whole);
}

function together(tally: FeedTally, rows: readonly FeedListing[]): FeedListing {
  return rows.reduce((known, listing) => {
    const more = listing.prices.filter((price) => statedAs(known.prices, price) === undefined);
    // Beside its prices, a row that repeats another may still say when a model ends.
    if (more.length === 0 && listing.prices.length > 0)
      leaveOut(tally, "repeats another row of the same offering");
    return merged(known, listing, more);
  });
}

/** The price that is stated for the same, if any. */
const statedAs = (stated: readonly FeedPrice[], price: FeedPrice): FeedPrice | undefined =>
  stated.find((known) => isSameSpot(known, price));

type Stated = { readonly place: string; readonly price: FeedPrice };
type Clash = { readonly one: Stated; readonly other: Stated };

/** The first two rows that state another price for the same thing. */
function clashIn(rows: readonly FeedListing[]): Clash | undefined {
  const known: Stated[] = [];
  for (const { place, prices } of rows) {
    for (const price of prices) {
      const one = known.find((stated) => isSameSpot(stated.price, price));
      if (one !== undefined && usdOf(one.price) !== usdOf(price))
        return { one, other: { place, price } };
    }
    known.push(...prices.map((price) => ({ place, price })));
  }
  return undefined;
}

function faultOf({ place }: FeedListing, { one, other }: Clash): RowFault {
  const said = ({ price, place: where }: Stated) => `$${usdOf(price)} in “${where}”`;
  const mine = [one, other].find((stated) => stated.place === place);
  return {
    place,
    field: one.price.unit,
    reason:
      mine === undefined
        ? `is left out with its offering, of which the file says ${said(one)} and ${said(other)}: which is it?`
        : `says $${usdOf(mine.price)}, and “${mine === one ? other.place : one.place}” says $${usdOf((mine === one ? other : one).price)} for the same offering: which is it?`,
  };
}

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
