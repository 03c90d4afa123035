import "server-only";
import type { Identities } from "../../domain/fact/identity.ts";
import type { SubjectKind } from "../../domain/fact/subject.ts";

/** A subject with what it is, apart from everything that can be disputed. */
export type DescribedSubject<K extends SubjectKind = SubjectKind> = {
  readonly [P in K]: {
    readonly id: string;
    readonly kind: P;
    readonly slug: string;
    readonly identity: Identities[P];
  };
}[K];

/** Subjects sorted into the tables of their kind. */
export function identityRows(subjects: readonly DescribedSubject[]) {
  const of = <K extends SubjectKind>(kind: K) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the identity was parsed by its kind
    subjects.filter((subject) => subject.kind === kind) as DescribedSubject<K>[];
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
    interests: of("interest").map(({ slug, identity }) => ({ id: slug, topic: identity.topic })),
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
