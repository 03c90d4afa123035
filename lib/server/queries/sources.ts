import "server-only";
import { cache } from "react";
import { Source } from "../../domain/fact/source.ts";
import type { Prisma } from "../prisma/client.ts";
import { db } from "../db.ts";

type SourceRow = Prisma.SourceGetPayload<object>;

/** A source as it is kept: found dead or not, and which of its descriptions this is. */
export type StoredSource = Source & { readonly deadOn: string | null; readonly version: number };

export type SourceWithUse = StoredSource & { readonly facts: number; readonly prices: number };

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const toSource = ({ accessed, deadOn, version, ...row }: SourceRow): StoredSource => ({
  ...Source.parse({ ...row, accessed: dayOf(accessed) }),
  deadOn: deadOn === null ? null : dayOf(deadOn),
  version,
});

/** Every source, the most used first, with how much rests on it. */
export const listSources = cache(async (): Promise<SourceWithUse[]> => {
  const rows = await db().source.findMany({
    include: { _count: { select: { citations: true, prices: true } } },
  });
  return rows
    .map(({ _count, ...row }) => ({
      ...toSource(row),
      facts: _count.citations,
      prices: _count.prices,
    }))
    .toSorted((a, b) => b.facts - a.facts || b.prices - a.prices || a.id.localeCompare(b.id));
});

export async function getSource(id: string): Promise<StoredSource | undefined> {
  const row = await db().source.findUnique({ where: { id } });
  return row === null ? undefined : toSource(row);
}

/** Ids of the facts that cite a source, a subject at a time. */
export async function factIdsCiting(sourceId: string): Promise<string[]> {
  const rows = await db().citation.findMany({
    where: { sourceId },
    select: { factId: true },
    distinct: ["factId"],
    orderBy: [{ fact: { subjectId: "asc" } }, { fact: { property: "asc" } }],
  });
  return rows.map(({ factId }) => factId);
}
