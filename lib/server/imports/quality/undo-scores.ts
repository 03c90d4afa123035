import "server-only";
import { IMPORT_FORMATS } from "../../../domain/imports/import-format.ts";
import { categoryInWords } from "../../../domain/quality/benchmark.ts";
import { scoreKey } from "../../../domain/quality/score-row.ts";
import { db } from "../../db.ts";
import type { UndoConflict } from "../batch-kind.ts";
import { StagedScores } from "./staged-scores.ts";
import { storedScores } from "./stored-scores.ts";

const FORMATS = Object.entries(IMPORT_FORMATS).flatMap(([format, { brings }]) =>
  brings === "quality" ? [format] : [],
);

/**
 * Takes a published batch of scores back, within the command's transaction:
 * what held before it holds again. Where a later file has said something else
 * of the same entries, that one has to be taken back first.
 *
 * @returns what stands in the way; then nothing was changed
 */
export async function undoScores({
  id,
  at,
}: {
  id: string;
  at: Date;
}): Promise<readonly UndoConflict[]> {
  const own = await db().benchmarkScore.findMany({
    where: { batchId: id, withdrawnAt: null },
    select: {
      id: true,
      benchmarkId: true,
      snapshot: true,
      statedName: true,
      effort: true,
      category: true,
    },
  });
  const rows = own.map((row) => ({ ...row, snapshot: row.snapshot.toISOString().slice(0, 10) }));
  const stored = await storedScores(rows);
  const conflicts = rows.flatMap((row): UndoConflict[] => {
    const held = stored.get(scoreKey(row, row.category));
    return held === undefined || held.id === row.id
      ? []
      : [
          {
            label: `${row.statedName}, ${categoryInWords(row.benchmarkId, row.category)}`,
            reason: `a later import, ${held.batchId}, gives it another score`,
          },
        ];
  });
  if (conflicts.length > 0) return conflicts;
  // Names that were read otherwise since have left rows behind, which a later file may have seen.
  const ever = await db().benchmarkScore.findMany({ where: { batchId: id }, select: { id: true } });
  const resting = await laterFilesOn(new Set(ever.map((row) => row.id)));
  if (resting.length > 0) return resting;
  await db().benchmarkScore.updateMany({
    where: { batchId: id, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  return [];
}

/**
 * Files published since that give the same scores: they added none of their own,
 * so what they say would be gone with these.
 */
async function laterFilesOn(scoreIds: ReadonlySet<string>): Promise<UndoConflict[]> {
  const rows = await db().importBatchRow.findMany({
    where: {
      outcome: { in: ["unchanged", "update"] },
      batch: { state: "published", format: { in: FORMATS } },
    },
    select: { label: true, payload: true, batch: { select: { fileName: true } } },
    orderBy: [{ batch: { decidedAt: "asc" } }, { position: "asc" }],
  });
  return rows.flatMap(({ label, payload, batch }) =>
    (StagedScores.safeParse(payload).data?.scores ?? []).some(
      ({ seen }) => seen !== null && scoreIds.has(seen),
    )
      ? [
          {
            label,
            reason: `${batch.fileName}, published later, says the same and rests on this import; undo that import first`,
          },
        ]
      : [],
  );
}
