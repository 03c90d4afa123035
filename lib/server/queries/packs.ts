import "server-only";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import {
  type BoardReport,
  type Profile,
  PROFILES,
  type Template,
  TEMPLATES,
} from "../../domain/report/board-report.ts";
import { INPUTS, MANIFEST, StatedFiles } from "../../domain/report/checked-pack.ts";
import { storedReport, wholeReport } from "../../domain/report/stored-report.ts";
import { db } from "../db.ts";
import type { Prisma } from "../prisma/client.ts";

const LISTED = {
  id: true,
  reportId: true,
  edition: true,
  title: true,
  template: true,
  profile: true,
  asOf: true,
  asKnown: true,
  dataVersion: true,
  methodVersion: true,
  verifiable: true,
  publishedAt: true,
  publishedBy: { select: { name: true } },
} as const satisfies Prisma.PackSelect;

/** A published pack, without what is in it. */
export type ListedPack = {
  readonly id: string;
  readonly reportId: string;
  readonly edition: number;
  readonly title: string;
  readonly template: Template;
  readonly profile: Profile;
  readonly asOf: PlainDate;
  readonly asKnown: PlainDate | null;
  readonly dataVersion: string;
  readonly methodVersion: string;
  readonly verifiable: boolean;
  readonly publishedAt: string;
  readonly publishedBy: string;
};

const listed = ({
  template,
  profile,
  asOf,
  asKnown,
  publishedAt,
  publishedBy,
  ...row
}: Prisma.PackGetPayload<{ select: typeof LISTED }>): ListedPack => ({
  ...row,
  template: memberOf(keysOf(TEMPLATES), template),
  profile: memberOf(keysOf(PROFILES), profile),
  asOf: asOf.toISOString().slice(0, 10),
  asKnown: asKnown?.toISOString().slice(0, 10) ?? null,
  publishedAt: publishedAt.toISOString(),
  publishedBy: publishedBy.name ?? "somebody",
});

/** The most that a list shows until more is asked for. */
export const MOST_LISTED = 200;

/** Published packs, the newest first; of one report where it is named. */
export async function listPacks(reportId?: string, most = MOST_LISTED): Promise<ListedPack[]> {
  const rows = await db().pack.findMany({
    where: reportId === undefined ? {} : { reportId },
    orderBy: { publishedAt: "desc" },
    take: most,
    select: LISTED,
  });
  return rows.map(listed);
}

/** How many packs were published. */
export const countPacks = (): Promise<number> => db().pack.count();

/** A published pack with its report, as it left. */
export type PackOnShow = ListedPack & {
  readonly report: BoardReport;
  /** False where an earlier version made it, which did not have all that reports have now. */
  readonly isWhole: boolean;
};

/** A published pack by its id. */
export async function getPack(id: string): Promise<PackOnShow | undefined> {
  const row = await db().pack.findUnique({ where: { id }, select: { ...LISTED, report: true } });
  if (row === null) return undefined;
  const { report, ...rest } = row;
  return {
    ...listed(rest),
    report: storedReport(report),
    isWhole: wholeReport(report) !== undefined,
  };
}

/** The zip of a pack, byte for byte as it left. */
export async function getPackZip(id: string): Promise<Uint8Array | undefined> {
  const row = await db().pack.findUnique({ where: { id }, select: { zip: true } });
  return row?.zip;
}

/** A link to a pack, for whoever made it. */
export type ListedShare = {
  readonly id: string;
  readonly note: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly openedAt: string | null;
  readonly opened: number;
};

/** Every link to a pack, the newest first. */
export async function listShares(packId: string): Promise<ListedShare[]> {
  const rows = await db().packShare.findMany({
    where: { packId },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      note: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      openedAt: true,
      opened: true,
    },
  });
  return rows.map(({ createdAt, expiresAt, revokedAt, openedAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    openedAt: openedAt?.toISOString() ?? null,
  }));
}

/** A pack behind a fingerprint: it is the pack’s own, one of its files’, or what it was made from. */
export type PackBehind = ListedPack & {
  readonly is: "pack" | "file" | "inputs";
  /** The file in the pack that has it; of what was kept back, where it would stand. */
  readonly path: string;
};

/** Packs behind a fingerprint, the newest first, each once. */
export async function packsBehind(sha256: string): Promise<PackBehind[]> {
  const holds = JSON.stringify({ files: [{ sha256 }] });
  const rows = await db().$queryRaw<Pick<PackBehind, "id" | "is" | "path">[]>`
    select distinct on (id) id, "is", path from (
      select id, 1 as rank, 'pack' as "is", ${MANIFEST} as path from pack where id = ${sha256}
      union all
      select id, 2, 'file', (select file->>'path' from jsonb_array_elements(manifest->'files') as file
        where file->>'sha256' = ${sha256} limit 1)
      from pack where manifest @> ${holds}::jsonb
      union all
      select id, 3, 'inputs', ${INPUTS} from pack where inputs_hash = ${sha256}
    ) as behind order by id, rank`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = await db().pack.findMany({
    where: { id: { in: [...byId.keys()] } },
    orderBy: { publishedAt: "desc" },
    take: MOST_LISTED,
    select: LISTED,
  });
  return found.flatMap((row) => {
    const behind = byId.get(row.id);
    return behind === undefined ? [] : [{ ...listed(row), ...behind }];
  });
}

/** What whoever verifies a pack is told of it: nothing of who made it, or of what else they work on. */
export const toVerify = ({
  id,
  edition,
  title,
  template,
  profile,
  asOf,
  asKnown,
  dataVersion,
  methodVersion,
  publishedAt,
}: ListedPack) => ({
  id,
  edition,
  title,
  template,
  profile,
  asOf,
  asKnown,
  dataVersion,
  methodVersion,
  publishedAt,
});

/** The files of a pack by their manifest, as they left. */
export async function listPackFiles(
  id: string,
): Promise<{ readonly path: string; readonly bytes: number; readonly sha256: string }[]> {
  const row = await db().pack.findUnique({ where: { id }, select: { manifest: true } });
  return row === null ? [] : StatedFiles.parse(row.manifest).files;
}
