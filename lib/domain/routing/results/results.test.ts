import { array, assert, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { arenaScore } from "./arena-score.ts";
import { cascadeExpectation, foldCascade, patternExpectation } from "./cascade-results.ts";
import { completeResults, type EvaluationResults, modelPoints } from "./evaluation-results.ts";
import { evaluationReport } from "./evaluation-report.ts";
import { oracleCurve, oracleOnGrid, oraclePoint } from "./oracle.ts";
import { pairAccuracy, pairScores } from "./pair-counts.ts";
import { randomMix } from "./random-mix.ts";
import {
  averageGapRecovered,
  callPerformanceThreshold,
  callSavingRatio,
  performanceGapRecovered,
  randomCurve,
} from "./routing-curve.ts";
import { aiq, mixAtBudget, savingAtBest, zeroRouter } from "./zero-router.ts";

/** Prompts × models, each a score and a cost. */
const resultsOf = (
  models: readonly string[],
  rows: readonly (readonly (readonly [score: number, usd: number])[])[],
): EvaluationResults => ({
  models,
  prompts: rows.map((_, p) => `p${p}`),
  score: Float64Array.from(rows.flatMap((row) => row.map(([score]) => score))),
  usd: Float64Array.from(rows.flatMap((row) => row.map(([, usd]) => usd))),
});

const THREE = resultsOf(
  ["small", "medium", "large"],
  [
    [
      [1, 1],
      [1, 2],
      [1, 10],
    ],
    [
      [0, 1],
      [1, 2],
      [1, 10],
    ],
    [
      [0, 1],
      [0, 2],
      [1, 10],
    ],
    [
      [1, 1],
      [0, 2],
      [0, 10],
    ],
  ],
);

const amount = double({ min: 0, max: 100, noNaN: true, minExcluded: true });
const point = record({ usd: amount, quality: double({ min: 0, max: 1, noNaN: true }) });
const points = array(point, { minLength: 2, maxLength: 12 });
const cell = record({ score: integer({ min: 0, max: 2 }), usd: amount });
const table = integer({ min: 1, max: 4 }).chain((steps) =>
  array(array(cell, { minLength: steps, maxLength: steps }), { minLength: 1, maxLength: 30 }),
);
const drawn = (rows: readonly (readonly { readonly score: number; readonly usd: number }[])[]) =>
  resultsOf(
    (rows[0] ?? []).map((_, m) => `m${m}`),
    rows.map((row) => row.map(({ score, usd }): [number, number] => [score, usd])),
  );

describe("results of one's own", () => {
  it("come to means by model", () => {
    expect(modelPoints(THREE)).toEqual([
      { model: "small", usd: 1, quality: 0.5 },
      { model: "medium", usd: 2, quality: 0.5 },
      { model: "large", usd: 10, quality: 0.75 },
    ]);
  });

  it("compare only prompts that every named model has answered", () => {
    const gap = {
      ...THREE,
      score: THREE.score.map((score, at) => (at === 1 ? Number.NaN : score)),
    };
    expect(completeResults(gap)).toMatchObject({ leftOut: 1 });
    expect(completeResults(gap, ["large", "small"])).toMatchObject({
      leftOut: 0,
      results: { models: ["large", "small"] },
    });
    expect([...completeResults(gap, ["large", "small"]).results.score].slice(0, 2)).toEqual([1, 1]);
    expect(() => completeResults(gap, ["huge"])).toThrow("there are no results of huge");
    const empty = { ...THREE, usd: THREE.usd.map(() => Number.NaN) };
    expect(() => completeResults(empty)).toThrow("no prompt has a result of each");
  });

  it("are worth the best score at the least cost to an oracle", () => {
    expect(oraclePoint(THREE)).toEqual({ usd: (1 + 2 + 10 + 1) / 4, quality: 1 });
  });

  it("make one report, in which a router is no model", () => {
    const report = evaluationReport(THREE, { routers: ["medium"] });
    expect(report.models.map(({ model }) => model)).toEqual(["small", "large"]);
    expect(report.routers).toEqual([
      { model: "medium", usd: 2, quality: 0.5, lift: expect.closeTo(-0.25 / 9, 12) },
    ]);
    expect(report.oracle).toEqual({ usd: 22 / 4, quality: 1 });
    expect(report.savingAtBest).toBeNull();
    expect(report.pair).toMatchObject({ weak: "small", strong: "large", cpt50: 0.125 });
    expect(evaluationReport(THREE, { pair: { weak: "small", strong: "medium" } }).pair).toBeNull();
  });
});

describe("the zero router", () => {
  it("is flat or rises, and bends down", () => {
    assert(
      property(points, (all) => {
        const hull = zeroRouter(all);
        const slopes = hull
          .slice(1)
          .map(
            (next, i) =>
              (next.quality - (hull[i]?.quality ?? 0)) / (next.usd - (hull[i]?.usd ?? 0)),
          );
        expect(slopes.every((slope) => slope > 0)).toBe(true);
        expect(
          slopes.every((slope, i) => i === 0 || slope <= (slopes[i - 1] ?? 0) * (1 + 1e-9)),
        ).toBe(true);
      }),
    );
  });

  it("is never below a model at its cost, nor AIQ with more points below AIQ without", () => {
    assert(
      property(points, points, (models, router) => {
        const hull = zeroRouter(models);
        const above = models.map(
          ({ usd, quality }) => (mixAtBudget(hull, usd)?.quality ?? 0) - quality,
        );
        expect(Math.min(...above)).toBeGreaterThanOrEqual(-1e-9);
        const ends = models.map(({ usd }) => usd);
        const within = router.filter(
          ({ usd }) => usd >= Math.min(...ends) && usd <= Math.max(...ends),
        );
        const [alone, together] = [aiq(models), aiq([...models, ...within])];
        expect((together.paper ?? 1) - (alone.paper ?? 0)).toBeGreaterThanOrEqual(-1e-9);
        expect((together.code ?? 1) - (alone.code ?? 0)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it("buys nothing below its cheapest, and no more beyond its best", () => {
    const hull = zeroRouter([
      { usd: 1, quality: 0.4 },
      { usd: 3, quality: 0.8 },
      { usd: 9, quality: 0.7 },
    ]);
    expect(mixAtBudget(hull, 0.5)).toBeNull();
    expect(mixAtBudget(hull, 2)).toMatchObject({
      quality: expect.closeTo(0.6, 12),
      dearerShare: 0.5,
    });
    expect(mixAtBudget(hull, 100)?.quality).toBe(0.8);
  });

  it("has both published areas, which differ by where the costs begin", () => {
    const both = aiq([
      { usd: 1, quality: 0.4 },
      { usd: 3, quality: 0.8 },
      { usd: 5, quality: 0.1 },
    ]);
    // 2 × 0.6 between the two, then 2 × 0.8 flat to the dearest.
    expect(both.paper).toBeCloseTo(2.8 / 4, 12);
    expect(both.code).toBeCloseTo(2.8 / 5, 12);
    expect(aiq([{ usd: 1, quality: 0.4 }])).toEqual({ paper: null, code: null });
    expect(() => zeroRouter([])).toThrow("requires a point");
    expect(() => zeroRouter([{ usd: Number.NaN, quality: 1 }])).toThrow("costs NaN");
  });

  it("says that a router which never reaches the best saves nothing", () => {
    const models = [{ usd: 5, quality: 0.8 }];
    expect(savingAtBest(models, [{ usd: 1, quality: 0.7 }]).saving).toBeNull();
    expect(savingAtBest(models, [{ usd: 1, quality: 0.8 }]).saving).toBeCloseTo(0.8, 12);
  });
});

describe("routing between a weak and a strong model", () => {
  const counts = { both: 739, strongOnly: 382, weakOnly: 94, neither: 92 };
  const ends = pairAccuracy(counts);

  it("is even for a coin, whatever the models", () => {
    const accuracy = double({ min: 0, max: 0.49, noNaN: true });
    assert(
      property(accuracy, accuracy, (weak, more) => {
        const coin = { weak, strong: weak + more + 0.01 };
        for (const part of [0.2, 0.5, 0.8])
          expect(callPerformanceThreshold(randomCurve(coin), part, coin)).toBeCloseTo(part, 9);
        expect(averageGapRecovered(randomCurve(coin), coin)).toBeCloseTo(0.5, 9);
      }),
    );
  });

  it("ends at the strong model's score, above which an oracle has been", () => {
    const curve = oracleCurve(pairScores(counts));
    expect(curve.quality.at(-1)).toBeCloseTo(ends.strong, 12);
    expect(Math.max(...curve.quality)).toBeCloseTo(ends.bestOfTwo, 12);
    expect(averageGapRecovered(curve, ends)).toBeGreaterThan(1);
    const grid = oracleOnGrid(pairScores(counts), [0, 0.5, 1]);
    expect(grid.quality.at(-1)).toBeCloseTo(ends.bestOfTwo, 12);
  });

  it("has no threshold that it never reaches, and no gap between equals", () => {
    const flat = { strongShare: Float64Array.of(0, 1), quality: Float64Array.of(0.5, 0.6) };
    expect(callPerformanceThreshold(flat, 0.5, { weak: 0.5, strong: 0.9 })).toBeNull();
    expect(() => performanceGapRecovered(0.5, { weak: 0.5, strong: 0.5 })).toThrow("no gap");
    expect(() => callSavingRatio(0.5, 0)).toThrow("no ratio");
  });
});

describe("a cascade over results", () => {
  it("stops at the first answer that is good enough", () => {
    // Prompts end at small, medium, large and small: 1, 1 + 2, 1 + 2 + 10 and 1 US dollars.
    expect(cascadeExpectation(THREE, { acceptAt: 1, error: 0 })).toEqual({
      usd: 18 / 4,
      quality: 1,
    });
  });

  it("comes out the same from its patterns as prompt by prompt", () => {
    const error = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(table, integer({ min: 0, max: 2 }), error, (rows, acceptAt, wrong) => {
        const results = drawn(rows);
        const direct = cascadeExpectation(results, { acceptAt, error: wrong });
        const folded = patternExpectation(foldCascade(results, acceptAt), wrong);
        expect(folded.usd).toBeCloseTo(direct.usd, 9);
        expect(folded.quality).toBeCloseTo(direct.quality, 9);
      }),
    );
  });

  it("is what drawing every verdict comes to", () => {
    assert(
      property(table, double({ min: 0, max: 1, noNaN: true }), (rows, error) => {
        const results = drawn(rows);
        const [usd, quality] = byVerdicts(results, error);
        const exact = cascadeExpectation(results, { acceptAt: 1, error });
        expect(exact.usd).toBeCloseTo(usd, 9);
        expect(exact.quality).toBeCloseTo(quality, 9);
      }),
    );
  });

  it("refuses a judge of another kind, and nothing to judge", () => {
    expect(() => cascadeExpectation(THREE, { acceptAt: 1, error: 1.1 })).toThrow("errs 1.1");
    expect(() => patternExpectation(foldCascade(THREE, 1), Number.NaN)).toThrow("errs NaN");
    const none = resultsOf(["small"], []);
    expect(() => cascadeExpectation(none, { acceptAt: 1, error: 0 })).toThrow("requires a prompt");
    const wide = resultsOf(
      Array.from({ length: 13 }, (_, m) => `m${m}`),
      [],
    );
    expect(() => foldCascade(wide, 1)).toThrow("a cascade of 13 steps");
  });

  /** Every way in which the judge can be right or wrong at each step, with its chance. */
  function byVerdicts({ models, prompts, score, usd }: EvaluationResults, error: number) {
    const steps = models.length;
    let [cost, quality] = [0, 0];
    for (const p of prompts.keys())
      for (let wrong = 0; wrong < 2 ** (steps - 1); wrong += 1) {
        let chance = 1;
        let end = steps - 1;
        for (let k = steps - 2; k >= 0; k -= 1) {
          const isWrong = ((wrong >> k) & 1) === 1;
          chance *= isWrong ? error : 1 - error;
          if ((score[p * steps + k] ?? 0) >= 1 !== isWrong) end = k;
        }
        for (let k = 0; k <= end; k += 1) cost += chance * (usd[p * steps + k] ?? 0);
        quality += chance * (score[p * steps + end] ?? 0);
      }
    return [cost / prompts.length, quality / prompts.length] as const;
  }
});

describe("single numbers", () => {
  it("rank by accuracy and cost as the arena does", () => {
    expect(arenaScore(0.6523, 0.0675)).toBeCloseTo(0.6598, 3);
    expect(arenaScore(0, 200)).toBe(0);
    expect(() => arenaScore(65, 1)).toThrow("an accuracy of 65");
    expect(() => arenaScore(0.5, 0)).toThrow("above 0");
  });

  it("of a random mix lie between those of its parts", () => {
    expect(randomMix({ usd: 1 }, { usd: 3 }, 0.25)).toEqual({ usd: 1.5 });
    expect(() => randomMix({ usd: 1 }, {}, 0.25)).toThrow("no usd");
    expect(() => randomMix({ usd: 1 }, { usd: 3 }, 1.25)).toThrow("a share of 1.25");
  });
});
