import "server-only";
import {
  type BatchDetail,
  type BatchLine,
  type BatchWithRows,
  KeptCounts,
  KeptDiffs,
} from "../../domain/imports/batch-on-show.ts";
import { BATCH_STATES, ROW_OUTCOMES } from "../../domain/imports/batch.ts";
import { IMPORT_FORMATS, type ImportFormat } from "../../domain/imports/import-format.ts";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import { isUuid } from "../../domain/quantity/uuid.ts";
import { db } from "../db.ts";
import type { Prisma } from "../prisma/client.ts";

const WITH_PEOPLE = {
  author: { select: { name: true } },
  decider: { select: { name: true } },
  undoneBy: { select: { name: true } },
} as const satisfies Prisma.ImportBatchInclude;

type Row = Prisma.ImportBatchGetPayload<{ include: typeof WITH_PEOPLE }>;

const detailOf = (row: Row): BatchDetail => {
  const { remarks, ...counts } = KeptCounts.parse(row.counts);
  const { id, fileName, authorId, reason, byTrust, version, sha256, url, decisionReason } = row;
  return {
    id,
    fileName,
    authorId,
    reason,
    byTrust,
    version,
    sha256,
    url,
    decisionReason,
    format: memberOf<ImportFormat>(keysOf(IMPORT_FORMATS), row.format),
    state: memberOf(BATCH_STATES, row.state),
    author: row.author.name,
    createdAt: row.createdAt.toISOString(),
    observedOn: row.observedOn?.toISOString().slice(0, 10) ?? null,
    counts,
    remarks,
    bytes: Number(row.bytes),
    decider: row.decider?.name ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    undoneBy: row.undoneBy?.name ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  };
};

const SHOWN = 50;

/** Imported files, the latest first. */
export async function listBatches(): Promise<BatchLine[]> {
  const rows = await db().importBatch.findMany({
    include: WITH_PEOPLE,
    orderBy: { createdAt: "desc" },
    take: SHOWN,
  });
  return rows.map(detailOf);
}

/** Imported files that wait for review, the oldest first. */
export async function listWaitingBatches(): Promise<BatchLine[]> {
  const rows = await db().importBatch.findMany({
    where: { state: "waiting" },
    include: WITH_PEOPLE,
    orderBy: { createdAt: "asc" },
  });
  return rows.map(detailOf);
}

/** An imported file; undefined where there is none by that id. */
export async function getBatch(id: string): Promise<BatchDetail | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db().importBatch.findUnique({ where: { id }, include: WITH_PEOPLE });
  return row === null ? undefined : detailOf(row);
}

/** The same with all of its rows, in the order of the file. */
export async function getBatchWithRows(id: string): Promise<BatchWithRows | undefined> {
  const batch = await getBatch(id);
  if (batch === undefined) return undefined;
  const rows = await db().importBatchRow.findMany({
    where: { batchId: id },
    orderBy: { position: "asc" },
    select: {
      place: true,
      outcome: true,
      label: true,
      value: true,
      flags: true,
      reasons: true,
      diffs: true,
    },
  });
  return {
    batch,
    rows: rows.map(({ outcome, diffs, ...row }) => ({
      ...row,
      outcome: memberOf(ROW_OUTCOMES, outcome),
      diffs: KeptDiffs.parse(diffs),
    })),
  };
}
