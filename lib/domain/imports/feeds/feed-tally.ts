import type { z } from "zod";
import type { FeedId } from "../../catalog/feed.ts";
import { keepableText } from "../../fact/keepable-text.ts";
import { isKeepable, isKeepableThroughout } from "../../fact/is-keepable.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import { unkeepableTexts } from "../../fact/unkeepable-texts.ts";
import type { FeedAlias, FeedFile, FeedListing, RowFault } from "../../catalog/feed-listing.ts";

/** What became of the rows of a price file, filled row by row while it is translated. */
export type FeedTally = {
  readonly listings: FeedListing[];
  readonly aliases: FeedAlias[];
  readonly faults: RowFault[];
  /** Rows that are not taken, by reason. */
  readonly leftOut: Map<string, number>;
};

export const newTally = (): FeedTally => ({
  listings: [],
  aliases: [],
  faults: [],
  leftOut: new Map(),
});

export function leaveOut({ leftOut }: FeedTally, reason: string, rows = 1): void {
  leftOut.set(reason, (leftOut.get(reason) ?? 0) + rows);
}

/**
 * What was read of a file. A row with a text that no database of ours can keep is
 * a fault of its own; what is said of rows has a sign in the place of it.
 *
 * @param rows how many rows the file has, of whatever kind
 */
export function feedFile(feedId: FeedId, rows: number, tally: FeedTally): FeedFile {
  const faults = [...tally.faults];
  const isKept = (place: string, texts: object): boolean => {
    const [field] = unkeepableTexts(texts);
    if (field !== undefined) faults.push({ place, field: field || null, reason: UNKEEPABLE });
    return field === undefined;
  };
  const sellers = new Set(tally.listings.map(({ seller }) => seller));
  const areSellersKept = isKeepableThroughout([...sellers]);
  const listings = tally.listings.filter((listing) => {
    if (areSellersKept && isKeepableListing(listing)) return true;
    const { place, prices: _prices, notes: _notes, ...texts } = listing;
    return isKept(place, { name: place, ...texts });
  });
  const aliases = tally.aliases.filter((alias) => isKept(alias.alias, alias));
  return {
    feedId,
    rows,
    listings: listings.map((listing) =>
      listing.notes.every(isKeepable)
        ? listing
        : { ...listing, notes: listing.notes.map(keepableText) },
    ),
    aliases,
    faults: faults.map(({ place, field, reason }) => ({
      place: keepableText(place),
      field: field === null ? null : keepableText(field),
      reason: keepableText(reason),
    })),
    leftOut: Object.fromEntries(tally.leftOut),
  };
}

/** Whether all but its seller is kept, as nearly always: where a text is in the way, its field is sought. */
function isKeepableListing(listing: FeedListing): boolean {
  for (const field of LISTING_FIELDS) if (!isKeepableOrNone(listing[field])) return false;
  for (const field of MODEL_FIELDS) if (!isKeepableOrNone(listing.model[field])) return false;
  return true;
}

const isKeepableOrNone = (value: string | number | boolean | null): boolean =>
  typeof value !== "string" || isKeepable(value);

/** All that a listing says in texts; prices and zeros have none of the file's, and notes are mended. */
const LISTING_FIELDS = keysOf({
  place: true,
  sellerModelId: true,
  scope: true,
  scopeName: true,
  contextTokens: true,
  lifecycle: true,
  announcedOn: true,
  deprecatedOn: true,
  retiresOn: true,
  replacedBy: true,
  sourceUrl: true,
} satisfies Record<
  Exclude<keyof FeedListing, "seller" | "model" | "prices" | "zeros" | "notes">,
  true
>);
const MODEL_FIELDS = keysOf({
  id: true,
  name: true,
  labId: true,
  family: true,
  openWeights: true,
  released: true,
} satisfies Record<keyof FeedListing["model"], true>);

const UNKEEPABLE = "holds a NUL or half a character, which cannot be kept: write it again";

/** Every field of a row that is not of the format. */
export function addZodFaults({ faults }: FeedTally, place: string, { issues }: z.ZodError): void {
  for (const { path, message } of issues)
    faults.push({ place, field: path.join(".") || null, reason: inWords(message) });
}

/** What zod says of a wrong type, as the rest of a sentence about the field. */
const inWords = (message: string): string =>
  message
    .replace(/^Invalid input: expected (.+), received undefined$/, "is missing: $1 is expected")
    .replace(/^Invalid input: expected (.+), received (.+)$/, "is of the type $2: $1 is expected");
