import "server-only";
import { db } from "../../db.ts";
import type { UndoConflict } from "../batch-kind.ts";

/**
 * Files published since that say the same as a batch: they kept no lines of their
 * own, so what they say would be gone with it.
 */
export async function laterFilesOn(batchId: string): Promise<UndoConflict[]> {
  const rows = await db().importBatchRow.findMany({
    where: {
      outcome: "unchanged",
      payload: { path: ["replaces"], equals: batchId },
      batch: { state: "published" },
    },
    select: { label: true, batch: { select: { fileName: true } } },
    orderBy: [{ batch: { decidedAt: "asc" } }, { position: "asc" }],
  });
  return rows.map(({ label, batch }) => ({
    label,
    reason: `${batch.fileName}, published later, says the same and rests on this import; undo that import first`,
  }));
}
