import type { FeedFile, FeedListing } from "../catalog/feed-listing.ts";
import { groupedBy } from "../catalog/grouped-by.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { type RowOutcome, ROW_OUTCOMES } from "./batch.ts";
import { marketOf } from "./prices/listing-flags.ts";
import { newOfferingIds } from "./prices/new-offering-ids.ts";
import { onePerOffering } from "./prices/one-per-offering.ts";
import { planAliases } from "./prices/plan-alias.ts";
import { planListing } from "./prices/plan-listing.ts";
import { planRemarks } from "./prices/plan-remarks.ts";
import type { PlannedRow, PricePlan } from "./prices/price-plan.ts";
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
  const all = [
    ...withSellerFlags(withIds(rows, stored), file, stored, { observedOn, day: market.day }),
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
  const created: FeedListing[] = [];
  for (const { writes } of rows) if (writes?.isNew === true) created.push(writes.listing);
  const ids = newOfferingIds(created, new Set(offerings.map(({ id }) => id)));
  return rows.map((row) => {
    const offeringId = row.writes === null ? undefined : ids.get(row.writes.listing);
    return row.writes === null || offeringId === undefined
      ? row
      : { ...row, offeringId, writes: { ...row.writes, offeringId } };
  });
}

function sellersKnown(rows: readonly PlannedRow[], { sellerIds }: StoredCatalog) {
  const known = new Set(sellerIds);
  for (const { writes } of rows) if (writes !== null) known.add(writes.listing.seller.id);
  return known;
}

const NOTHING = { offeringId: null, flags: [], diffs: [], payload: null, writes: null } as const;
