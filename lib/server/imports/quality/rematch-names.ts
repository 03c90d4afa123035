import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "../../db.ts";
import { modelFinder } from "./known-models.ts";

/**
 * Reads the names of a benchmark anew by what is known now; within a command's transaction.
 *
 * Which model a name stands for is how a score is read, not what it says. A score
 * that is read otherwise is a row of its own from then on, of the same import, so
 * that what was known on an earlier day is read as it was.
 *
 * @returns names that now stand for another model than before, or for one at all
 */
export async function rematchNames(
  benchmarkId: string,
  at: Date,
): Promise<{ name: string; before: string | null; after: string | null }[]> {
  const find = await modelFinder();
  const held = { benchmarkId, withdrawnAt: null };
  const names = await db().benchmarkScore.findMany({
    where: held,
    distinct: ["statedName", "modelId"],
    select: { statedName: true, modelId: true },
    orderBy: { statedName: "asc" },
  });
  const changed = names.flatMap(({ statedName, modelId }) => {
    const after = find(benchmarkId, statedName)?.modelId ?? null;
    return after === modelId ? [] : [{ name: statedName, before: modelId, after }];
  });
  for (const { name, before, after } of changed) {
    const read = { ...held, statedName: name, modelId: before };
    // oxlint-disable-next-line no-await-in-loop -- one transaction has one connection
    const scores = await db().benchmarkScore.findMany({ where: read });
    // oxlint-disable-next-line no-await-in-loop -- the same
    await db().benchmarkScore.updateMany({ where: read, data: { withdrawnAt: at } });
    // oxlint-disable-next-line no-await-in-loop -- the same
    await db().benchmarkScore.createMany({
      data: scores.map((score) => ({
        ...score,
        id: randomUUID(),
        modelId: after,
        recordedAt: at,
      })),
    });
  }
  return changed;
}
