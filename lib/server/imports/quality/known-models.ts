import "server-only";
import { canonicalModelId } from "../../../domain/imports/identity/model-identity.ts";
import { KEPT_NAMES } from "../../../domain/quality/kept-names.ts";
import { type Match, matchModel } from "../../../domain/quality/match-model.ts";
import { db } from "../../db.ts";
import { KNOWN_NOW, modelsKeptAt } from "../../queries/known-imports.ts";

/** Finds the model that a benchmark's name stands for; undefined where none is known. */
export type ModelFinder = (benchmarkId: string, statedName: string) => Match | undefined;

/** One id for a model, of a name that no seller gave. */
const canonicalOf = (model: string): string =>
  canonicalModelId({ model, maker: null, scope: "unknown", scopeName: null, variant: null });

/** A finder over the catalog and the names that are kept, as they are now. */
export async function modelFinder(): Promise<ModelFinder> {
  // One after the other: within a transaction there is one connection.
  const models = await db().model.findMany({
    where: modelsKeptAt(KNOWN_NOW),
    select: { id: true },
  });
  const said = await db().modelAlias.findMany({
    where: { withdrawnAt: null },
    select: { namespace: true, name: true, modelId: true },
  });
  const modelIds = new Set(models.map(({ id }) => id));
  const byNamespace = Map.groupBy(said, ({ namespace }) => namespace);
  const aliasesOf = (benchmarkId: string) =>
    new Map([
      ...Object.entries(KEPT_NAMES[benchmarkId] ?? {}),
      ...(byNamespace.get(benchmarkId) ?? []).map(({ name, modelId }): [string, string] => [
        name.toLowerCase(),
        modelId,
      ]),
    ]);
  const aliases = new Map<string, ReadonlyMap<string, string>>();
  return (benchmarkId, statedName) => {
    const own = aliases.get(benchmarkId) ?? aliasesOf(benchmarkId);
    aliases.set(benchmarkId, own);
    return matchModel(statedName, { modelIds, aliases: own, canonicalOf });
  };
}
