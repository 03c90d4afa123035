import { day } from "../../lib/server/records/fact-rows.ts";
import type { Prisma } from "../../lib/server/prisma/client.ts";
import type { SeedCatalog } from "../../lib/server/imports/seed-catalog.ts";
import { claimId } from "./claim-id.ts";

const dayOrNull = (date: string | null): Date | null => (date === null ? null : day(date));

/** The catalog sorted into its tables; a price's id is what it says, so loading twice adds none. What is seeded counts as known on the day it was read. */
export const catalogRows = ({ sellers, models, offerings, aliases }: SeedCatalog) => ({
  sellers: [...sellers],
  models: models.map(({ releaseDate, ...model }) => ({ ...model, released: releaseDate })),
  offerings: offerings.map((offering) => ({
    id: offering.id,
    modelId: offering.model.id,
    sellerId: offering.seller.id,
    sellerModelId: offering.sellerModelId,
    scope: offering.scope,
    scopeName: offering.scopeName,
    contextTokens: offering.contextTokens,
    lifecycle: offering.lifecycle,
    deprecatedOn: dayOrNull(offering.deprecatedOn ?? null),
    retiresOn: dayOrNull(offering.retiresOn),
    replacedBy: offering.replacedBy ?? null,
    sourceId: offering.sourceId,
    observedAt: day(offering.observedAt),
    recordedAt: day(offering.observedAt),
  })),
  aliases: aliases.map(({ observedAt, ...alias }) => ({ ...alias, observedAt: day(observedAt) })),
  prices: offerings.flatMap(({ id: offeringId, prices }) =>
    prices.map(
      ({
        timeWindow,
        effectiveFrom,
        effectiveTo,
        observedAt,
        feedId,
        ...price
      }): Prisma.PriceCreateManyInput => ({
        id: claimId(JSON.stringify([offeringId, price, timeWindow, effectiveFrom, effectiveTo])),
        offeringId,
        ...price,
        timeWindow: timeWindow === null ? null : `${timeWindow.startUtc}-${timeWindow.endUtc}`,
        effectiveFrom: dayOrNull(effectiveFrom),
        effectiveTo: dayOrNull(effectiveTo),
        observedAt: day(observedAt),
        feedId,
        recordedAt: day(observedAt),
      }),
    ),
  ),
});
