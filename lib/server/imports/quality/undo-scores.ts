import "server-only";
import { scoreKey } from "../../../domain/quality/score-row.ts";
import { db } from "../../db.ts";
import type { UndoConflict } from "../batch-kind.ts";
import { storedScores } from "./stored-scores.ts";

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
            label: `${row.statedName}, ${row.category}`,
            reason: `a later import, ${held.batchId}, gives it another score`,
          },
        ];
  });
  if (conflicts.length > 0) return conflicts;
  await db().benchmarkScore.updateMany({
    where: { batchId: id, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  return [];
}
