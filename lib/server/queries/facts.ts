import "server-only";
import { cache } from "react";
import { OriginalAmount } from "../../domain/fact/record-fact-input.ts";
import type { Fact } from "../../domain/fact/fact.ts";
import { Unspecified } from "../../domain/fact/unspecified.ts";
import type { SubjectKind } from "../../domain/fact/subject.ts";
import type { Prisma } from "../prisma/client.ts";
import { db } from "../db.ts";

const SELECT = {
  id: true,
  subjectId: true,
  property: true,
  value: true,
  unspecified: true,
  validFrom: true,
  validTo: true,
  recordedAt: true,
  correctsId: true,
  method: true,
  confidence: true,
  rank: true,
  note: true,
  withdrawn: true,
  original: true,
  recordedById: true,
  citations: {
    select: { sourceId: true, locator: true, quote: true, retrieved: true },
    orderBy: { position: "asc" },
  },
} as const satisfies Prisma.FactSelect;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const toFact = ({
  subjectId,
  unspecified,
  validFrom,
  validTo,
  recordedAt,
  correctsId,
  original,
  recordedById,
  citations,
  ...fact
}: Prisma.FactGetPayload<{ select: typeof SELECT }>): Fact => ({
  ...fact,
  subject: subjectId,
  unspecified: unspecified === null ? null : Unspecified.parse(unspecified),
  validFrom: dayOf(validFrom),
  validTo: validTo === null ? null : dayOf(validTo),
  recordedAt: recordedAt.toISOString(),
  corrects: correctsId,
  original: original === null ? null : OriginalAmount.parse(original),
  recordedBy: recordedById,
  citations: citations.map(({ retrieved, ...citation }) => ({
    ...citation,
    retrieved: retrieved === null ? null : dayOf(retrieved),
  })),
});

/** Every claim about one kind of subject, by subject; both clocks are applied by the domain. */
export const factsAbout = cache(
  async (kind: SubjectKind): Promise<ReadonlyMap<string, readonly Fact[]>> => {
    const rows = await db().fact.findMany({ where: { subject: { kind } }, select: SELECT });
    return Map.groupBy(rows.map(toFact), ({ subject }) => subject);
  },
);

/** Every claim that a subject is no longer in the register, by subject. */
export const factsThatRetire = cache(async (): Promise<ReadonlyMap<string, readonly Fact[]>> => {
  const rows = await db().fact.findMany({
    where: { property: "subject.retired" },
    select: SELECT,
  });
  return Map.groupBy(rows.map(toFact), ({ subject }) => subject);
});

/** Every claim about one subject. */
export async function factsOfSubject(subject: string): Promise<readonly Fact[]> {
  const rows = await db().fact.findMany({ where: { subjectId: subject }, select: SELECT });
  return rows.map(toFact);
}

/** Every claim about some subjects, by subject. */
export async function factsOfSubjects(
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const rows = await db().fact.findMany({
    where: { subjectId: { in: [...subjects] } },
    select: SELECT,
  });
  return Map.groupBy(rows.map(toFact), ({ subject }) => subject);
}

/** The claims with these ids, in the order asked for; ids that are not facts are left out. */
export async function factsWithIds(ids: readonly string[]): Promise<readonly Fact[]> {
  const rows = await db().fact.findMany({ where: { id: { in: [...ids] } }, select: SELECT });
  const byId = new Map(rows.map((row) => [row.id, toFact(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
