import type { Lifecycle } from "../../domain/catalog/offering.ts";
import type { PriceRow } from "../../domain/catalog/price.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import type { Model } from "@agentjido/llmdb";
import { datedPrices } from "./dated-prices.ts";
import { field } from "./field.ts";
import type { Listing } from "./listings.ts";
import { readListings } from "./listings.ts";
import { llmdbPrices } from "./llmdb-prices.ts";
import { slug } from "../../domain/imports/identity/model-identity.ts";
import { plainName } from "../../domain/imports/identity/plain-name.ts";
import type { SeedCatalog, SeedModel, SeedOffering } from "./seed-catalog.ts";
import { SELLERS } from "../../domain/imports/identity/sellers.ts";
import { GENAI_PRICES, LLMDB, LLMDB_OBSERVED } from "./sources.ts";
import { byText } from "../../domain/quantity/text-order.ts";

export type { SeedCatalog } from "./seed-catalog.ts";

/**
 * Models, sellers and prices as two packages knew them in September 2026.
 *
 * Structure and prices come from llmdb; dated prices from genai-prices, for
 * vendors of their own models and AWS Bedrock only. A cloud's missing price is
 * never filled from the vendor's. Prices of both packages stand side by side.
 */
export async function readCatalog(): Promise<SeedCatalog> {
  const listings = await readListings(SELLERS);
  const models = modelsOf(listings.kept);
  const byId = new Map(models.map((model) => [model.id, model]));
  const refused: string[] = [];
  const offerings = new Map<string, SeedOffering>();
  let zeroPricesDropped = 0;
  let withDatedPrices = 0;

  for (const listing of listings.kept) {
    const model = byId.get(listing.modelId);
    if (model === undefined) continue;
    const batch = listing.name.variant === "batch";
    const { rows, zeros } = llmdbPrices(listing.entry, batch ? "batch" : "standard");
    zeroPricesDropped += zeros;
    const dated = batch ? undefined : datedPrices(listing.seller, keyOf(listing));
    if (dated?.kind === "found") withDatedPrices += 1;
    if (dated?.kind === "refused")
      refused.push(`${listing.seller.id} ${listing.entry.id} -> ${dated.entryId}`);
    const prices = [...rows, ...(dated?.kind === "found" ? dated.rows : [])];
    const offering = offeringOf(listing, model, prices);
    const known = offerings.get(offering.id);
    offerings.set(offering.id, known === undefined ? offering : merged(known, offering));
  }

  const kept = [...offerings.values()];
  const sellersOf = (id: string) =>
    new Set(kept.filter(({ model }) => model.id === id).map(({ seller }) => seller.id)).size;
  return {
    sellers: SELLERS.map(({ id, name, operatorId, kind }) => ({ id, name, operatorId, kind })),
    models,
    offerings: kept,
    aliases: listings.aliases,
    sources: [LLMDB, GENAI_PRICES],
    report: {
      listingsRead: listings.read,
      leftOut: listings.leftOut,
      offerings: kept.length,
      pricedOfferings: kept.filter(isPriced).length,
      zeroPricesDropped,
      withDatedPrices,
      datedPricesRefused: refused,
      modelsWithoutLab: models.filter(({ labId }) => labId === null).map(({ id }) => id),
      modelsAtOneSeller: models.filter(({ id }) => sellersOf(id) === 1).map(({ id }) => id),
    },
  };
}

/** Whether both sides of a request have a standard price. */
const isPriced = ({ prices }: SeedOffering): boolean =>
  (["input", "output"] as const).every((unit) =>
    prices.some((row) => row.unit === unit && row.serviceTier === "standard"),
  );

const keyOf = ({ entry, modelId, name }: Listing) => ({
  sellerModelId: entry.id,
  modelId,
  scope: name.scope,
});

/** A variant that is only a price belongs to the listing it is a price of. */
const sellerModelIdOf = ({ entry, name }: Listing): string =>
  name.variant === null ? entry.id : entry.id.slice(0, entry.id.lastIndexOf(":"));

function offeringOf(
  listing: Listing,
  { id, name, labId, openWeights, releaseDate: released }: SeedModel,
  prices: readonly PriceRow[],
): SeedOffering {
  const { seller, entry } = listing;
  const sellerModelId = sellerModelIdOf(listing);
  return {
    id: `${seller.id}--${slug(sellerModelId)}`,
    model: { id, name, labId, openWeights, released },
    seller: { id: seller.id, name: seller.name, operatorId: seller.operatorId, kind: seller.kind },
    sellerModelId,
    scope: listing.name.scope,
    scopeName: listing.name.scopeName,
    contextTokens: entry.limits?.context || null,
    lifecycle: lifecycleOf(entry),
    deprecatedOn: dayIn(entry.lifecycle?.deprecated_at),
    retiresOn: dayIn(entry.lifecycle?.retires_at),
    replacedBy: entry.lifecycle?.replacement ?? null,
    prices,
    sourceId: LLMDB.id,
    observedAt: LLMDB_OBSERVED,
  };
}

/** Some days come with a time behind them. */
const dayIn = (moment: string | null | undefined): PlainDate | null => moment?.slice(0, 10) ?? null;

function lifecycleOf({ lifecycle, deprecated, retired, extra }: Model): Lifecycle | null {
  const status = field(extra, "status");
  if (retired) return "retired";
  if (deprecated || status === "deprecated") return lifecycle?.status ?? "deprecated";
  if (status === "alpha" || status === "beta") return "preview";
  return lifecycle?.status ?? null;
}

/**
 * A seller listed twice: both lists' prices are kept, so a contradiction shows.
 *
 * @throws RangeError if two different models would share an id
 */
function merged(first: SeedOffering, second: SeedOffering): SeedOffering {
  if (first.model.id !== second.model.id || first.scope !== second.scope)
    throw new RangeError(`${first.id} would stand for two offerings`);
  const rows = new Map(
    [...first.prices, ...second.prices].map((row) => [JSON.stringify(row), row]),
  );
  return {
    ...first,
    contextTokens: first.contextTokens ?? second.contextTokens,
    lifecycle: first.lifecycle ?? second.lifecycle,
    deprecatedOn: first.deprecatedOn ?? second.deprecatedOn ?? null,
    retiresOn: first.retiresOn ?? second.retiresOn,
    replacedBy: first.replacedBy ?? second.replacedBy ?? null,
    prices: [...rows.values()],
  };
}

/** One entry for each model; each of its details from the first listing that states it. */
function modelsOf(listings: readonly Listing[]): SeedModel[] {
  const models = new Map<string, SeedModel>();
  for (const { modelId, labId, entry } of listings) {
    const known = models.get(modelId);
    const weights = field(entry.extra, "open_weights");
    const family = entry.family ?? field(entry.extra, "family");
    models.set(modelId, {
      id: modelId,
      name: known?.name ?? plainName(entry.name) ?? modelId,
      labId: known?.labId ?? labId,
      family: known?.family ?? (typeof family === "string" ? family : null),
      openWeights: known?.openWeights ?? (typeof weights === "boolean" ? weights : null),
      contextTokens: known?.contextTokens ?? (entry.limits?.context || null),
      releaseDate: known?.releaseDate ?? entry.release_date,
    });
  }
  return [...models.values()].toSorted((a, b) => byText(a.id, b.id));
}
