import "server-only";
import { db } from "../../db.ts";
import { modelFinder } from "./known-models.ts";

/**
 * Reads the names of a benchmark anew by what is known now; within a command's transaction.
 *
 * Which model a name stands for is how a score is read, not what it says: the
 * scores themselves, their days and their withdrawal stay as they are.
 *
 * @returns names that now stand for another model than before, or for one at all
 */
export async function rematchNames(
  benchmarkId: string,
): Promise<{ name: string; before: string | null; after: string | null }[]> {
  const find = await modelFinder();
  const names = await db().benchmarkScore.findMany({
    where: { benchmarkId },
    distinct: ["statedName", "modelId"],
    select: { statedName: true, modelId: true },
    orderBy: { statedName: "asc" },
  });
  const changed = names.flatMap(({ statedName, modelId }) => {
    const after = find(benchmarkId, statedName)?.modelId ?? null;
    return after === modelId ? [] : [{ name: statedName, before: modelId, after }];
  });
  const byModel = Map.groupBy(changed, ({ after }) => after);
  for (const [modelId, group] of byModel)
    // oxlint-disable-next-line no-await-in-loop -- one transaction has one connection
    await db().benchmarkScore.updateMany({
      where: { benchmarkId, statedName: { in: group.map(({ name }) => name) } },
      data: { modelId },
    });
  return changed;
}
