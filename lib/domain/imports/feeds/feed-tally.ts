import type { z } from "zod";
import type { FeedId } from "../../catalog/feed.ts";
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

/** @param rows how many rows the file has, of whatever kind */
export const feedFile = (feedId: FeedId, rows: number, tally: FeedTally): FeedFile => ({
  feedId,
  rows,
  listings: tally.listings,
  aliases: tally.aliases,
  faults: tally.faults,
  leftOut: Object.fromEntries(tally.leftOut),
});

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
