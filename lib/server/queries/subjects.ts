import "server-only";
import { IDENTITIES, type Identities } from "../../domain/fact/identity.ts";
import type { SubjectKind } from "../../domain/fact/subject.ts";
import { db } from "../db.ts";
import { subjectsInWords } from "./fact-notes.ts";
import { viewOfToday } from "./shell.ts";

/** A subject with its names, and who keeps its facts fresh. */
export type ListedSubject<K extends SubjectKind = SubjectKind> = {
  readonly id: string;
  readonly slug: string;
  /** In words. */
  readonly name: string;
  readonly identity: Identities[K];
  /** Ids of the parties it is about. */
  readonly parties: readonly string[];
  readonly owner: { readonly id: string; readonly name: string } | null;
};

type Bare = Readonly<Record<string, unknown>> & { readonly id: string };

/** Each kind's table, in the words of its identity; null where a field was not given. */
const READERS: { readonly [K in SubjectKind]: () => Promise<readonly Bare[]> } = {
  party: async () =>
    (await db().party.findMany({ orderBy: { name: "asc" } })).map(({ parentId, ...row }) => ({
      ...row,
      parent: parentId,
    })),
  tie: async () =>
    (await db().tie.findMany({ orderBy: [{ announced: "desc" }, { id: "asc" }] })).map(
      ({ providerId, counterpartyId, stakeHolderId, stakeTargetId, supersededById, ...row }) => ({
        ...row,
        provider: providerId,
        counterparty: counterpartyId,
        stakeHolder: stakeHolderId,
        stakeTarget: stakeTargetId,
        supersededBy: supersededById,
      }),
    ),
  stake: async () =>
    (await db().stake.findMany({ orderBy: { id: "asc" } })).map(({ id, holderId, targetId }) => ({
      id,
      holder: holderId,
      target: targetId,
    })),
  distribution: async () =>
    (await db().distribution.findMany({ orderBy: { id: "asc" } })).map(
      ({ cloudId, labId, ...row }) => ({ ...row, cloud: cloudId, lab: labId }),
    ),
  router: async () =>
    (await db().router.findMany({ orderBy: { id: "asc" } })).map(({ operatorId, ...row }) => ({
      ...row,
      operator: operatorId,
    })),
  right: async () =>
    (await db().rightCell.findMany({ orderBy: { id: "asc" } })).map(
      ({ providerId, labId, ...row }) => ({ ...row, provider: providerId, lab: labId }),
    ),
  "common-investor": async () =>
    (await db().commonInvestor.findMany({ orderBy: { name: "asc" } })).map(
      ({ partyId, ...row }) => ({ ...row, party: partyId }),
    ),
  terms: async () =>
    (await db().termsSheet.findMany({ orderBy: { id: "asc" } })).map(({ partyId, ...row }) => ({
      ...row,
      party: partyId,
    })),
  contract: async () =>
    (await db().contract.findMany({ orderBy: { position: "asc" } })).map(
      ({ organisationId, vendorId, ...row }) => ({
        ...row,
        organisation: organisationId,
        vendor: vendorId,
      }),
    ),
  workload: async () =>
    (await db().workload.findMany({ orderBy: { position: "asc" } })).map(
      ({ organisationId, contractId, ...row }) => ({
        ...row,
        organisation: organisationId,
        contract: contractId,
      }),
    ),
  "lab-link": async () =>
    (await db().labLink.findMany({ orderBy: { id: "asc" } })).map(
      ({ organisationId, providerId, labId, ...row }) => ({
        ...row,
        organisation: organisationId,
        provider: providerId,
        lab: labId,
      }),
    ),
  interest: async () => db().interestSheet.findMany({ orderBy: { id: "asc" } }),
};

/** Fields of an identity that name a party. */
const PARTY_FIELDS = [
  "provider",
  "counterparty",
  "holder",
  "target",
  "cloud",
  "lab",
  "operator",
  "party",
  "vendor",
] as const;

/** Every subject of a kind, in reading order. */
export async function listSubjects<K extends SubjectKind>(kind: K): Promise<ListedSubject<K>[]> {
  const [rows, owned] = await Promise.all([
    READERS[kind](),
    db().subject.findMany({
      where: { kind, ownerId: { not: null } },
      select: { id: true, owner: { select: { id: true, name: true } } },
    }),
  ]);
  const names = await subjectsInWords(
    rows.map(({ id }) => `${kind}/${id}`),
    viewOfToday(),
  );
  const owners = new Map(owned.map(({ id, owner }) => [id, owner]));
  return rows.map(({ id: slug, ...row }) => {
    const id = `${kind}/${slug}`;
    const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    return {
      id,
      slug,
      name: names.get(id) ?? slug,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema looked up by K gives the identity of K
      identity: IDENTITIES[kind].parse(given) as Identities[K],
      parties:
        kind === "party"
          ? [slug]
          : PARTY_FIELDS.flatMap((field) => {
              const party = given[field];
              return typeof party === "string" ? [party] : [];
            }),
      owner: owners.get(id) ?? null,
    };
  });
}
