import "server-only";
import { type CatalogCounts, catalogCounts } from "../../domain/catalog/catalog-counts.ts";
import { catalogFlags } from "../../domain/catalog/catalog-flags.ts";
import type { ServiceTier } from "../../domain/catalog/price.ts";
import { type CatalogFlags, modelsTable } from "../../domain/tables/models-table.ts";
import type { Table } from "../../domain/table/table.ts";
import type { View } from "../../domain/view/view.ts";
import { allOfferings, type ListedOffering } from "./catalog.ts";
import { keep } from "./kept.ts";
import { getStanding } from "./standing.ts";

/** One for all: making it is what takes the time. */
const ORDER = new Intl.Collator("en");

/** Everything on offer for the view, in the order of models and sellers. */
export const sortedOfferings = (view: View): Promise<readonly ListedOffering[]> =>
  keep("offerings", view, async () =>
    (await allOfferings(view)).toSorted(
      (a, b) =>
        ORDER.compare(a.model.name, b.model.name) ||
        ORDER.compare(a.seller.name, b.seller.name) ||
        (a.id < b.id ? -1 : 1),
    ),
  );

/** What looks odd in the whole catalog: every price is held against those of other feeds and sellers. */
export const getCatalogFlags = (view: View): Promise<CatalogFlags> =>
  keep("flags", view, async () => catalogFlags(await sortedOfferings(view), view.asOf));

/** The table of everything on offer, with the prices of one service tier. */
export async function getModelsTable(view: View, tier: ServiceTier): Promise<Table> {
  const [offerings, { parties }, flags] = await Promise.all([
    sortedOfferings(view),
    getStanding(view),
    getCatalogFlags(view),
  ]);
  return modelsTable(offerings, parties, view.asOf, tier, flags);
}

/** What the catalog comes to on the view's day. */
export const getCatalogFinding = async (view: View): Promise<CatalogCounts> =>
  catalogCounts(await sortedOfferings(view), view.asOf);
