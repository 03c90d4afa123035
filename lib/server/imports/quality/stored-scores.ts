import "server-only";
import type { StoredScore } from "../../../domain/quality/plan-scores.ts";
import { type ScoreRow, scoreKey } from "../../../domain/quality/score-row.ts";
import { db } from "../../db.ts";

const numberOrNull = (value: { toNumber(): number } | null): number | null =>
  value === null ? null : value.toNumber();

/** What holds of the snapshots that some rows speak of, by key: of one key, the score of the import published last that was not taken back. */
export async function storedScores(
  rows: readonly Pick<ScoreRow, "benchmarkId" | "snapshot">[],
): Promise<ReadonlyMap<string, StoredScore & { readonly batchId: string }>> {
  const snapshots = new Map(
    rows.map((row) => [`${row.benchmarkId} ${row.snapshot}`, row] as const),
  ).values();
  const kept = await db().benchmarkScore.findMany({
    where: {
      withdrawnAt: null,
      OR: [...snapshots].map(({ benchmarkId, snapshot }) => ({
        benchmarkId,
        snapshot: new Date(snapshot),
      })),
    },
    orderBy: [{ batch: { decidedAt: "asc" } }, { recordedAt: "asc" }, { id: "asc" }],
  });
  return new Map(
    kept.map(({ snapshot, score, low, high, ...row }) => [
      scoreKey({ ...row, snapshot: snapshot.toISOString().slice(0, 10) }, row.category),
      {
        id: row.id,
        batchId: row.batchId,
        modelId: row.modelId,
        votes: row.votes,
        score: score.toNumber(),
        low: numberOrNull(low),
        high: numberOrNull(high),
      },
    ]),
  );
}
