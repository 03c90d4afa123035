import type { Fact } from "../../lib/domain/fact/fact.ts";
import type { SubjectKind } from "../../lib/domain/fact/subject.ts";
import type { Prisma } from "../../lib/server/prisma/client.ts";
import type { SeedCatalog } from "../../lib/server/imports/seed-catalog.ts";
import { claimId } from "./claim-id.ts";
import type { Knowledge, SubjectFile } from "./load-facts.ts";

export const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

export const factRow = (fact: Fact): Prisma.FactCreateManyInput => ({
  id: fact.id,
  subjectId: fact.subject,
  property: fact.property,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read from YAML, so it is JSON
  ...(fact.value === null ? {} : { value: fact.value as Prisma.InputJsonValue }),
  ...(fact.unspecified === null ? {} : { unspecified: fact.unspecified }),
  validFrom: day(fact.validFrom),
  validTo: fact.validTo === null ? null : day(fact.validTo),
  recordedAt: new Date(fact.recordedAt),
  correctsId: fact.corrects,
  method: fact.method,
  confidence: fact.confidence,
  rank: fact.rank,
  note: fact.note,
});

export const citationRows = ({ id, citations }: Fact): Prisma.CitationCreateManyInput[] =>
  citations.map((citation, position) => ({ factId: id, position, ...citation }));

/** Subjects sorted into the tables of their kind. */
export function identityRows(subjects: Knowledge["subjects"]) {
  const of = <K extends SubjectKind>(kind: K) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- load-facts parsed the identity by its kind
    subjects.filter((subject) => subject.kind === kind) as SubjectFile<K>[];
  return {
    parties: of("party").map(({ slug, identity }) => ({
      id: slug,
      name: identity.name,
      kind: identity.kind,
      parentId: identity.parent ?? null,
      hqCountry: identity.hqCountry ?? null,
      website: identity.website ?? null,
      note: identity.note ?? null,
    })),
    ties: of("tie").map(({ slug, identity }) => ({
      id: slug,
      kind: identity.kind,
      providerId: identity.provider,
      counterpartyId: identity.counterparty,
      counterpartyKind: identity.counterpartyKind,
      direction: identity.direction ?? null,
      announced: identity.announced ?? null,
      stakeHolderId: identity.stakeHolder ?? null,
      stakeTargetId: identity.stakeTarget ?? null,
      rollup: identity.rollup,
      supersededById: identity.supersededBy ?? null,
    })),
    stakes: of("stake").map(({ slug, identity }) => ({
      id: slug,
      holderId: identity.holder,
      targetId: identity.target,
    })),
    distribution: of("distribution").map(({ slug, identity }) => ({
      id: slug,
      cloudId: identity.cloud,
      labId: identity.lab,
      service: identity.service,
    })),
    routers: of("router").map(({ slug, identity }) => ({
      id: slug,
      operatorId: identity.operator,
      name: identity.name,
    })),
    rights: of("right").map(({ slug, identity }) => ({
      id: slug,
      providerId: identity.provider,
      labId: identity.lab,
      category: identity.category,
    })),
    commonInvestors: of("common-investor").map(({ slug, identity }) => ({
      id: slug,
      name: identity.name,
      kind: identity.kind,
      partyId: identity.party ?? null,
    })),
    terms: of("terms").map(({ slug, identity }) => ({
      id: slug,
      topic: identity.topic,
      partyId: identity.party ?? null,
    })),
    contracts: of("contract").map(({ slug, identity }) => ({
      id: slug,
      organisationId: identity.organisation,
      vendorId: identity.vendor,
      name: identity.name,
      position: identity.position,
    })),
    workloads: of("workload").map(({ slug, identity }) => ({
      id: slug,
      organisationId: identity.organisation,
      contractId: identity.contract,
      name: identity.name,
      position: identity.position,
    })),
    labLinks: of("lab-link").map(({ slug, identity }) => ({
      id: slug,
      organisationId: identity.organisation,
      providerId: identity.provider,
      labId: identity.lab,
    })),
  };
}

const dayOrNull = (date: string | null): Date | null => (date === null ? null : day(date));

/** The catalog sorted into its tables; a price's id is what it says, so loading twice adds none. */
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
    retiresOn: dayOrNull(offering.retiresOn),
    sourceId: offering.sourceId,
    observedAt: day(offering.observedAt),
  })),
  aliases: aliases.map(({ observedAt, ...alias }) => ({ ...alias, observedAt: day(observedAt) })),
  prices: offerings.flatMap(({ id: offeringId, prices }) =>
    prices.map(
      ({
        timeWindow,
        effectiveFrom,
        effectiveTo,
        observedAt,
        ...price
      }): Prisma.PriceCreateManyInput => ({
        id: claimId(JSON.stringify([offeringId, price, timeWindow, effectiveFrom, effectiveTo])),
        offeringId,
        ...price,
        timeWindow: timeWindow === null ? null : `${timeWindow.startUtc}-${timeWindow.endUtc}`,
        effectiveFrom: dayOrNull(effectiveFrom),
        effectiveTo: dayOrNull(effectiveTo),
        observedAt: day(observedAt),
      }),
    ),
  ),
});
