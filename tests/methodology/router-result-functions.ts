import { arenaScore } from "../../lib/domain/routing/results/arena-score.ts";
import {
  type CascadePatterns,
  noPatterns,
  patternExpectation,
} from "../../lib/domain/routing/results/cascade-results.ts";
import type { EvaluationResults } from "../../lib/domain/routing/results/evaluation-results.ts";
import { oracleCurve, oracleOnGrid, oraclePoint } from "../../lib/domain/routing/results/oracle.ts";
import { pairAccuracy, pairScores } from "../../lib/domain/routing/results/pair-counts.ts";
import { randomMix } from "../../lib/domain/routing/results/random-mix.ts";
import {
  averageGapRecovered,
  callPerformanceThreshold,
  callSavingRatio,
  type Ends,
  meanQuality,
  randomCurve,
  type RoutingCurve,
  shareOfStrong,
} from "../../lib/domain/routing/results/routing-curve.ts";
import {
  aiq,
  liftOverZeroRouter,
  mixAtBudget,
  savingAtBest,
  zeroRouter,
} from "../../lib/domain/routing/results/zero-router.ts";
import { z } from "zod";
import { reading } from "./reading.ts";
import type { VectorFunction } from "./vector-function.ts";

const PER_CENT = 100;

const Point = z.tuple([z.number(), z.number()]).transform(([usd, quality]) => ({ usd, quality }));
const Model = z
  .object({ name: z.string(), cost: z.number(), quality: z.number() })
  .transform(({ name, cost, quality }) => ({ name, usd: cost, quality }));
const Models = z.object({ models: z.array(Model) });

const pairOf = ({ usd, quality }: { readonly usd: number; readonly quality: number }) => [
  usd,
  quality,
];

const Pair = z
  .object({
    both: z.number(),
    strong_only: z.number(),
    weak_only: z.number(),
    neither: z.number(),
  })
  .transform(({ both, strong_only, weak_only, neither }) => ({
    both,
    strongOnly: strong_only,
    weakOnly: weak_only,
    neither,
  }));

const inPerCent = (part: number | null): number | null => (part === null ? null : part * PER_CENT);

const metricsOf = (curve: RoutingCurve, ends: Ends) => ({
  CPT20: inPerCent(callPerformanceThreshold(curve, 0.2, ends)),
  CPT50: inPerCent(callPerformanceThreshold(curve, 0.5, ends)),
  CPT80: inPerCent(callPerformanceThreshold(curve, 0.8, ends)),
  AUC: inPerCent(meanQuality(curve)),
  APGR: averageGapRecovered(curve, ends),
});

const Patterns = z
  .array(
    z.object({
      pattern: z.array(z.union([z.literal(0), z.literal(1)])),
      count: z.number(),
      mean_cost: z.array(z.number()),
      mean_score: z.array(z.number()),
    }),
  )
  .min(1);

/** Means of a pattern as the sums that they are means of. */
function patternsOf(rows: z.infer<typeof Patterns>): CascadePatterns {
  const steps = rows[0]?.pattern.length ?? 0;
  const sums = noPatterns(steps);
  for (const { pattern, count, mean_cost, mean_score } of rows) {
    const first = pattern.reduce<number>((bits, bit, k) => bits + bit * 2 ** k, 0) * steps;
    sums.usd.set(
      mean_cost.map((mean) => mean * count),
      first,
    );
    sums.score.set(
      mean_score.map((mean) => mean * count),
      first,
    );
  }
  return { ...sums, prompts: rows.reduce((sum, { count }) => sum + count, 0) };
}

/**
 * RouterBench's WinoGrande as far as it is in print: 1,267 prompts, of which its
 * models together answer 0.9992. The vector carries no rows, so here each prompt
 * has one answer, at the cost the vector states.
 */
const WINOGRANDE = { prompts: 1267, solved: Math.round(0.9992 * 1267) };

function winogrande(usd: number): EvaluationResults {
  const { prompts, solved } = WINOGRANDE;
  return {
    models: ["best of eleven"],
    prompts: Array.from({ length: prompts }, (_, p) => String(p)),
    score: new Float64Array(prompts).fill(1, 0, solved),
    usd: new Float64Array(prompts).fill(usd),
  };
}

/** Avengers-Pro's average accuracy by its cost, from the table of its README, which the vector names but does not carry. */
const AVENGERS_PRO: Readonly<Record<number, number>> = {
  9.69: 51.56,
  17.81: 56.24,
  35.05: 62.66,
  44.65: 65.46,
  47.13: 66.66,
};

