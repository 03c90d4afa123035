import "server-only";
import {
  type KeptScore,
  placedScores,
  type PlacedScore,
} from "../../domain/quality/placed-score.ts";
import { scoreKey } from "../../domain/quality/score-row.ts";
import { newestSnapshots, scoreCoverage } from "../../domain/quality/score-coverage.ts";
import { workloadsOf } from "../../domain/portfolio/portfolio.ts";
import type { Table } from "../../domain/table/table.ts";
import { qualityTable } from "../../domain/tables/quality-table.ts";
import { clocksOf, type View } from "../../domain/view/view.ts";
import { coverageSentence } from "../../format/score-coverage.ts";
import { db } from "../db.ts";
import type { Prisma } from "../prisma/client.ts";
import { getPortfolio } from "./portfolio.ts";

const numberOrNull = (value: { toNumber(): number } | null): number | null =>
  value === null ? null : value.toNumber();

/** Scores of tables up to the view's day, that it knows and does not know to be taken back. */
function whereKnown(view: View): Prisma.BenchmarkScoreWhereInput {
  const { validOn, knownAt } = clocksOf(view);
  const known = new Date(knownAt);
  return {
    snapshot: { lte: new Date(validOn) },
    recordedAt: { lte: known },
    OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: known } }],
  };
}

/**
 * Scores that held for a view: of tables up to its day, as it knows them, with the
 * models that their names stood for by then.
 */
async function listScores(
  view: View,
  where: Prisma.BenchmarkScoreWhereInput = {},
): Promise<KeptScore[]> {
  const rows = await db().benchmarkScore.findMany({
    where: { AND: [where, whereKnown(view)] },
    orderBy: [{ batch: { decidedAt: "asc" } }, { recordedAt: "asc" }, { id: "asc" }],
  });
  // Of one key, the score of the import published last holds: a Map keeps the last it is given.
  const held = new Map(
    rows.map((row): [string, KeptScore] => {
      const score: KeptScore = {
        id: row.id,
        benchmarkId: row.benchmarkId,
        snapshot: row.snapshot.toISOString().slice(0, 10),
        category: row.category,
        statedName: row.statedName,
        effort: row.effort,
        modelId: row.modelId,
        score: row.score.toNumber(),
        low: numberOrNull(row.low),
        high: numberOrNull(row.high),
        votes: row.votes,
        sourceId: row.sourceId,
      };
      return [scoreKey(score, score.category), score];
    }),
  );
  return [...held.values()];
}

/** Of each benchmark that has a model the newest snapshot that has it: its scores, and all that they compare with. */
export async function scoresBeside(modelId: string, view: View): Promise<KeptScore[]> {
  const own = await listScores(view, { modelId });
  const newest = [...newestSnapshots(own)];
  return newest.length === 0
    ? []
    : listScores(view, {
        OR: newest.map(([benchmarkId, snapshot]) => ({
          benchmarkId,
          snapshot: new Date(snapshot),
        })),
      });
}

/** What a model scored, each score with its place among all entries it compares with. */
const scoresOfModel = async (modelId: string, view: View): Promise<PlacedScore[]> =>
  placedScores(await scoresBeside(modelId, view), (score) => score.modelId === modelId);

/** The newest snapshots of all benchmarks, whole. */
export async function newestScores(view: View): Promise<KeptScore[]> {
  const newest = await db().benchmarkScore.groupBy({
    by: ["benchmarkId"],
    where: whereKnown(view),
    _max: { snapshot: true },
  });
  return newest.length === 0
    ? []
    : listScores(view, {
        OR: newest.flatMap(({ benchmarkId, _max: { snapshot } }) =>
          snapshot === null ? [] : [{ benchmarkId, snapshot }],
        ),
      });
}

/** How far each benchmark's newest table reaches over the models on sale and the company's own, in sentences. */
export async function qualityCoverage(view: View): Promise<string[]> {
  const [scores, onSale, company] = await Promise.all([
    newestScores(view),
    modelsOnSale(view),
    modelsOfCompany(view),
  ]);
  return scoreCoverage(scores, onSale, company?.models ?? null).map((one) =>
    coverageSentence(one, company?.name ?? null),
  );
}

/** Models that somebody sells on the view's day, as far as it knows. */
async function modelsOnSale(view: View): Promise<ReadonlySet<string>> {
  const { validOn, knownAt } = clocksOf(view);
  const known = new Date(knownAt);
  const rows = await db().offering.findMany({
    where: {
      AND: [
        // The seed's own listings belong to what the register began with.
        { OR: [{ batchId: null }, { recordedAt: { lte: known } }] },
        { OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: known } }] },
        {
          OR: [
            { retiresOn: { gt: new Date(validOn) } },
            { retiresOn: null, lifecycle: null },
            { retiresOn: null, lifecycle: { not: "retired" } },
          ],
        },
      ],
    },
    distinct: ["modelId"],
    select: { modelId: true },
  });
  return new Set(rows.map(({ modelId }) => modelId));
}

type CompanyModels = { readonly name: string; readonly models: ReadonlySet<string> };

/** Models the company accepts for its work, or runs it on; null where there is no company. */
async function modelsOfCompany(view: View): Promise<CompanyModels | null> {
  const portfolio = await getPortfolio(view);
  if (portfolio === undefined) return null;
  const work = workloadsOf(portfolio);
  const running = await db().offering.findMany({
    where: {
      id: { in: work.flatMap(({ currentSplit }) => currentSplit.map((one) => one.offeringId)) },
    },
    select: { modelId: true },
  });
  const { name, isDemo } = portfolio.organisation;
  return {
    name: isDemo ? `${name} (made up)` : name,
    models: new Set([
      ...work.flatMap(({ acceptableModelIds }) => acceptableModelIds ?? []),
      ...running.map(({ modelId }) => modelId),
    ]),
  };
}

export type ModelQuality = {
  readonly table: Table;
  /** A sentence for each benchmark on record. */
  readonly coverage: readonly string[];
};

/** What a model's page says of its quality; undefined where there is no such model. */
export async function getModelQuality(
  modelId: string,
  view: View,
): Promise<ModelQuality | undefined> {
  const table = await qualityScoresTable(modelId, view);
  return table === undefined ? undefined : { table, coverage: await qualityCoverage(view) };
}

/** The scores of one model, or of every entry of the newest tables; undefined where there is no such model. */
export async function qualityScoresTable(
  modelId: string | null,
  view: View,
): Promise<Table | undefined> {
  const models = await db().model.findMany({
    ...(modelId === null ? {} : { where: { id: modelId } }),
    select: { id: true, name: true },
  });
  if (modelId === null)
    return qualityTable(
      null,
      placedScores(await newestScores(view)),
      new Map(models.map(({ id, name }) => [id, name])),
    );
  const [model] = models;
  return model === undefined
    ? undefined
    : qualityTable(model, await scoresOfModel(model.id, view), new Map());
}
