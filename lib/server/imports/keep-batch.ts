import "server-only";
import { db } from "../db.ts";
import { Prisma } from "../prisma/client.ts";
import type { BatchPlan, ImportFile, StagedRow } from "./batch-kind.ts";

/** Writes down a file that is sent, with what each of its rows says; nothing of it is true yet. */
export async function keepBatch(
  {
    id,
    authorId,
    reason,
    at,
  }: {
    readonly id: string;
    readonly authorId: string;
    readonly reason: string;
    readonly at: Date;
  },
  { format, name, sha256, bytes, url, observedOn }: ImportFile,
  { rows, counts, remarks }: BatchPlan,
): Promise<void> {
  await db().importBatch.create({
    data: {
      id,
      format,
      fileName: name,
      sha256,
      bytes,
      url,
      observedOn: new Date(observedOn),
      authorId,
      reason,
      state: "waiting",
      createdAt: at,
      counts: { ...counts, remarks: [...remarks] },
    },
  });
  await db().importBatchRow.createMany({ data: rows.map(rowOf(id)) });
}

const rowOf =
  (batchId: string) =>
  (row: StagedRow, position: number): Prisma.ImportBatchRowCreateManyInput => ({
    batchId,
    position,
    place: row.place,
    outcome: row.outcome,
    label: row.label,
    value: row.value,
    offeringId: row.offeringId,
    flags: [...row.flags],
    reasons: [...row.reasons],
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kinds make it of JSON
    payload: row.payload === null ? Prisma.DbNull : (row.payload as Prisma.InputJsonValue),
    diffs: row.diffs.map((diff) => ({ ...diff })),
  });
