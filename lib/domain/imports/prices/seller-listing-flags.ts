import type { FeedFile, FeedPrice } from "../../catalog/feed-listing.ts";
import type { CountedPrice, PriceRow } from "../../catalog/price.ts";
import { REGIONAL_SURCHARGES } from "../../catalog/regional-surcharge.ts";
import { sellerFlags } from "../../catalog/seller-checks.ts";
import type { SoldOffering } from "../../catalog/stated-prices.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import type { PlannedRow, RowWrites } from "./price-plan.ts";
import type { StoredCatalog } from "./stored-catalog.ts";

/**
 * Adds to the rows of a file what looks odd only when a seller's prices are seen
 * together: with the file's own, as publishing it would leave them.
 *
 * @param day on which prices are held against one another
 */
export function withSellerFlags(
  rows: readonly PlannedRow[],
  { feedId, listings }: Pick<FeedFile, "feedId" | "listings">,
  { offerings }: StoredCatalog,
  { observedOn, day }: { readonly observedOn: PlainDate; readonly day: PlainDate },
): readonly PlannedRow[] {
  const sellers = new Map(listings.map(({ seller }) => [seller.id, seller]));
  const written = new Map<string, RowWrites>();
  for (const { writes } of rows) if (writes !== null) written.set(writes.offeringId, writes);
  const said = { feedId, observedAt: observedOn, sourceId: "" };
  const sold: SoldOffering[] = [];
  for (const one of offerings) {
    const seller = sellers.get(one.sellerId);
    const writes = written.get(one.id);
    if (seller === undefined || (one.isWithdrawn && writes === undefined)) continue;
    const { id, scope, scopeName, modelId } = one;
    const model = { id: modelId, labId: writes?.listing.model.labId ?? null };
    const own = writes === undefined ? [] : rowsOf(writes, said);
    const prices = [...one.prices.filter(isCompared), ...own];
    sold.push({ id, model, seller, scope, scopeName, prices });
  }
  for (const writes of written.values()) {
    const { seller, model, scope, scopeName } = writes.listing;
    // One list alone has it: only what it costs elsewhere can be held against it.
    if (!writes.isNew || !asksMoreInRegions(seller.id)) continue;
    sold.push({
      id: writes.offeringId,
      model: { id: writes.modelId, labId: model.labId },
      seller,
      scope,
      scopeName,
      prices: rowsOf(writes, said),
    });
  }
  const flags = sellerFlags(sold, day);
  if (flags.size === 0) return rows;
  return rows.map((row) => {
    const found = row.writes === null ? undefined : flags.get(row.writes.offeringId);
    return found === undefined
      ? row
      : { ...row, flags: [...row.flags, ...found.map(({ text }) => text)] };
  });
}

const asksMoreInRegions = (sellerId: string): boolean =>
  REGIONAL_SURCHARGES.some((rule) => rule.sellerId === sellerId);

type Said = Pick<PriceRow, "feedId" | "observedAt" | "sourceId">;

const rowsOf = ({ listing: { prices } }: RowWrites, said: Said): PriceRow[] =>
  prices.filter(isCompared).map((price) => ({ ...price, ...said }));

/** Only the ordinary prices of input and output are held against one another. */
const isCompared = <T extends FeedPrice | CountedPrice>(
  price: T,
): price is Extract<T, { readonly usdPerMtok: number }> =>
  (price.unit === "input" || price.unit === "output") &&
  price.serviceTier === "standard" &&
  price.minPromptTokens === 0;
