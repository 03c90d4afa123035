import { HEADLINE_COVERAGE } from "../indices/lock-in/lock-in.ts";
import { assert, integer, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { TODAY } from "@/tests/support/build.ts";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { factsBySubject, seedOwnerships } from "@/tests/support/register.ts";
import { demoInputs, factsBands } from "@/tests/support/score-inputs.ts";
import { shuffled } from "@/tests/support/shuffled.ts";
import { type PortfolioScores, portfolioScores } from "../portfolio/portfolio-scores.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { drawnScores, pairScoreId, scoreId } from "./drawn-scores.ts";
import type { ScoreInputs } from "./score-inputs.ts";
import { bandsOfScore, runScores, type ScoreRun } from "./score-run.ts";

const DRAWS = 200;
/** Sums taken in another order differ by no more than this part of a score of 100. */
const ROUNDING = 1e-9;

let demo: ScoreInputs;
let run: ScoreRun;
let scores: PortfolioScores;
beforeAll(async () => {
  demo = await demoInputs();
  run = runScores(demo, { draws: DRAWS });
  scores = portfolioScores(demoPortfolio(), seedOwnerships(TODAY), await demoMarket());
});

const scoreOf = (id: string) => run.scores.find((score) => score.id === id);

describe("a run", () => {
  it("is the same bit for bit for the same inputs, seed and draws", () => {
    expect(JSON.stringify(runScores(demo, { draws: DRAWS }))).toBe(JSON.stringify(run));
  });

  it("draws otherwise with another seed", () => {
    assert(
      property(integer({ min: 1, max: 1e9 }), (off) => {
        const other = factsBands(demo, { draws: 20, seed: run.seed + off });
        expect(other).not.toEqual(factsBands(demo, { draws: 20, seed: run.seed }));
      }),
      { numRuns: 10 },
    );
  });

  it("takes no notice of the order of its inputs, bit for bit", () => {
    assert(
      property(integer(), (order) => {
        const turned = { ...demo, inputs: shuffled(demo.inputs, order) };
        expect(factsBands(turned)).toEqual(factsBands(demo));
      }),
      { numRuns: 5 },
    );
    const turned = runScores({ ...demo, inputs: demo.inputs.toReversed() }, { draws: 20 });
    expect(turned).toEqual(runScores(demo, { draws: 20 }));
  });

  // Sums over vendors, parts and owners are taken in their order, and round in it.
  it("takes no notice of the order of vendors, parts and owners, but for rounding", () => {
    assert(
      property(integer(), (order) => {
        const after = factsBands(inOrder(demo, order));
        for (const [id, { low, high }] of factsBands(demo)) {
          expect(Math.abs((after.get(id)?.low ?? Number.NaN) - low)).toBeLessThan(ROUNDING);
          expect(Math.abs((after.get(id)?.high ?? Number.NaN) - high)).toBeLessThan(ROUNDING);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("says who is worse in the same words, whatever the order of vendors", () => {
    const turned = runScores({ ...demo, vendors: demo.vendors.toReversed() }, { draws: DRAWS });
    const byNames = (all: ScoreRun) =>
      new Set(all.agreements.map((agreement) => JSON.stringify(agreement)));
    expect(byNames(turned)).toEqual(byNames(run));
  });

  it("reads the same inputs from the facts in whatever order they come", async () => {
    for (const order of [1, 2, 3]) {
      const book = new Map(
        shuffled([...factsBySubject], order).map(([subject, facts]) => [
          subject,
          shuffled(facts, order),
        ]),
      );
      expect(await demoInputs(book)).toEqual(demo);
    }
  });
});

describe("the points of a run", () => {
  it("are those of the scores, vendor by vendor and of the whole", () => {
    const stated = new Map<string, Estimate>([
      ["effective-suppliers", scores.vendors.effective.value],
      ["independent-suppliers", scores.independent.value],
      ["conflict-of-interest", scores.conflict.score.value],
      ...scores.byVendor.flatMap(({ contract, lockIn, conflict }) => [
        [scoreId("lock-in", contract.id), lockIn.score.value] as const,
        [scoreId("conflict-of-interest", contract.id), conflict.conflict.score.value] as const,
        ...conflict.labs.map(
          (lab) => [pairScoreId(contract.id, lab.labId), lab.conflict.score.value] as const,
        ),
      ]),
    ]);
    expect(run.scores.map(({ id }) => id)).toEqual(expect.arrayContaining([...stated.keys()]));
    for (const { id, point } of run.scores) {
      const value = stated.get(id)?.point ?? null;
      expect(point === null).toBe(value === null);
      expect(Math.abs((point ?? 0) - (value ?? 0))).toBeLessThan(ROUNDING);
    }
  });

  // Methodology 8.2: the contributions w ln f over their sum are parts of one.
  it("are the sum of their contributions: those of lock-in to one, and to the score's logarithm", () => {
    for (const { contract, lockIn } of scores.byVendor) {
      const points = lockIn.contributions.map(({ share }) => share.point);
      if (points.includes(null)) continue;
      const whole = points.reduce<number>((sum, point) => sum + (point ?? 0), 0);
      expect(whole).toBeCloseTo(1, 12);
      const point = scoreOf(scoreId("lock-in", contract.id))?.point ?? Number.NaN;
      const freedom = lockIn.score.explanation.inputs.reduce((product, { inputs }) => {
        const [part] = inputs;
        return product * Math.max(0.01, 1 - (part?.value.point ?? Number.NaN)) ** (1 / 5);
      }, 1);
      expect(Math.log(1 - point / 100)).toBeCloseTo(Math.log(freedom), 12);
    }
  });

  it("carry the coverage of the score, and no less than a headline needs where it has one", () => {
    for (const { contract, lockIn } of scores.byVendor) {
      const coverage = scoreOf(scoreId("lock-in", contract.id))?.coverage ?? Number.NaN;
      expect(coverage).toBeCloseTo(lockIn.coverage, 12);
      expect(coverage >= HEADLINE_COVERAGE - 1e-9).toBe(lockIn.headline);
    }
  });
});

describe("the bands of a run", () => {
  it("lie within the hard bounds of each score's scale", () => {
    for (const { unit, bands } of run.scores)
      for (const band of [bands.facts, bands.method].filter((one) => one !== null)) {
        expect(band.low).toBeGreaterThanOrEqual(unit === "suppliers" ? 1 - ROUNDING : 0);
        expect(band.low).toBeLessThanOrEqual(band.high);
        expect(band.high).toBeLessThanOrEqual(unit === "suppliers" ? demo.vendors.length + 2 : 100);
      }
  });

  // Where every input keeps to its ends, so does the score; a lognormal has no end to keep to.
  it("lie within the range that the facts leave possible, where every spread is bounded", () => {
    const bounded = new Set(["triangular", "pert", "unknown", "fixed"]);
    const tame = {
      ...demo,
      inputs: demo.inputs.map((input) =>
        bounded.has(input.spread.kind) ? input : { ...input, spread: { kind: "fixed" } as const },
      ),
    };
    const bands = factsBands(tame, { draws: 400 });
    for (const { contract, lockIn, conflict } of scores.byVendor)
      for (const [index, { value }] of [
        ["lock-in", lockIn.score],
        ["conflict-of-interest", conflict.conflict.score],
      ] as const) {
        const band = bands.get(scoreId(index, contract.id));
        expect(band?.low).toBeGreaterThanOrEqual(value.low - ROUNDING);
        expect(band?.high).toBeLessThanOrEqual(value.high + ROUNDING);
      }
  });

  it("are never merged: the facts band is the same whether or not the method varies", () => {
    for (const score of drawnScores(demo)) {
      const both = bandsOfScore(score, demo, { draws: DRAWS }).bands;
      const alone = bandsOfScore({ ...score, isComposite: false }, demo, { draws: DRAWS }).bands;
      expect(alone.facts).toEqual(both.facts);
      expect(alone.method).toBeNull();
      expect(both.method === null).toBe(!score.isComposite);
      expect(scoreOf(score.id)?.bands).toEqual(both);
    }
  });

  it("of a score on its own are those of the run", () => {
    for (const score of drawnScores(demo))
      expect(scoreOf(score.id)?.point).toBe(bandsOfScore(score, demo, { draws: 1 }).point);
  });

  it.each([0, -1, 1.5, Number.NaN])("need draws; %d are refused", (draws) => {
    expect(() => runScores(demo, { draws })).toThrow(RangeError);
  });
});

/** The same company with everything in it that has no order of its own in another one. */
const inOrder = (all: ScoreInputs, order: number): ScoreInputs => ({
  ...all,
  vendors: shuffled(all.vendors, order).map((vendor) => ({
    ...vendor,
    lockIn: {
      ...vendor.lockIn,
      rebuild: shuffled(vendor.lockIn.rebuild, order),
      exitCosts: vendor.lockIn.exitCosts && shuffled(vendor.lockIn.exitCosts, order),
      hosted: vendor.lockIn.hosted && shuffled(vendor.lockIn.hosted, order),
      kept: vendor.lockIn.kept && shuffled(vendor.lockIn.kept, order),
    },
    conflict: {
      ...vendor.conflict,
      pool: vendor.conflict.pool && shuffled(vendor.conflict.pool, order),
    },
    mix:
      vendor.mix === null
        ? null
        : vendor.mix.kind === "stated"
          ? { ...vendor.mix, parts: shuffled(vendor.mix.parts, order) }
          : {
              ...vendor.mix,
              parts: shuffled(vendor.mix.parts, order),
              all: shuffled(vendor.mix.all, order),
            },
  })),
  owners: {
    suppliers: shuffled(all.owners.suppliers, order),
    owners: shuffled(all.owners.owners, order),
  },
});
