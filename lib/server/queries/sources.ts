import "server-only";
import { cache } from "react";
import type { Source } from "../../domain/fact/source.ts";
import { db } from "../db.ts";

export type SourceWithUse = Source & { readonly facts: number; readonly prices: number };

const toSource = (row: {
  id: string;
  publisher: string;
  title: string;
  url: string | null;
  kind: string;
  tier: number | null;
  published: string | null;
  accessed: Date;
  access: string;
  licence: string | null;
}): Source =>
  // Parsed by Source before it is written; the columns are its closed sets as text.
  ({ ...row, accessed: row.accessed.toISOString().slice(0, 10) }) as Source;

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

export async function getSource(id: string): Promise<Source | undefined> {
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
