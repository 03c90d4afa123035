import type { EvaluationResults, ModelPoint, OperatingPoint } from "./evaluation-results.ts";
import { completeResults, modelPoints } from "./evaluation-results.ts";
import { oracleCurve, oraclePoint } from "./oracle.ts";
import type { RoutingCurve } from "./routing-curve.ts";
import { averageGapRecovered, callPerformanceThreshold } from "./routing-curve.ts";
import type { Aiq } from "./zero-router.ts";
import { aiq, liftOverZeroRouter, savingAtBest, zeroRouter } from "./zero-router.ts";

/** A router's own results, against what the single models would have given. */
export type RouterLine = ModelPoint & {
  /** Above the zero router at the same cost; null where that cost buys nothing. */
  readonly lift: number | null;
};

/** The most that routing between a weak and a strong model could give. */
export type PairReport = {
  readonly weak: string;
  readonly strong: string;
  readonly curve: RoutingCurve;
  /** Least part of prompts for the strong model that closes a half and four fifths of the gap; null where none does. */
  readonly cpt50: number | null;
  readonly cpt80: number | null;
  readonly apgr: number;
};

export type EvaluationReport = {
  readonly prompts: number;
  /** Prompts that some model has no result for. */
  readonly leftOut: number;
  readonly models: readonly ModelPoint[];
  readonly routers: readonly RouterLine[];
  readonly hull: readonly ModelPoint[];
  readonly oracle: OperatingPoint;
  /** Of the single models, and with the routers' points among them. */
  readonly aiq: Aiq;
  readonly aiqWithRouters: Aiq;
  readonly best: ModelPoint;
  /** What a router saves at the best single model's quality, 0 to 1; null where none reaches it. */
  readonly savingAtBest: number | null;
  /** Null where the strong model is not the better one. */
  readonly pair: PairReport | null;
};

/**
 * What one's own evaluation says of the models in it: each alone, mixed at random, and routed by an oracle.
 *
 * @param routers names in the results that are routers and no models
 * @param pair two models to route between; the ends of the hull where it is absent
 * @throws RangeError if a name has no results, no prompt has all of them, or all are routers
 *
 * @example
 * evaluationReport(results, { routers: ["our-router"] }).aiq.paper
 */
export function evaluationReport(
  all: EvaluationResults,
  {
    routers = [],
    pair,
  }: {
    readonly routers?: readonly string[];
    readonly pair?: { readonly weak: string; readonly strong: string };
  } = {},
): EvaluationReport {
  const { results, leftOut } = completeResults(all);
  const points = modelPoints(results);
  const models = points.filter(({ model }) => !routers.includes(model));
  const routed = points.filter(({ model }) => routers.includes(model));
  const names = models.map(({ model }) => model);
  if (names.length === 0) throw new RangeError("a comparison requires a model that is no router");
  const hull = zeroRouter(models);
  const { best, saving } = savingAtBest(models, routed);
  return {
    prompts: results.prompts.length,
    leftOut,
    models,
    routers: routed.map((point) => ({ ...point, lift: liftOverZeroRouter(hull, point) })),
    hull,
    oracle: oraclePoint(completeResults(results, names).results),
    aiq: aiq(models),
    aiqWithRouters: aiq(points),
    best,
    savingAtBest: saving,
    pair: pairReport(results, models, {
      weak: pair?.weak ?? hull[0]?.model ?? "",
      strong: pair?.strong ?? hull.at(-1)?.model ?? "",
    }),
  };
}

function pairReport(
  results: EvaluationResults,
  models: readonly ModelPoint[],
  { weak, strong }: { readonly weak: string; readonly strong: string },
): PairReport | null {
  const [low, high] = [weak, strong].map((name) => models.find(({ model }) => model === name));
  if (low === undefined || high === undefined)
    throw new RangeError(`there are no results of ${low === undefined ? weak : strong}`);
  const ends = { weak: low.quality, strong: high.quality };
  if (!(ends.strong > ends.weak)) return null;
  const column = (model: string): Float64Array => {
    const m = results.models.indexOf(model);
    return Float64Array.from(
      results.prompts,
      (_, p) => results.score[p * results.models.length + m] ?? Number.NaN,
    );
  };
  const curve = oracleCurve({ weak: column(weak), strong: column(strong) });
  return {
    weak,
    strong,
    curve,
    cpt50: callPerformanceThreshold(curve, 0.5, ends),
    cpt80: callPerformanceThreshold(curve, 0.8, ends),
    apgr: averageGapRecovered(curve, ends),
  };
}
