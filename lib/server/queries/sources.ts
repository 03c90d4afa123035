import "server-only";
import { cache } from "react";
import { Source } from "../../domain/fact/source.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import type { Prisma } from "../prisma/client.ts";
import { db } from "../db.ts";
import { byText } from "../../domain/quantity/text-order.ts";

type SourceRow = Prisma.SourceGetPayload<object>;

/** A source as it is kept: found dead or not, and which of its descriptions this is. */
export type StoredSource = Source & { readonly deadOn: string | null; readonly version: number };

export type SourceWithUse = StoredSource & {
  readonly facts: number;
  readonly prices: number;
  /** Of quality, by a benchmark. */
  readonly scores: number;
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const toSource = ({ accessed, deadOn, version, ...row }: SourceRow): StoredSource => ({
  ...Source.parse({ ...row, accessed: dayOf(accessed) }),
  deadOn: deadOn === null ? null : dayOf(deadOn),
  version,
});

const sourcesKnownAt = cache(async (knownAt: string): Promise<SourceWithUse[]> => {
  const by = new Date(knownAt);
  const known = { fact: { recordedAt: { lte: by } } };
  const standing = {
    recordedAt: { lte: by },
    OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: by } }],
  };
  const rows = await db().source.findMany({
    include: {
      _count: {
        select: { citations: { where: known }, prices: true, scores: { where: standing } },
      },
    },
  });
  return rows
    .map(({ _count, ...row }) => ({
      ...toSource(row),
      facts: _count.citations,
      prices: _count.prices,
      scores: _count.scores,
    }))
    .toSorted((a, b) => b.facts - a.facts || b.prices - a.prices || byText(a.id, b.id));
});

/** Every source, the most used first, with how much rested on it as the view knows. */
export const listSources = (view: View): Promise<SourceWithUse[]> =>
  sourcesKnownAt(clocksOf(view).knownAt);

export async function getSource(id: string): Promise<StoredSource | undefined> {
  const row = await db().source.findUnique({ where: { id } });
  return row === null ? undefined : toSource(row);
}

/** Ids of the facts that cite a source, as the view knows them, a subject at a time. */
export async function factIdsCiting(sourceId: string, view: View): Promise<string[]> {
  const rows = await db().citation.findMany({
    where: { sourceId, fact: { recordedAt: { lte: new Date(clocksOf(view).knownAt) } } },
    select: { factId: true },
    distinct: ["factId"],
    orderBy: [{ fact: { subjectId: "asc" } }, { fact: { property: "asc" } }],
  });
  return rows.map(({ factId }) => factId);
}
