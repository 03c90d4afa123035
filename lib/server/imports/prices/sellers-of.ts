import type { FeedFile } from "../../../domain/catalog/feed-listing.ts";

/** Sellers a price file speaks of: nothing else of the catalog is read for it. */
export const sellersOf = ({
  listings,
  aliases,
}: Pick<FeedFile, "listings" | "aliases">): string[] => [
  ...new Set([
    ...listings.map(({ seller }) => seller.id),
    ...aliases.map(({ sellerId }) => sellerId),
  ]),
];
