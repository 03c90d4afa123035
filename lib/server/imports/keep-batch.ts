import "server-only";
import { db } from "../db.ts";
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
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await keepRows(id, rows.slice(from, from + AT_ONCE), from);
}

/** Rows of one statement: as parameters of an insert each, thousands take seconds to write down. */
const AT_ONCE = 2000;

async function keepRows(batchId: string, rows: readonly StagedRow[], from: number): Promise<void> {
  const kept = rows.map((row, i) => ({ ...row, position: from + i }));
  await db().$executeRaw`
    insert into import_batch_row (batch_id, position, place, outcome, label, value, offering_id,
           flags, reasons, payload, diffs)
    select ${batchId}::uuid, r.position, r.place, r.outcome, r.label, r.value, r."offeringId",
           r.flags, r.reasons, r.payload, r.diffs
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as r(
             position int, place text, outcome text, label text, value text, "offeringId" text,
             flags text[], reasons text[], payload jsonb, diffs jsonb)`;
}
