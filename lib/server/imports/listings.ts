import type { Model } from "@agentjido/llmdb";
import { llmdb } from "@agentjido/llmdb";
import { isMovingAlias } from "../../domain/imports/identity/moving-alias.ts";
import { aliasesWithin, aliasOf } from "./aliases.ts";
import { labOf, makerLab } from "../../domain/imports/identity/labs.ts";
import { canonicalModelId } from "../../domain/imports/identity/model-identity.ts";
import type { SeedAlias } from "./seed-catalog.ts";
import type { SellerName } from "../../domain/imports/identity/seller-names.ts";
import { parseSellerName } from "../../domain/imports/identity/seller-names.ts";
import type { SellerSource } from "../../domain/imports/identity/sellers.ts";
import { isOtherWork, saysTextOnly } from "./text-listing.ts";

/** One line of a seller's list, with who made the model and what it is called across sellers. */
export type Listing = {
  readonly seller: SellerSource;
  readonly entry: Model;
  readonly name: SellerName;
  readonly modelId: string;
  readonly labId: string | null;
};

export type Listings = {
  readonly kept: readonly Listing[];
  readonly aliases: readonly SeedAlias[];
  readonly read: number;
  readonly leftOut: Readonly<Record<string, number>>;
};

/** Every text model the sellers list, in the sellers' order; what is left out is counted by reason. */
export async function readListings(sellers: readonly SellerSource[]): Promise<Listings> {
  const all = (await Promise.all(sellers.map(listingsOf))).flat();
  const leftOut: Record<string, number> = {};
  const aliases: SeedAlias[] = all
    .filter(({ entry }) => !isOtherWork(entry.id))
    .flatMap(({ seller, entry }) => aliasesWithin(seller, entry));
  const textModels = new Set(all.filter(({ entry }) => saysTextOnly(entry)).map((l) => l.modelId));
  const elsewhere = new Set(
    all.filter(({ seller }) => seller.kind !== "trial").map(({ modelId }) => modelId),
  );
  const kept = all.filter((listing) => {
    if (isMovingAlias(listing.seller.id, listing.entry.id) && !isOtherWork(listing.entry.id)) {
      aliases.push(aliasOf(listing.seller, listing.entry));
      leftOut["moving alias"] = (leftOut["moving alias"] ?? 0) + 1;
      return false;
    }
    const reason = reasonAgainst(listing, textModels, elsewhere);
    if (reason !== undefined) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    return reason === undefined;
  });
  // A seller with two lists names some aliases twice.
  const distinct = new Map(aliases.map((each) => [`${each.sellerId} ${each.alias}`, each]));
  return { kept, aliases: [...distinct.values()], read: all.length, leftOut };
}

async function listingsOf(seller: SellerSource): Promise<Listing[]> {
  const catalogs = await Promise.all(seller.llmdb.map((id) => llmdb.provider(id)));
  return catalogs
    .flatMap((catalog) => catalog.models())
    .map((entry) => {
      const name = parseSellerName(seller.id, entry.id);
      const modelId = canonicalModelId(name);
      return { seller, entry, name, modelId, labId: labOf(modelId, name.maker) };
    });
}

function reasonAgainst(
  { seller, entry, name, modelId, labId }: Listing,
  textModels: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
): string | undefined {
  if (isOtherWork(entry.id)) return "not a text model";
  if (!textModels.has(modelId))
    return entry.modalities ? "not a text model" : "what it takes and gives is not stated";
  const priced = (entry.cost?.input ?? 0) > 0;
  if ((entry.retired || entry.lifecycle?.status === "retired") && !priced)
    return "retired, without a price";
  if (name.variant === "free") return "free trial of a priced model";
  if (seller.kind === "router" && labId === null) return "resold model of an unlisted maker";
  if (seller.kind === "router" && name.maker !== null && makerLab(name.maker) === undefined)
    return "resold model of an unlisted maker";
  if (seller.kind === "trial" && !elsewhere.has(modelId)) return "on trial at one seller only";
  return undefined;
}
