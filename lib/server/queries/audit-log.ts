import "server-only";
import { z } from "zod";
import { Day } from "../../domain/fact/record-fact-input.ts";
import { unkeepableTexts } from "../../domain/fact/unkeepable-texts.ts";
import type { AuditLine } from "../../domain/tables/audit-table.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import type { Prisma } from "../prisma/client.ts";

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => unkeepableTexts(text).length === 0, "holds what no text of the log can")
    .optional();

/** What the log can be narrowed to. */
export const AuditFilter = z.strictObject({
  actor: words(200),
  verb: words(100),
  subject: words(300),
  from: Day.optional(),
  to: Day.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

const whereOf = ({ actor, verb, subject, from, to }: AuditFilter): Prisma.AuditEntryWhereInput => ({
  ...(actor === undefined
    ? {}
    : { OR: [{ actor }, { actorName: { contains: actor, mode: "insensitive" } }] }),
  ...(verb === undefined ? {} : { verb }),
  ...(subject === undefined ? {} : { subject: { contains: subject } }),
  ...(from === undefined && to === undefined
    ? {}
    : {
        at: {
          ...(from === undefined ? {} : { gte: new Date(`${from}T00:00:00Z`) }),
          ...(to === undefined ? {} : { lte: new Date(`${to}T23:59:59.999Z`) }),
        },
      }),
});

/** Entries of the log, newest first, at most `limit` from before a place in it. */
export async function listAuditEntries(
  filter: AuditFilter,
  { limit, before }: { readonly limit: number; readonly before: number | null },
): Promise<AuditLine[]> {
  const rows = await db().auditEntry.findMany({
    where: { AND: [whereOf(filter), before === null ? {} : { sequence: { lt: before } }] },
    orderBy: { sequence: "desc" },
    take: limit,
  });
  return rows.map(({ id: _id, sequence, at, ...row }) => ({
    ...row,
    sequence: Number(sequence),
    at: at.toISOString(),
  }));
}

/**
 * The filter an address asks for.
 *
 * @throws Failure where it makes no sense
 */
export function auditFilterFrom(query: URLSearchParams): AuditFilter {
  const given = Object.fromEntries(
    Object.keys(AuditFilter.shape).flatMap((name) => {
      const value = query.get(name)?.trim() ?? "";
      return value === "" ? [] : [[name, value] as const];
    }),
  );
  const { data, error } = AuditFilter.safeParse(given);
  if (data === undefined)
    throw new Failure(
      "not-understood",
      error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
    );
  return data;
}

/** Verbs that occur in the log, for the filter. */
export async function auditVerbs(): Promise<string[]> {
  const rows = await db().auditEntry.findMany({
    distinct: ["verb"],
    select: { verb: true },
    orderBy: { verb: "asc" },
  });
  return rows.map(({ verb }) => verb);
}

export type AuditCheck = { readonly entries: number; readonly firstBroken: number | null };

/** Recomputes the chain of digests: whether any entry was changed, lost or slipped in, and which. */
export async function checkAuditLog(): Promise<AuditCheck> {
  const [row] = await db().$queryRaw<{ entries: bigint; broken: bigint | null }[]>`
    select count(*) as entries,
      min(sequence) filter (
        where hash <> audit_entry_digest(previous, entry) or sequence <> place
      ) as broken
    from (
      select e.sequence, e.hash, e as entry,
        coalesce(lag(e.hash) over (order by e.sequence), '') as previous,
        row_number() over (order by e.sequence) as place
      from audit_entry as e
    ) as chained`;
  return {
    entries: Number(row?.entries ?? 0),
    firstBroken: row?.broken == null ? null : Number(row.broken),
  };
}
