import type { FeedListing } from "../../catalog/feed-listing.ts";
import { byKey } from "../../catalog/grouped-by.ts";
import { slug } from "../identity/model-identity.ts";
import { byText } from "../../quantity/text-order.ts";

/**
 * Ids for listings that the catalog does not have, by their place: the seller
 * and its name for the model, with the scope where that alone is not unique.
 * The same whatever order the file has them in.
 */
export function newOfferingIds(
  listings: readonly FeedListing[],
  taken: ReadonlySet<string>,
): ReadonlyMap<FeedListing, string> {
  const ids = new Map<FeedListing, string>();
  const used = new Set(taken);
  const short = ({ seller, sellerModelId }: FeedListing) => `${seller.id}--${slug(sellerModelId)}`;
  for (const [base, claimants] of byKey(listings, short)) {
    const alone = claimants.length === 1;
    const inOrder = alone
      ? claimants
      : claimants.toSorted((a, b) => byText(sortKey(a), sortKey(b)));
    for (const listing of inOrder) {
      const wanted = alone && !used.has(base) ? base : `${base}--${slug(whereOf(listing))}`;
      let id = wanted;
      for (let next = 2; used.has(id); next += 1) id = `${wanted}-${next}`;
      used.add(id);
      ids.set(listing, id);
    }
  }
  return ids;
}

const whereOf = ({ scope, scopeName }: FeedListing): string =>
  scopeName === null ? scope : `${scope}-${scopeName}`;

const sortKey = ({ sellerModelId, scope, scopeName }: FeedListing): string =>
  JSON.stringify([sellerModelId, scope, scopeName]);
