import "server-only";
import { FEED_IDS, type FeedId } from "../../../domain/catalog/feed.ts";
import { IMPORT_FORMATS } from "../../../domain/imports/import-format.ts";
import type {
  Sighting,
  StoredCatalog,
  StoredOffering,
} from "../../../domain/imports/prices/stored-catalog.ts";
import { memberOf } from "../../../domain/quantity/closed-set.ts";
import { db } from "../../db.ts";
import type { Prisma } from "../../prisma/client.ts";
import { OFFERING_COLUMNS, toListing, toServingFacts } from "../../records/offering-rows.ts";
import { dayOf, isCounted, toCountedPrice, toPrice } from "../../records/price-rows.ts";

/** The seed's listings are LLM DB's; prices of other packages stand beside them. */
const SEED_LISTINGS: FeedId = "llmdb";

const SELECT = {
  ...OFFERING_COLUMNS,
  modelId: true,
  sellerId: true,
  withdrawnAt: true,
  batch: { select: { format: true } },
} as const satisfies Prisma.OfferingSelect;

/** What the catalog has of these sellers, as a price file is held against it. */
export async function readStoredCatalog(
  feedId: FeedId,
  wanted: readonly string[],
): Promise<StoredCatalog> {
  const ofSellers = { sellerId: { in: [...wanted] } };
  // One after the other: publishing reads them over the one connection of its transaction.
  const offerings = await db().offering.findMany({
    where: ofSellers,
    select: SELECT,
    orderBy: { id: "asc" },
  });
  const prices = await db().price.findMany({ where: { withdrawnAt: null, offering: ofSellers } });
  const sightings = await db().priceSighting.findMany({
    where: { offering: ofSellers, batch: { state: "published" } },
    select: {
      offeringId: true,
      feedId: true,
      observedAt: true,
      notListed: true,
      batch: { select: { sourceId: true } },
    },
  });
  const sellers = await db().seller.findMany({ select: { id: true } });
  const models = await db().model.findMany({ select: { id: true } });
  const parties = await db().party.findMany({ select: { id: true } });
  const named = await db().modelAlias.findMany({
    where: { namespace: feedId, withdrawnAt: null },
  });
  const aliases = await db().sellerAlias.findMany({ where: { ...ofSellers, withdrawnAt: null } });
  const pricesOf = Map.groupBy(prices, ({ offeringId }) => offeringId);
  const sightingsOf = Map.groupBy(sightings, ({ offeringId }) => offeringId);
  const ids = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
  return {
    offerings: offerings.map(({ withdrawnAt, batch, ...row }): StoredOffering => ({
      ...toListing(row),
      modelId: row.modelId,
      sellerId: row.sellerId,
      facts: toServingFacts(row),
      listedBy: batch === null ? SEED_LISTINGS : feedOf(batch.format),
      isWithdrawn: withdrawnAt !== null,
      prices: (pricesOf.get(row.id) ?? []).map((price) => ({
        ...(isCounted(price) ? toCountedPrice(price) : toPrice(price)),
        recordedAt: price.recordedAt.toISOString(),
      })),
      sightings: (sightingsOf.get(row.id) ?? []).flatMap(
        ({ feedId: by, observedAt: on, notListed, batch: { sourceId } }): Sighting[] =>
          sourceId === null
            ? []
            : [{ feedId: memberOf(FEED_IDS, by), observedAt: dayOf(on), sourceId, notListed }],
      ),
    })),
    sellerIds: ids(sellers),
    modelIds: ids(models),
    partyIds: ids(parties),
    namedModels: new Map(named.map(({ name, modelId }) => [name, modelId])),
    aliases: aliases.map(({ observedAt, ...alias }) => ({
      ...alias,
      observedAt: dayOf(observedAt),
    })),
  };
}

function feedOf(format: string): FeedId {
  const feedId = Object.entries(IMPORT_FORMATS).find(([id]) => id === format)?.[1].feedId ?? null;
  if (feedId === null) throw new RangeError(`files of format ${format} list no offerings`);
  return feedId;
}
