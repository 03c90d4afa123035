/** The seed's own facts, read from their files once for each test file. */
import type { Fact } from "@/lib/domain/fact/fact.ts";
import type { Register } from "@/lib/domain/profiles/provider-profile.ts";
import type { Party } from "@/lib/domain/ties/party.ts";
import { type Distribution, distributionAt } from "@/lib/domain/ties/distribution.ts";
import { type Ownership, ownershipAt } from "@/lib/domain/ties/ownership.ts";
import { type RightCell, rightAt } from "@/lib/domain/ties/right-cell.ts";
import { type Tie, tieAt } from "@/lib/domain/ties/tie.ts";
import { keysOf, memberOf } from "@/lib/domain/quantity/closed-set.ts";
import { PARTY_KINDS } from "@/lib/domain/ties/tie-words.ts";
import type { SubjectKind } from "@/lib/domain/fact/subject.ts";
import { loadFacts, type SubjectFile } from "@/prisma/seed/load-facts.ts";
import { clocks } from "./build.ts";

const SEED = `${import.meta.dirname}/../../prisma/seed`;

export const FACTS_FOLDER = `${SEED}/facts`;
export const DEMO_FOLDER = `${SEED}/demo`;

export const seedKnowledge = loadFacts(FACTS_FOLDER, DEMO_FOLDER);
export const factsBySubject: ReadonlyMap<string, readonly Fact[]> = Map.groupBy(
  seedKnowledge.facts,
  ({ subject }) => subject,
);
type Book = ReadonlyMap<string, readonly Fact[]>;
const factsOn = (subject: string, book: Book = factsBySubject): readonly Fact[] =>
  book.get(subject) ?? [];

export const subjectsOf = <K extends SubjectKind>(kind: K): SubjectFile<K>[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- load-facts parsed the identity by its kind
  seedKnowledge.subjects.filter((subject) => subject.kind === kind) as SubjectFile<K>[];

export const seedParties: ReadonlyMap<string, Party> = new Map(
  subjectsOf("party").map(({ slug, identity }) => [
    slug,
    {
      id: slug,
      name: identity.name,
      kind: identity.kind,
      parentId: identity.parent ?? null,
      hqCountry: identity.hqCountry ?? null,
      website: identity.website ?? null,
      note: identity.note ?? null,
    },
  ]),
);

/** Every tie in force on a day. */
export const seedTies = (day?: string): Tie[] =>
  subjectsOf("tie").flatMap(
    ({ id, slug, identity }) =>
      tieAt(
        {
          id: slug,
          kind: identity.kind,
          providerId: identity.provider,
          counterpartyId: identity.counterparty,
          counterpartyKind: memberOf(keysOf(PARTY_KINDS), identity.counterpartyKind),
          direction: identity.direction ?? null,
          announced: identity.announced ?? null,
          rollup: identity.rollup,
          supersededById: identity.supersededBy ?? null,
        },
        factsOn(id),
        clocks(day),
      ) ?? [],
  );

/** Every ownership share claimed for a day. */
export const seedOwnerships = (day?: string, book?: Book): Ownership[] =>
  subjectsOf("stake").flatMap(
    ({ id, slug, identity }) =>
      ownershipAt(
        { id: slug, holderId: identity.holder, targetId: identity.target },
        factsOn(id, book),
        clocks(day),
      ) ?? [],
  );

/** Every entry of the rights register on a day. */
export const seedRights = (day?: string): RightCell[] =>
  subjectsOf("right").map(({ id, slug, identity }) =>
    rightAt(
      { id: slug, providerId: identity.provider, labId: identity.lab, category: identity.category },
      factsOn(id),
      clocks(day),
    ),
  );

/** Who sells whose models on a day. */
export const seedDistribution = (day?: string): Distribution[] =>
  subjectsOf("distribution").flatMap(
    ({ id, slug, identity }) =>
      distributionAt(
        { id: slug, cloudId: identity.cloud, labId: identity.lab, service: identity.service },
        factsOn(id),
        clocks(day),
      ) ?? [],
  );

/** Parties, ties and stakes of a day, with nothing on sale. */
export const seedRegister = (day?: string): Register => ({
  parties: seedParties,
  ties: seedTies(day),
  ownerships: seedOwnerships(day),
  distribution: [],
  routers: [],
  catalog: new Map(),
});
