import { z } from "zod";
import type { FeedFile } from "../../catalog/feed-listing.ts";
import type { Lifecycle } from "../../catalog/offering.ts";
import type { FeedSeller } from "../identity/feed-sellers.ts";
import { sellerOf } from "../identity/feed-sellers.ts";
import { identifyModel } from "../identity/identify-model.ts";
import { isMovingAlias } from "../identity/moving-alias.ts";
import { plainName } from "../identity/plain-name.ts";
import type { FeedTally } from "./feed-tally.ts";
import { addZodFaults, feedFile, leaveOut, newTally } from "./feed-tally.ts";
import { mergeListings } from "./merge-listings.ts";
import { modelsDevPrices } from "./models-dev-prices.ts";
import { ModelsDevCost } from "./models-dev-prices.ts";
import { isUnsafeName } from "./unsafe-name.ts";
import { webAddress } from "./web-address.ts";

const Provider = z.object({
  name: z.string().max(200).optional(),
  doc: z.string().optional(),
  models: z.record(z.string(), z.unknown()),
});

const Model = z.object({
  name: z.string().max(300).optional(),
  family: z.string().max(200).nullish(),
  release_date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, "is no day, month or year as 2026-11-22")
    .nullish(),
  open_weights: z.boolean().nullish(),
  status: z.string().nullish(),
  limit: z.object({ context: z.number().nonnegative().max(1e9).nullish() }).nullish(),
  cost: ModelsDevCost.nullish(),
  experimental: z.unknown().optional(),
});

/** Sellers of which no token is bought: plans by the month, and programs for one's own machine. */
const PLAN = /-(coding|token)-plan(-[a-z]+)?$|^(kimi-for-coding|gitlab)$/;
const OWN_MACHINE = new Set(["lmstudio", "atomic-chat"]);

const STATUSES = new Map<string, Lifecycle>([
  ["alpha", "preview"],
  ["beta", "preview"],
  ["deprecated", "deprecated"],
]);

/**
 * models.dev's `api.json`: providers, each with its models, in US dollars per
 * million tokens. Steps by the length of the prompt are read from `tiers`; its
 * `context_over_200k` hides where they begin and is never read.
 */
export function modelsDevFeed(file: object): FeedFile {
  const tally = newTally();
  let rows = 0;
  for (const [providerId, value] of Object.entries(providersOf(file))) {
    const { success, data: provider, error } = Provider.safeParse(value);
    if (isUnsafeName(providerId) || !success) {
      rows += 1;
      if (error === undefined)
        tally.faults.push({
          place: providerId,
          field: null,
          reason: "is no name of a seller; remove it",
        });
      else addZodFaults(tally, providerId, error);
      continue;
    }
    const seller = sellerOf("models-dev", providerId, provider.name ?? null);
    const page = webAddress(provider.doc ?? null);
    for (const [modelId, model] of Object.entries(provider.models)) {
      rows += 1;
      takeModel(tally, { providerId, seller, page }, modelId, model);
    }
  }
  mergeListings(tally);
  return feedFile("models-dev", rows, tally);
}

/** Newer files wrap the map of providers. */
const providersOf = (file: object): object =>
  "providers" in file && typeof file.providers === "object" && file.providers !== null
    ? file.providers
    : file;

type Shop = {
  readonly providerId: string;
  readonly seller: FeedSeller;
  readonly page: string | null;
};

function takeModel(tally: FeedTally, shop: Shop, modelId: string, value: unknown): void {
  const { seller } = shop;
  const place = `${shop.providerId}/${modelId}`;
  if (PLAN.test(shop.providerId))
    return leaveOut(tally, "part of a subscription: no price for use");
  if (OWN_MACHINE.has(shop.providerId))
    return leaveOut(tally, "runs on one's own machine: nobody sells it");
  if (isUnsafeName(modelId)) {
    tally.faults.push({ place, field: null, reason: "is no name of a model; remove it" });
    return;
  }
  const { success, data: model, error } = Model.safeParse(value);
  if (!success) return addZodFaults(tally, place, error);
  if (isMovingAlias(seller.id, modelId)) {
    tally.aliases.push({ sellerId: seller.id, alias: modelId, sellerModelId: null });
    return;
  }
  const known = identifyModel(seller.id, modelId);
  if (known.variant === "free") return leaveOut(tally, "free trial of a priced model");
  const tier = known.variant === "batch" ? "batch" : "standard";
  const read = modelsDevPrices(model.cost ?? {}, model.experimental, {
    place,
    tier,
    // Other sellers' listings carry a copy of it: it is not their price.
    hasPriority: seller.id === "openai",
  });
  if (read.faults.length > 0) {
    tally.faults.push(...read.faults);
    return;
  }
  if (seller.kind === "trial" && read.prices.length === 0)
    return leaveOut(tally, "on trial at zero: no price");
  tally.listings.push({
    place,
    seller,
    sellerModelId: known.variant === null ? modelId : modelId.slice(0, modelId.lastIndexOf(":")),
    model: {
      id: known.id,
      name: plainName(model.name ?? null) ?? modelId,
      labId: known.labId,
      family: model.family ?? null,
      openWeights: model.open_weights ?? null,
      released: model.release_date ?? null,
    },
    scope: known.scope,
    scopeName: known.scopeName,
    contextTokens: Math.round(model.limit?.context ?? 0) || null,
    lifecycle: STATUSES.get(model.status ?? "") ?? null,
    announcedOn: null,
    deprecatedOn: null,
    retiresOn: null,
    replacedBy: null,
    prices: read.prices,
    sourceUrl: shop.page,
    notes: read.notes,
    zeros: read.zeros,
  });
}
