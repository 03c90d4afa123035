import type { FeedAlias, FeedFile, FeedListing } from "../catalog/feed-listing.ts";
import { groupedBy } from "../catalog/grouped-by.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { type RowOutcome, ROW_OUTCOMES } from "./batch.ts";
import { listingLabel, listingValue } from "./prices/listing-words.ts";
import { newOfferingIds } from "./prices/new-offering-ids.ts";
import { planListing } from "./prices/plan-listing.ts";
import { planRemarks } from "./prices/plan-remarks.ts";
import { lineOf, priceInWords } from "./prices/price-line.ts";
import type { PlannedRow, PricePlan } from "./prices/price-plan.ts";
import { offeringKey, type StoredCatalog } from "./prices/stored-catalog.ts";

/**
 * What publishing a price file would do to the catalog, row by row.
 *
 * Prices are only ever added: a price that differs on the file's day is a row
 * that begins then, one that is the same is a sighting, one that is no longer
 * listed is named and stays. A file that is older than what is stored becomes
 * history. A row with an error is left out whole.
 *
 * @param observedOn the day the file speaks of
 *
 * @example
 * planPrices(file, stored, { observedOn: "2026-07-01" }).counts.outcomes.create // => 312
 */
export function planPrices(
  file: FeedFile,
  stored: StoredCatalog,
  { observedOn }: { readonly observedOn: PlainDate },
): PricePlan {
  const known = new Map(stored.offerings.map((offering) => [offeringKey(offering), offering]));
  const groups = groupedBy(file.listings, keyOfListing).map(settled);
  const rows = groups.flatMap(({ kept, others }) => {
    if (kept === null) return others;
    const offering = known.get(keyOfListing(kept));
    const modelId =
      offering?.modelId ?? stored.namedModels.get(kept.sellerModelId) ?? kept.model.id;
    return [planListing(kept, { feedId: file.feedId, observedOn, offering, modelId }), ...others];
  });
  const all = [
    ...withIds(rows, stored),
    ...file.aliases.map((alias) => planAlias(alias, stored, observedOn)),
    ...groupedBy(file.faults, ({ place }) => place).map((faults): PlannedRow => ({
      ...NOTHING,
      place: faults[0]?.place ?? "",
      label: faults[0]?.place ?? "",
      value: null,
      outcome: "error",
      reasons: faults.map(({ field, reason }) => (field === null ? reason : `${field}: ${reason}`)),
    })),
  ];
  return {
    rows: all,
    counts: {
      rows: file.rows,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each outcome
      outcomes: Object.fromEntries(
        ROW_OUTCOMES.map((outcome) => [
          outcome,
          all.filter((row) => row.outcome === outcome).length,
        ]),
      ) as Record<RowOutcome, number>,
      leftOut: file.leftOut,
      flagged: all.filter(({ flags }) => flags.length > 0).length,
    },
    remarks: planRemarks(file, stored, { observedOn, rows: all }),
  };
}

/** Gives what is new its id; only what is created takes one. */
function withIds(rows: readonly PlannedRow[], { offerings }: StoredCatalog): PlannedRow[] {
  const created = rows.flatMap(({ writes }) => (writes?.isNew === true ? [writes.listing] : []));
  const ids = newOfferingIds(created, new Set(offerings.map(({ id }) => id)));
  return rows.map((row) => {
    const offeringId = row.writes === null ? undefined : ids.get(row.writes.listing);
    return row.writes === null || offeringId === undefined
      ? row
      : { ...row, offeringId, writes: { ...row.writes, offeringId } };
  });
}

const NOTHING = { offeringId: null, flags: [], diffs: [], payload: null, writes: null } as const;

const keyOfListing = ({ seller, sellerModelId, scope, scopeName }: FeedListing): string =>
  offeringKey({ sellerId: seller.id, sellerModelId, scope, scopeName });

/** Rows of one file about one offering: the same said twice counts once; a contradiction is nobody's price. */
function settled(listings: readonly FeedListing[]): {
  readonly kept: FeedListing | null;
  readonly others: readonly PlannedRow[];
} {
  const [kept, ...repeated] = listings.toSorted((a, b) => (a.place < b.place ? -1 : 1));
  if (kept === undefined) return { kept: null, others: [] };
  const isSame = repeated.every((listing) => saidIn(listing) === saidIn(kept));
  if (isSame)
    return {
      kept,
      others: repeated.map((listing) => ({
        ...NOTHING,
        ...wordsOf(listing),
        outcome: "unchanged",
        reasons: [`says the same as ${kept.place}, and is counted once`],
      })),
    };
  const places = (listing: FeedListing) =>
    [kept, ...repeated].flatMap(({ place }) => (place === listing.place ? [] : [place]));
  return {
    kept: null,
    others: [kept, ...repeated].map((listing) => ({
      ...NOTHING,
      ...wordsOf(listing),
      outcome: "error",
      reasons: [
        `is the same offering as ${places(listing).join(" and ")}, with other prices; keep the row that is right`,
      ],
    })),
  };
}

const wordsOf = (listing: FeedListing) => ({
  place: listing.place,
  label: listingLabel(listing),
  value: listingValue(listing),
});

/** What a row says of its offering, whatever order it says it in. */
const saidIn = ({ prices, ...listing }: FeedListing): string =>
  JSON.stringify([
    listing.lifecycle,
    listing.retiresOn,
    prices
      .map((price) => [lineOf(price), price.effectiveFrom, priceInWords(price)].join(" "))
      .toSorted(),
  ]);

function planAlias(alias: FeedAlias, stored: StoredCatalog, observedOn: PlainDate): PlannedRow {
  const [before] = stored.aliases
    .filter(
      (one) =>
        one.sellerId === alias.sellerId &&
        one.alias === alias.alias &&
        one.observedAt <= observedOn,
    )
    .toSorted((a, b) => b.observedAt.localeCompare(a.observedAt));
  const isKnown =
    before !== undefined &&
    (before.sellerModelId === alias.sellerModelId || before.observedAt === observedOn);
  return {
    ...NOTHING,
    place: alias.alias,
    label: `${alias.alias} at ${alias.sellerId}, a name that moves`,
    value: alias.sellerModelId,
    outcome: isKnown ? "unchanged" : before === undefined ? "create" : "update",
    reasons: [],
    diffs: isKnown
      ? []
      : [
          {
            field: "stands for",
            before: before?.sellerModelId ?? null,
            after: alias.sellerModelId ?? "not stated",
          },
        ],
    payload: isKnown ? null : { kind: "alias", alias },
  };
}
