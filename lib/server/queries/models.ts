import "server-only";
import { cache } from "react";
import { type CatalogCounts, catalogCounts } from "../../domain/catalog/catalog-counts.ts";
import type { SeenOffering } from "../../domain/catalog/offering-marks.ts";
import type { ServiceTier } from "../../domain/catalog/price.ts";
import { modelsTable } from "../../domain/tables/models-table.ts";
import type { Table } from "../../domain/table/table.ts";
import { type View, viewFromSegment, viewToSegment } from "../../domain/view/view.ts";
import { allOfferings, type ListedOffering } from "./catalog.ts";
import { listSightings } from "./sightings.ts";
import { getStanding } from "./standing.ts";

/** One for all: making it is what takes the time. */
const ORDER = new Intl.Collator("en");

/** Offerings with the days on which they were listed again. */
async function withSightings(
  offerings: readonly ListedOffering[],
  view: View,
): Promise<(ListedOffering & SeenOffering)[]> {
  const sightings = await listSightings(view);
  return offerings.map((offering) => ({
    ...offering,
    sightings: sightings.get(offering.id) ?? [],
  }));
}

/** Everything on offer for the view, in the order of models and sellers. */
const seenOfferings = cache(async (segment: string) => {
  const view = viewFromSegment(segment);
  if (view === undefined) throw new RangeError(`${segment} is no view`);
  const offerings = await withSightings(await allOfferings(view), view);
  return offerings.toSorted(
    (a, b) =>
      ORDER.compare(a.model.name, b.model.name) ||
      ORDER.compare(a.seller.name, b.seller.name) ||
      (a.id < b.id ? -1 : 1),
  );
});

/** The table of everything on offer, with the prices of one service tier. */
export async function getModelsTable(view: View, tier: ServiceTier): Promise<Table> {
  const [offerings, { parties }] = await Promise.all([
    seenOfferings(viewToSegment(view)),
    getStanding(view),
  ]);
  return modelsTable(offerings, parties, view.asOf, tier);
}

/** What the catalog comes to on the view's day. */
export const getCatalogFinding = async (view: View): Promise<CatalogCounts> =>
  catalogCounts(await seenOfferings(viewToSegment(view)), view.asOf);
