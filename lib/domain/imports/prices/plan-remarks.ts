import { FEEDS, type FeedId } from "../../catalog/feed.ts";
import type { FeedFile } from "../../catalog/feed-listing.ts";
import { lineOf } from "../../catalog/line-of.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { keyOfListing } from "./one-per-offering.ts";
import { heldOn, standingPrices } from "./standing-prices.ts";
import { inThousands, lineInWords } from "./price-line.ts";
import type { PlannedRow } from "./price-plan.ts";
import { offeringKey, type StoredCatalog, type StoredOffering } from "./stored-catalog.ts";

type Planned = { readonly observedOn: PlainDate; readonly rows: readonly PlannedRow[] };

/** How many of many are named. */
const NAMED = 5;

/** What a reader has to know of a price file before sending it, in sentences. */
export function planRemarks(file: FeedFile, stored: StoredCatalog, planned: Planned): string[] {
  return [
    ...newNames(stored, planned),
    ...seenAgain(file.feedId, planned),
    ...older(file.feedId, stored, planned),
    // A sheet of our own names what it is about and no more: what it leaves out has not gone.
    ...(FEEDS[file.feedId].authority === "contract" ? [] : notListed(file, stored, planned)),
  ];
}

function newNames({ sellerIds, modelIds }: StoredCatalog, { rows }: Planned): string[] {
  const created = rows.flatMap(({ writes }) => (writes?.isNew === true ? [writes] : []));
  const names = (ids: readonly string[], known: ReadonlySet<string>) =>
    [...new Set(ids)].filter((id) => !known.has(id)).toSorted();
  const sellers = names(
    created.map(({ listing }) => listing.seller.id),
    sellerIds,
  );
  const models = names(
    created.map(({ modelId }) => modelId),
    modelIds,
  );
  return [
    ...(sellers.length === 0
      ? []
      : [`New to the catalog: ${counted(sellers, "seller")}. Who runs them is not known yet.`]),
    ...(models.length === 0 ? [] : [`New to the catalog: ${counted(models, "model")}.`]),
  ];
}

function seenAgain(feedId: FeedId, { rows, observedOn }: Planned): string[] {
  const again = rows.filter(
    ({ outcome, payload }) => outcome === "unchanged" && payload?.kind === "listing",
  ).length;
  return again === 0
    ? []
    : [
        `${inThousands(again)} ${again === 1 ? "offering is" : "offerings are"} listed by ${FEEDS[feedId].name} as before: publishing notes that they were seen on ${observedOn}.`,
      ];
}

/** A file that speaks of a day before what its witness said last does not undo what was said later. */
function older(feedId: FeedId, { offerings }: StoredCatalog, { observedOn }: Planned): string[] {
  const { lineage } = FEEDS[feedId];
  let newest: { readonly feedId: FeedId; readonly observedAt: PlainDate } | null = null;
  for (const { prices, sightings } of offerings)
    for (const said of [prices, sightings])
      for (const seen of said)
        if (
          FEEDS[seen.feedId].lineage === lineage &&
          (newest === null || seen.observedAt > newest.observedAt)
        )
          newest = seen;
  return newest === null || newest.observedAt <= observedOn
    ? []
    : [
        `The file speaks of ${observedOn}; ${FEEDS[newest.feedId].name}, which repeats or is the same list, was read as of ${newest.observedAt}. Its prices become history and replace nothing newer.`,
      ];
}

function notListed(
  file: FeedFile,
  { offerings }: StoredCatalog,
  { observedOn }: Planned,
): string[] {
  const { feedId } = file;
  const before = offerings.flatMap((offering) => {
    const held = heldBy(offering, feedId, observedOn);
    return held.length === 0 ? [] : [{ offering, held }];
  });
  if (before.length === 0) return [];
  const listed = new Map(file.listings.map((listing) => [keyOfListing(listing), listing]));
  // What could not be read is not known to be gone.
  const isWhole = file.faults.length === 0;
  const gone = before.flatMap(({ offering, held }) => {
    const listing = listed.get(offeringKey(offering));
    if (listing === undefined) return isWhole && !offering.isWithdrawn ? [offering.id] : [];
    const lines = new Set(listing.prices.map(lineOf));
    return held
      .filter((price) => !lines.has(lineOf(price)))
      .map((price) => `${offering.id} (${lineInWords(price)})`);
  });
  return gone.length === 0
    ? []
    : [
        `No longer listed: ${counted(gone, "price or offering", "prices and offerings")}. They stay in the catalog, as last seen before.`,
      ];
}

/** What a feed still said of an offering before a day, one line at a time. */
const heldBy = (offering: StoredOffering, feedId: FeedId, day: PlainDate) => {
  const stated = offering.prices.filter((price) => price.feedId === feedId);
  if (stated.length === 0) return [];
  const own = standingPrices(stated);
  const lines = Map.groupBy(own, lineOf);
  return [...lines.values()].flatMap((rows) => heldOn(rows, day).slice(0, 1));
};

function counted(names: readonly string[], one: string, many = `${one}s`): string {
  const shown = names.slice(0, NAMED).join(", ");
  const rest = names.length - NAMED;
  const more = rest > 0 ? ` and ${inThousands(rest)} more` : "";
  return `${inThousands(names.length)} ${names.length === 1 ? one : many} (${shown}${more})`;
}
