import type { FeedAlias, FeedListing } from "../../catalog/feed-listing.ts";
import type { BatchCounts, BatchRow } from "../batch.ts";
import type { FactChange } from "./fact-changes.ts";
import type { Addition } from "./new-prices.ts";

/** What a row of a price file says, kept with its batch: all that publishing it again needs. */
export type PricePayload =
  | {
      readonly kind: "listing";
      readonly listing: FeedListing;
      /** What publishing changes about how it is served, and undoing restores. */
      readonly facts: FactChange | null;
    }
  | { readonly kind: "alias"; readonly alias: FeedAlias };

/** What publishing a row adds to the catalog. */
export type RowWrites = {
  readonly offeringId: string;
  readonly listing: FeedListing;
  /** The model it is of: the one that people or the catalog say it is, else its own. */
  readonly modelId: string;
  readonly isNew: boolean;
  readonly isRevived: boolean;
  readonly facts: FactChange | null;
  readonly prices: readonly Addition[];
  /** The lines of prices that its feed said until now, and this file leaves out. */
  readonly notListed: readonly string[];
};

export type PlannedRow = BatchRow & {
  readonly offeringId: string | null;
  /** Null where publishing the row writes nothing. */
  readonly payload: PricePayload | null;
  readonly writes: RowWrites | null;
};

export type PricePlan = {
  readonly rows: readonly PlannedRow[];
  readonly counts: BatchCounts;
  readonly remarks: readonly string[];
};
