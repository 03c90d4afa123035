/** Made-up price files, and the catalog as publishing them leaves it. */
import type { FeedFile, FeedListing, FeedPrice } from "@/lib/domain/catalog/feed-listing.ts";
import type { TokenUnit } from "@/lib/domain/catalog/price.ts";
import { planPrices } from "@/lib/domain/imports/plan-prices.ts";
import type { PricePlan } from "@/lib/domain/imports/prices/price-plan.ts";
import type { StoredCatalog, StoredOffering } from "@/lib/domain/imports/prices/stored-catalog.ts";

export const aFeedPrice = (
  unit: TokenUnit,
  usdPerMtok: number,
  part: Partial<Omit<FeedPrice, "unit">> = {},
): FeedPrice => ({
  serviceTier: "standard",
  minPromptTokens: 0,
  tierRule: "whole-request",
  timeWindow: null,
  effectiveFrom: null,
  effectiveTo: null,
  derived: false,
  ...part,
  unit,
  usdPerMtok,
});

/** Hooli's model Nucleus at Initech, unless it is said otherwise. */
export const aListing = (part: Partial<FeedListing> = {}): FeedListing => ({
  place: part.sellerModelId ?? "nucleus-1",
  seller: { id: "initech", name: "Initech Cloud", kind: "cloud" },
  sellerModelId: "nucleus-1",
  model: {
    id: "nucleus-1",
    name: "Nucleus 1",
    labId: null,
    family: null,
    openWeights: null,
    released: null,
  },
  scope: "unknown",
  scopeName: null,
  contextTokens: null,
  lifecycle: null,
  announcedOn: null,
  deprecatedOn: null,
  retiresOn: null,
  replacedBy: null,
  prices: [aFeedPrice("input", 5), aFeedPrice("output", 20)],
  sourceUrl: null,
  notes: [],
  ...part,
});

export const aFeedFile = (
  listings: readonly FeedListing[],
  part: Partial<FeedFile> = {},
): FeedFile => ({
  feedId: "litellm",
  rows: listings.length,
  listings,
  aliases: [],
  faults: [],
  leftOut: {},
  ...part,
});

export const EMPTY: StoredCatalog = {
  offerings: [],
  sellerIds: new Set(),
  modelIds: new Set(),
  partyIds: new Set(),
  namedModels: new Map(),
  aliases: [],
};

/** The catalog after a file was published in it, as the database keeps it. */
export function afterPublishing(
  stored: StoredCatalog,
  file: FeedFile,
  observedOn: string,
  recordedAt = `${observedOn}T12:00:00.000Z`,
): { readonly stored: StoredCatalog; readonly plan: PricePlan } {
  const plan = planPrices(file, stored, { observedOn });
  const sourceId = `${file.feedId}-${observedOn}-${recordedAt}`;
  const offerings = new Map(stored.offerings.map((offering) => [offering.id, offering]));
  for (const { writes } of plan.rows) {
    if (writes === null) continue;
    const { listing } = writes;
    const before: StoredOffering = offerings.get(writes.offeringId) ?? {
      id: writes.offeringId,
      modelId: writes.modelId,
      sellerId: listing.seller.id,
      sellerModelId: listing.sellerModelId,
      scope: listing.scope,
      scopeName: listing.scopeName,
      facts: listing,
      listedBy: file.feedId,
      observedAt: observedOn,
      isWithdrawn: false,
      prices: [],
      sightings: [],
    };
    offerings.set(before.id, {
      ...before,
      facts: writes.facts?.after ?? before.facts,
      isWithdrawn: false,
      prices: [
        ...before.prices,
        ...writes.prices.map((added) => ({
          ...added.price,
          sourceId: added.sourceId ?? sourceId,
          recordedAt,
        })),
      ],
      sightings: [
        ...before.sightings,
        {
          feedId: file.feedId,
          observedAt: observedOn,
          sourceId,
          notListed: writes.notListed,
        },
      ],
    });
  }
  return {
    plan,
    stored: {
      ...stored,
      offerings: [...offerings.values()],
      sellerIds: new Set([...stored.sellerIds, ...file.listings.map(({ seller }) => seller.id)]),
      modelIds: new Set([...stored.modelIds, ...file.listings.map(({ model }) => model.id)]),
      aliases: [
        ...stored.aliases,
        ...plan.rows.flatMap(({ payload }) =>
          payload?.kind === "alias" ? [{ ...payload.alias, observedAt: observedOn }] : [],
        ),
      ],
    },
  };
}
