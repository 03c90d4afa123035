import type { Scope } from "../../domain/catalog/offering.ts";
import type { PriceRow } from "../../domain/catalog/price.ts";
import { genaiEntry } from "./genai-prices.ts";
import { isSameEntry } from "../../domain/imports/identity/same-entry.ts";
import type { SellerSource } from "../../domain/imports/identity/sellers.ts";

export type DatedPrices =
  | { readonly kind: "found"; readonly rows: readonly PriceRow[] }
  | { readonly kind: "refused"; readonly entryId: string }
  | { readonly kind: "none" };

/**
 * The dated prices of a listing, where genai-prices holds them for this very
 * model and scope. Its patterns are loose (one matches every id that contains
 * another's name, one gives a US price to European ids), so what it answers with
 * is held against what was asked.
 */
export function datedPrices(
  seller: SellerSource,
  listing: { readonly sellerModelId: string; readonly modelId: string; readonly scope: Scope },
): DatedPrices {
  if (seller.genaiPrices === null) return { kind: "none" };
  const entry = genaiEntry(seller.genaiPrices, listing.sellerModelId);
  if (entry === undefined) return { kind: "none" };
  const same = isSameEntry(seller.id, entry.id, listing);
  return same ? { kind: "found", rows: entry.rows } : { kind: "refused", entryId: entry.id };
}
