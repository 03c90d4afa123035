import type { Scope } from "../../catalog/offering.ts";
import { canonicalModelId } from "./model-identity.ts";
import { parseSellerName } from "./seller-names.ts";

/** What a seller lists, as far as it is compared. */
type Sold = { readonly sellerModelId: string; readonly modelId: string; readonly scope: Scope };

/**
 * Whether an entry of genai-prices is for this very model and scope. Its patterns
 * are loose: one matches every id that contains another's name, one gives a US
 * price to European ids.
 */
export function isSameEntry(sellerId: string, entryId: string, sold: Sold): boolean {
  return sellerId === "amazon-bedrock"
    ? isSameBedrock(entryId, sold)
    : canonicalModelId(parseSellerName(sellerId, entryId)) === sold.modelId;
}

/** `regional.` stands for every region but the global endpoint; an entry without a prefix is for that id alone. */
function isSameBedrock(entryId: string, { sellerModelId, modelId, scope }: Sold): boolean {
  const [, prefix, name = entryId] = /^(regional|global)\.(.*)$/.exec(entryId) ?? [];
  if (prefix === undefined) return entryId === sellerModelId;
  if (canonicalModelId(parseSellerName("amazon-bedrock", name)) !== modelId) return false;
  return (prefix === "global") === (scope === "global");
}
