import "server-only";
import { type BenchmarkName, benchmarkNames } from "../../domain/quality/benchmark-name.ts";
import { db } from "../db.ts";
import { KNOWN_NOW, modelsKeptAt } from "./known-imports.ts";
import { modelFinder } from "../imports/quality/known-models.ts";

/** Every name that scores on record bear, or that somebody said something of; those without a model first. */
export async function listModelNames(): Promise<BenchmarkName[]> {
  const [rows, aliases, find] = await Promise.all([
    db().benchmarkScore.findMany({
      where: { withdrawnAt: null },
      distinct: ["benchmarkId", "statedName", "modelId"],
      select: { benchmarkId: true, statedName: true, modelId: true },
    }),
    db().modelAlias.findMany({
      where: { withdrawnAt: null },
      select: { namespace: true, name: true, modelId: true, addedBy: { select: { name: true } } },
    }),
    modelFinder(),
  ]);
  const said = new Map(
    [...Map.groupBy(aliases, ({ namespace }) => namespace)].map(([namespace, own]) => [
      namespace,
      new Map(
        own.map(({ name, modelId, addedBy }) => [name, { modelId, by: addedBy?.name ?? null }]),
      ),
    ]),
  );
  return benchmarkNames(
    rows.map(({ benchmarkId, statedName, modelId }) => ({
      namespace: benchmarkId,
      statedName,
      modelId,
      by: modelId === null ? null : (find(benchmarkId, statedName)?.by ?? null),
    })),
    said,
  );
}

/** Models to choose from, by id. */
export const listModelChoices = (): Promise<{ id: string; name: string }[]> =>
  db().model.findMany({
    where: modelsKeptAt(KNOWN_NOW),
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
