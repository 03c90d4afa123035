import type { FeedFile, FeedListing } from "../catalog/feed-listing.ts";
import { groupedBy } from "../catalog/grouped-by.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { marketOf } from "./prices/listing-flags.ts";
import { newOfferingIds } from "./prices/new-offering-ids.ts";
import { onePerOffering } from "./prices/one-per-offering.ts";
import { planAliases } from "./prices/plan-alias.ts";
import { planListing } from "./prices/plan-listing.ts";
import { planRemarks } from "./prices/plan-remarks.ts";
import type { PlannedRow, PricePlan, RowWrites } from "./prices/price-plan.ts";
import { withSellerFlags } from "./prices/seller-listing-flags.ts";
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
  const market = marketOf(stored, file, observedOn);
  const rows: PlannedRow[] = [];
  for (const { key, listing, others } of onePerOffering(file.listings)) {
    if (listing !== null) {
      const offering = known.get(key);
      const modelId =
        offering?.modelId ?? stored.namedModels.get(listing.sellerModelId) ?? listing.model.id;
      const planning = { feedId: file.feedId, observedOn, offering, modelId, market };
      rows.push(planListing(listing, planning));
    }
    rows.push(...others);
  }
  giveIds(rows, stored);
  const all = [
    ...withSellerFlags(rows, file, stored, { observedOn, day: market.day }),
    ...planAliases(file.aliases, stored, sellersKnown(rows, stored), observedOn),
    ...groupedBy(file.faults, ({ place }) => place).map((faults): PlannedRow => ({
      ...NOTHING,
      place: faults[0]?.place ?? "",
      label: faults[0]?.place ?? "",
      value: null,
      outcome: "error",
      reasons: faults.map(({ field, reason }) => (field === null ? reason : `${field}: ${reason}`)),
    })),
  ];
  const outcomes = { create: 0, update: 0, unchanged: 0, error: 0 };
  for (const { outcome } of all) outcomes[outcome] += 1;
  return {
    rows: all,
    counts: {
      rows: file.rows,
      outcomes,
      leftOut: file.leftOut,
      flagged: all.filter(({ flags }) => flags.length > 0).length,
    },
    remarks: planRemarks(file, stored, { observedOn, rows: all }),
  };
}

/** Gives what is new its id, in the row that was just made of it; only what is created takes one. */
function giveIds(rows: readonly MadeRow[], { offerings }: StoredCatalog): void {
  const created: FeedListing[] = [];
  for (const { writes } of rows) if (writes?.isNew === true) created.push(writes.listing);
  const ids = newOfferingIds(created, new Set(offerings.map(({ id }) => id)));
  for (const row of rows) {
    const id = row.writes === null ? undefined : ids.get(row.writes.listing);
    if (row.writes === null || id === undefined) continue;
    row.offeringId = id;
    row.writes.offeringId = id;
  }
}

/** A row that nobody else has seen yet. */
type MadeRow = Omit<PlannedRow, "offeringId" | "writes"> & {
  offeringId: string | null;
  readonly writes: (Omit<RowWrites, "offeringId"> & { offeringId: string }) | null;
};

function sellersKnown(rows: readonly PlannedRow[], { sellerIds }: StoredCatalog) {
  const known = new Set(sellerIds);
  for (const { writes } of rows) if (writes !== null) known.add(writes.listing.seller.id);
  return known;
}

const NOTHING = { offeringId: null, flags: [], diffs: [], payload: null, writes: null } as const;
