import type { FeedListing, FeedPrice } from "../../catalog/feed-listing.ts";
import { lineOf } from "../../catalog/line-of.ts";
import { byKey, groupedBy } from "../../catalog/grouped-by.ts";
import { listingLabel, listingValue } from "./listing-words.ts";
import { lineInWords, priceInWords } from "./price-line.ts";
import type { PlannedRow } from "./price-plan.ts";
import { offeringKey } from "./stored-catalog.ts";

export const keyOfListing = ({
  seller,
  sellerModelId,
  scope,
  scopeName,
}: Pick<FeedListing, "seller" | "sellerModelId" | "scope" | "scopeName">): string =>
  offeringKey({ sellerId: seller.id, sellerModelId, scope, scopeName });

/** What a file's rows say of one offering: one listing of all of them, or none where they contradict one another. */
export type Settled = {
  /** The offering's key, as the catalog's own are made. */
  readonly key: string;
  readonly listing: FeedListing | null;
  /** What becomes of the rows that are not that listing. */
  readonly others: readonly PlannedRow[];
};

/**
 * One listing for each offering of a file. Rows about the same one are put
 * together; where two of them state another price for the same thing, no row of
 * that offering is taken, for one feed has one price.
 */
export function onePerOffering(listings: readonly FeedListing[]): Settled[] {
  const all: Settled[] = [];
  for (const [key, rows] of byKey(listings, keyOfListing)) all.push(settled(key, rows));
  return all;
}

function settled(key: string, rows: readonly FeedListing[]): Settled {
  if (rows.length === 1) return { key, listing: rows[0] ?? null, others: [] };
  const [first, ...rest] = rows.toSorted((a, b) => (a.place < b.place ? -1 : 1));
  if (first === undefined) return { key, listing: null, others: [] };
  const contradicted = contradictionOf([first, ...rest]);
  if (contradicted !== null)
    return { key, listing: null, others: [first, ...rest].map(contradicted) };
  const known = new Set(first.prices.map(saidBy));
  const listing = rest.reduce(
    (whole, { prices }) => ({
      ...whole,
      prices: [...whole.prices, ...prices.filter((price) => unseen(price, known))],
    }),
    first,
  );
  return {
    key,
    listing,
    others: rest.map((row) => ({
      ...apart(row),
      outcome: "unchanged",
      reasons: [`is the same offering as ${first.place}, and counted with it`],
    })),
  };
}

/** Says of each row what contradicts it; null where nothing does. */
function contradictionOf(rows: readonly FeedListing[]): ((row: FeedListing) => PlannedRow) | null {
  const stated = rows.flatMap(({ place, prices }) => prices.map((price) => ({ place, price })));
  const spots = groupedBy(stated, ({ price }) => spotOf(price));
  const clash = spots.find(
    (spot) => new Set(spot.map(({ price }) => priceInWords(price))).size > 1,
  );
  if (clash === undefined) return null;
  const words = [
    ...new Map(clash.map(({ place, price }) => [priceInWords(price), { place, price }])).values(),
  ].map(({ place, price }) => `${priceInWords(price)} in ${place}`);
  const what = clash[0] === undefined ? "" : lineInWords(clash[0].price);
  return (row) => ({
    ...apart(row),
    outcome: "error",
    reasons: [
      `the same offering has two prices in this file, ${what}: ${words.join(", ")}; keep the row that is right`,
    ],
  });
}

const spotOf = (price: FeedPrice): string => `${lineOf(price)} ${price.effectiveFrom}`;
const saidBy = (price: FeedPrice): string => `${spotOf(price)} ${priceInWords(price)}`;

function unseen(price: FeedPrice, known: Set<string>): boolean {
  const key = saidBy(price);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

/** A row that publishing writes nothing of. */
const apart = (listing: FeedListing) => ({
  place: listing.place,
  label: listingLabel(listing),
  value: listingValue(listing),
  offeringId: null,
  flags: [],
  diffs: [],
  payload: null,
  writes: null,
});
