import type { Model } from "@agentjido/llmdb";
import { field } from "./field.ts";
import { genaiEntry } from "./genai-prices.ts";
import type { SeedAlias } from "./seed-catalog.ts";
import type { SellerSource } from "../../domain/imports/identity/sellers.ts";
import { isMovingAlias } from "../../domain/imports/identity/moving-alias.ts";
import { LLMDB_OBSERVED } from "./sources.ts";

/** A listing under a moving name, and what it stood for where a source says so. */
export function aliasOf(seller: SellerSource, listing: Model): SeedAlias {
  return {
    sellerId: seller.id,
    alias: listing.id,
    sellerModelId: statedTarget(listing) ?? pricedAs(seller, listing.id) ?? null,
    observedAt: LLMDB_OBSERVED,
  };
}

/** Moving names that a listing gives itself. */
export const aliasesWithin = (seller: SellerSource, listing: Model): SeedAlias[] =>
  listing.aliases
    .filter((alias) => isMovingAlias(seller.id, alias))
    .map((alias) => ({
      sellerId: seller.id,
      alias,
      sellerModelId: listing.id,
      observedAt: LLMDB_OBSERVED,
    }));

function statedTarget({ extra }: Model): string | undefined {
  const target = field(extra, "alias_target");
  const slug = field(target, "slug");
  return typeof slug === "string" ? slug : undefined;
}

/** genai-prices matches `-latest` names by their beginning, so there it says nothing of the target. */
function pricedAs({ genaiPrices }: SellerSource, alias: string): string | undefined {
  if (genaiPrices === null || alias.endsWith("-latest")) return undefined;
  const entry = genaiEntry(genaiPrices, alias)?.id;
  return entry === alias ? undefined : entry;
}
