import "server-only";
import { randomUUID } from "node:crypto";
import type { ScorePayload } from "../../../domain/quality/plan-scores.ts";
import { categoryInWords } from "../../../domain/quality/benchmark.ts";
import { scoreKey } from "../../../domain/quality/score-row.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import type { Prisma } from "../../prisma/client.ts";
import { day } from "../../records/fact-rows.ts";
import { benchmarkSource } from "./benchmark-source.ts";
import { modelFinder } from "./known-models.ts";
import { rematchNames } from "./rematch-names.ts";
import { StagedScores } from "./staged-scores.ts";
import { storedScores } from "./stored-scores.ts";

/**
 * Makes the scores of a waiting batch true, within the command's transaction.
 * They are added beside what is there, and hold because they were recorded last.
 *
 * @throws Failure where another file has changed the same scores since this one was read
 */
export async function publishScores({ id, at }: { id: string; at: Date }): Promise<void> {
  const { url, createdAt, rows } = await db().importBatch.findUniqueOrThrow({
    where: { id },
    select: {
      url: true,
      createdAt: true,
      rows: {
        where: { outcome: { not: "error" } },
        orderBy: { position: "asc" },
        select: { payload: true },
      },
    },
  });
  const payloads = rows.map(({ payload }) => StagedScores.parse(payload));
  const [stored, find] = [await storedScores(payloads), await modelFinder()];
  const added: Omit<Prisma.BenchmarkScoreCreateManyInput, "sourceId">[] = [];
  const conflicts: string[] = [];
  for (const { benchmarkId, snapshot, statedName, effort, scores } of payloads)
    for (const { seen, ...score } of scores) {
      const { category } = score;
      const now = stored.get(scoreKey({ benchmarkId, snapshot, statedName, effort }, category));
      if (now !== undefined && isSame(now, score)) continue;
      if ((now?.id ?? null) !== seen)
        conflicts.push(`${statedName}, ${categoryInWords(benchmarkId, category)}`);
      const modelId = find(benchmarkId, statedName)?.modelId ?? null;
      const entry = { benchmarkId, snapshot: day(snapshot), statedName, effort, modelId };
      added.push({ id: randomUUID(), ...entry, ...score, batchId: id, recordedAt: at });
    }
  if (conflicts.length > 0)
    throw new Failure(
      "conflict",
      `Nothing was published: another file has changed ${conflicts.length} of these scores since this one was read (${conflicts.slice(0, 5).join("; ")}). Import it again.`,
      { details: { conflicts } },
    );
  const snapshots = new Map(payloads.map((row) => [`${row.benchmarkId} ${row.snapshot}`, row]));
  const sourceIds = new Map<string, string>();
  for (const { benchmarkId, snapshot } of snapshots.values()) {
    const read = { url, readOn: createdAt.toISOString().slice(0, 10) };
    // oxlint-disable-next-line no-await-in-loop -- one transaction has one connection
    const sourceId = await benchmarkSource(benchmarkId, snapshot, read);
    sourceIds.set(`${benchmarkId} ${day(snapshot).getTime()}`, sourceId);
  }
  await db().benchmarkScore.createMany({
    data: added.map((row) => {
      const sourceId = sourceIds.get(`${row.benchmarkId} ${new Date(row.snapshot).getTime()}`);
      if (sourceId === undefined) throw new RangeError(`no source for ${row.benchmarkId}`);
      return { ...row, sourceId };
    }),
  });
  for (const benchmarkId of new Set(payloads.map((row) => row.benchmarkId)))
    // oxlint-disable-next-line no-await-in-loop -- the same
    await rematchNames(benchmarkId, at);
}

type Stated = Pick<ScorePayload["scores"][number], "score" | "low" | "high" | "votes">;

const isSame = (a: Stated, b: Stated): boolean =>
  a.score === b.score && a.low === b.low && a.high === b.high && a.votes === b.votes;
