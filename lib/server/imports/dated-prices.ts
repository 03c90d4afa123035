import type { Scope } from "../../domain/catalog/offering.ts";
import type { PriceRow } from "../../domain/catalog/price.ts";
import { genaiEntry } from "./genai-prices.ts";
import { canonicalModelId } from "../../domain/imports/identity/model-identity.ts";
import { parseSellerName } from "../../domain/imports/identity/seller-names.ts";
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
  const same =
    seller.id === "amazon-bedrock"
      ? isSameBedrock(entry.id, listing)
      : canonicalModelId(parseSellerName(seller.id, entry.id)) === listing.modelId;
  return same ? { kind: "found", rows: entry.rows } : { kind: "refused", entryId: entry.id };
}

/** `regional.` stands for every region but the global endpoint; an entry without a prefix is for that id alone. */
function isSameBedrock(
  entryId: string,
  { sellerModelId, modelId, scope }: { sellerModelId: string; modelId: string; scope: Scope },
): boolean {
  const [, prefix, name = entryId] = /^(regional|global)\.(.*)$/.exec(entryId) ?? [];
  if (prefix === undefined) return entryId === sellerModelId;
  if (canonicalModelId(parseSellerName("amazon-bedrock", name)) !== modelId) return false;
  return (prefix === "global") === (scope === "global");
}