/** Adapters for the vectors of routers' published results, by the name the vectors use. */
export const routerResultFunctions: Readonly<Record<string, VectorFunction>> = {
  cascade_expectation: reading(
    z.object({ patterns: Patterns, error_rate: z.number() }),
    ({ patterns, error_rate }) => {
      const { usd, quality } = patternExpectation(patternsOf(patterns), error_rate);
      return { quality, avg_cost: usd };
    },
  ),
  cost_quality_hull: reading(Models, ({ models }) => ({ hull: zeroRouter(models).map(pairOf) })),
  zero_router: reading(Models, ({ models }) => {
    const { paper, code } = aiq(models);
    return { hull: zeroRouter(models).map(pairOf), aiq_paper: paper, aiq_code: code };
  }),
  zero_router_lift: reading(
    Models.extend({ at_costs: z.array(z.number()) }),
    ({ models, at_costs }) => {
      const hull = zeroRouter(models);
      const zero = at_costs.map((usd) => mixAtBudget(hull, usd)?.quality ?? null);
      const lift = at_costs.map((usd) =>
        liftOverZeroRouter(hull, { usd, quality: AVENGERS_PRO[usd] ?? Number.NaN }),
      );
      return { hull: hull.map(pairOf), zero_quality: zero, lift };
    },
  ),
  aiq(inputs, { id }) {
    const { points } = z.object({ points: z.array(Point) }).parse(inputs);
    const { paper, code } = aiq(points);
    return { aiq: id.endsWith("aiq_code") ? code : paper };
  },
  aiq_with_router: reading(
    Models.extend({ router_points: z.array(Point) }),
    ({ models, router_points }) => {
      const { best, saving } = savingAtBest(models, router_points);
      return {
        hull: zeroRouter(models).map(pairOf),
        zero_aiq: aiq(models).paper,
        union_aiq: aiq([...models, ...router_points]).paper,
        best_single: best.name,
        saving_at_best_quality: saving,
      };
    },
  ),
  mix_at_budget: reading(
    z.object({ points: z.array(Point), budget: z.number() }),
    ({ points, budget }) => {
      const mix = mixAtBudget(zeroRouter(points), budget);
      return { quality: mix?.quality, share_gpt4: mix?.dearerShare };
    },
  ),
  oracle_point: reading(Models.extend({ oracle_cost: z.number() }), ({ models, oracle_cost }) => ({
    oracle_quality: oraclePoint(winogrande(oracle_cost)).quality,
    hull_quality_at_cost: mixAtBudget(zeroRouter(models), oracle_cost)?.quality,
  })),
  arena_score: reading(
    z.object({ accuracy: z.number(), cost_per_1k: z.number() }),
    ({ accuracy, cost_per_1k }) => ({ score: inPerCent(arenaScore(accuracy, cost_per_1k)) }),
  ),
  pair_accuracy: reading(Pair, (counts) => {
    const { strong, weak, bestOfTwo } = pairAccuracy(counts);
    return {
      strong_pct: inPerCent(strong),
      weak_pct: inPerCent(weak),
      best_of_two_pct: inPerCent(bestOfTwo),
    };
  }),
  oracle_curve: reading(Pair, (counts) =>
    metricsOf(oracleCurve(pairScores(counts)), pairAccuracy(counts)),
  ),
  oracle_grid(inputs) {
    const counts = Pair.parse(inputs);
    const { grid_pct } = z.object({ grid_pct: z.array(z.number()) }).parse(inputs);
    const grid = grid_pct.map((share) => share / PER_CENT);
    return metricsOf(oracleOnGrid(pairScores(counts), grid), pairAccuracy(counts));
  },
  random_router: reading(Pair, (counts) => {
    const ends = pairAccuracy(counts);
    return metricsOf(randomCurve(ends), ends);
  }),
  random_router_within_ci() {
    const ends = { weak: 0, strong: 1 };
    return metricsOf(randomCurve(ends), ends);
  },
  share_of_strong: reading(z.object({ strong: z.number(), weak: z.number() }), (ends) => ({
    pct_of_strong: inPerCent(shareOfStrong(0.5, ends)),
  })),
  cpt_saving_ratio: reading(
    z.object({
      random_cpt50: z.number(),
      random_cpt80: z.number(),
      best_cpt50: z.number(),
      best_cpt80: z.number(),
    }),
    ({ random_cpt50, random_cpt80, best_cpt50, best_cpt80 }) => ({
      ratio50: callSavingRatio(random_cpt50, best_cpt50),
      ratio80: callSavingRatio(random_cpt80, best_cpt80),
    }),
  ),
  random_mix: reading(
    z.object({
      rate: z.number(),
      cheap: z.record(z.string(), z.number()),
      strong: z.record(z.string(), z.number()),
    }),
    ({ rate, cheap, strong }) => {
      const { acc, cost, lat } = randomMix(cheap, strong, rate);
      return { acc, cost, lat };
    },
  ),
};
