import "server-only";
import type { Fact } from "../../domain/fact/fact.ts";
import type { Prisma } from "../prisma/client.ts";

/** A calendar day as the database takes it. */
export const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

export const factRow = (fact: Fact): Prisma.FactCreateManyInput => ({
  id: fact.id,
  subjectId: fact.subject,
  property: fact.property,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed from YAML or JSON
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
  withdrawn: fact.withdrawn,
  ...(fact.original === null ? {} : { original: fact.original }),
  recordedById: fact.recordedBy,
});

export const citationRows = ({ id, citations }: Fact): Prisma.CitationCreateManyInput[] =>
  citations.map(({ retrieved, ...citation }, position) => ({
    factId: id,
    position,
    ...citation,
    retrieved: retrieved === null ? null : day(retrieved),
  }));
