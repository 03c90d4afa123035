import type { FeedFile } from "../../lib/domain/catalog/feed-listing.ts";
import { lineOf } from "../../lib/domain/catalog/line-of.ts";
import { planPrices } from "../../lib/domain/imports/plan-prices.ts";
import { priceInWords } from "../../lib/domain/imports/prices/price-line.ts";
import { heldOn, standingPrices } from "../../lib/domain/imports/prices/standing-prices.ts";
import type { StoredCatalog } from "../../lib/domain/imports/prices/stored-catalog.ts";
import { aFeedFile, aFeedPrice, afterPublishing, aListing, EMPTY } from "./price-files.ts";

/** Days on which price files are made. */
export const [JULY, AUGUST, SEPTEMBER] = ["2026-07-01", "2026-08-15", "2026-09-22"];

/** What becomes of each row of a file. */
export const outcomes = (file: FeedFile, stored: StoredCatalog, observedOn = AUGUST) =>
  planPrices(file, stored, { observedOn }).rows.map(({ outcome }) => outcome);

/** A catalog into which files were published, one after the other. */
export const published = (...files: readonly (readonly [FeedFile, string])[]) =>
  files.reduce((stored, [file, day]) => afterPublishing(stored, file, day).stored, EMPTY);

/** A file of one offering with this price of input. */
export const priced = (input: number, part: Parameters<typeof aListing>[0] = {}) =>
  aFeedFile([aListing({ ...part, prices: [aFeedPrice("input", input)] })]);

/** What a feed said an offering's prices were on a day. */
export const saidOn = (stored: StoredCatalog, day: string) =>
  stored.offerings
    .flatMap(({ id, prices }) =>
      [...Map.groupBy(standingPrices(prices), (row) => `${row.feedId} ${lineOf(row)}`)].map(
        ([line, rows]) =>
          `${id} ${line} ${heldOn(rows, day).map(priceInWords).toSorted().join(" and ")}`,
      ),
    )
    .toSorted();
