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
