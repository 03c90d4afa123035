import "server-only";
import type { FeedFile } from "../../../domain/catalog/feed-listing.ts";
import { planPrices } from "../../../domain/imports/plan-prices.ts";
import type { BatchKind, BatchPlan, ImportFile } from "../batch-kind.ts";
import { publishPrices } from "./publish-prices.ts";
import { readStoredCatalog } from "./read-stored-catalog.ts";
import type { WithColumns } from "../sheet/read-sheet-file.ts";
import { sellersOf } from "./sellers-of.ts";
import { undoPrices } from "./undo-prices.ts";

/** Holds a price file that was read against the catalog. Writes nothing. */
export async function planPriceFile(
  file: FeedFile,
  { observedOn }: Pick<ImportFile, "observedOn">,
): Promise<BatchPlan> {
  const stored = await readStoredCatalog(file.feedId, sellersOf(file));
  const { rows, counts, remarks } = planPrices(file, stored, { observedOn });
  return { rows: rows.map(({ writes: _writes, ...row }) => row), counts, remarks };
}

/**
 * Price files as batches: a dry run and publishing go through `planPrices` alike.
 *
 * @param readFeed reads and translates a price file of whatever format
 */
export const pricesKind = (
  readFeed: (file: ImportFile, signal: AbortSignal) => Promise<FeedFile & Partial<WithColumns>>,
): BatchKind => ({
  plan: async (file, { signal, onProgress }) => {
    const { columns = [], remarks = [], ...feed } = await readFeed(file, signal);
    signal.throwIfAborted();
    onProgress(0.5);
    const plan = await planPriceFile(feed, file);
    onProgress(1);
    return { ...plan, remarks: [...remarks, ...plan.remarks], columns };
  },
  publish: publishPrices,
  undo: undoPrices,
});
