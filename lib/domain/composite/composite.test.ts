import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { linearMaximum } from "../stats/linear-maximum.ts";
import { averagesOf } from "./averages.ts";
import { benefitOfTheDoubtOf } from "./benefit-of-the-doubt.ts";
import { onGoalposts, towardsTarget } from "./goalposts.ts";
import { educationIndex, healthIndex, humanDevelopmentOf } from "./human-development.ts";
import { pairwiseWinsOf } from "./pairwise-wins.ts";
import { rankShiftBetween } from "./rank-shift.ts";
import { technologyAchievementOf } from "./technology-achievement.ts";

const positive = double({ min: 0.001, max: 1000, noNaN: true });
const table = (rows: number, columns: number) =>
  array(array(positive, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

describe("goalposts", () => {
  // COINr's tests.
  it.each([
    [1, false, 0.1],
    [-1, false, 0],
    [11, false, 1],
    [1, true, 0.9],
    [-1, true, 1],
  ])("put %d, less being more %s, at %d", (value, lessIsMore, y) => {
    expect(onGoalposts(value, { low: 0, high: 10, lessIsMore })).toBeCloseTo(y, 12);
  });

  it("measure the way to a target, past it unless capped", () => {
    expect(towardsTarget([0, 5, 11], 10)).toEqual([0, 0.5, 1.1]);
    expect(towardsTarget([0, 5, 11], 10, { isCapped: true })).toEqual([0, 0.5, 1]);
  });

  it("do not depend on the unit", () => {
    const value = double({ min: -100, max: 100, noNaN: true });
    assert(
      property(value, positive, (x, unit) => {
        const y = onGoalposts(x, { low: -20, high: 30 });
        expect(onGoalposts(x * unit, { low: -20 * unit, high: 30 * unit })).toBeCloseTo(y, 9);
      }),
    );
  });

  it("stand in order, with a number between", () => {
    expect(() => onGoalposts(1, { low: 1, high: 1 })).toThrow("goalposts of 1 and 1");
    expect(() => onGoalposts(Number.NaN, { low: 0, high: 1 })).toThrow(RangeError);
    expect(() => towardsTarget([5], 5)).toThrow("a target of 5 from 5");
    expect(() => towardsTarget([], 5)).toThrow(RangeError);
  });
});

describe("averages", () => {
  // OECD/JRC Handbook: (21, 1, 1, 1) averages 6, or 2.14 where nothing makes up for a low value.
  it("agree with the Handbook", () => {
    expect(averagesOf([21, 1, 1, 1]).arithmetic).toBe(6);
    expect(averagesOf([21, 1, 1, 1]).geometric).toBeCloseTo(2.14, 2);
    expect(averagesOf([0, 10])).toEqual({ arithmetic: 5, geometric: 0, harmonic: 0 });
  });

  it("stand in order", () => {
    assert(
      property(array(positive, { minLength: 1, maxLength: 12 }), (values) => {
        const { arithmetic, geometric, harmonic } = averagesOf(values);
        expect(geometric).toBeLessThanOrEqual(arithmetic * (1 + 1e-12));
        expect(harmonic).toBeLessThanOrEqual(geometric * (1 + 1e-12));
      }),
    );
  });

  it("need values of zero or more", () => {
    expect(() => averagesOf([])).toThrow(RangeError);
    expect(() => averagesOf([-1])).toThrow(RangeError);
  });
});

describe("indices that others publish", () => {
  // UNDP, technical note 1; Norway in the report of 2020.
  it("come out as the UNDP's development index", () => {
    const { index, income } = humanDevelopmentOf({
      health: 0.6971,
      education: 0.3447,
      incomeUsdPerHead: 3829,
    });
    expect(income).toBeCloseTo(0.5506, 4);
    expect(index).toBeCloseTo(0.51, 3);
    const norway = {
      health: healthIndex(82.4),
      education: educationIndex(18.1, 12.9),
      incomeUsdPerHead: 66_494,
    };
    expect(humanDevelopmentOf(norway).index).toBeCloseTo(0.957, 3);
    expect(() => humanDevelopmentOf({ ...norway, health: 2 })).toThrow("a dimension of 2");
    expect(() => humanDevelopmentOf({ ...norway, incomeUsdPerHead: 0 })).toThrow(RangeError);
  });

  // HDR 2001; the Handbook's example.
  it("come out as the technology achievement of Finland and Sweden", () => {
    const [finland, sweden] = [
      [187, 125.6, 200.2, 50.7, 1203, 14_129, 10, 27.4] as const,
      [271, 156.6, 125.8, 59.7, 1247, 13_955, 11.4, 15.3] as const,
    ].map(([patents, royalties, internet, exports, telephones, electricity, schooling, tertiary]) =>
      technologyAchievementOf({
        patents,
        royalties,
        internet,
        exports,
        telephones,
        electricity,
        schooling,
        tertiary,
      }),
    );
    expect(Math.abs((finland ?? 0) - 0.744)).toBeLessThan(0.0015);
    expect(Math.abs((sweden ?? 0) - 0.703)).toBeLessThan(0.0015);
  });
});

describe("the benefit of the doubt", () => {
  // Cherchye et al. 2007.
  it("puts two first and a third at two thirds", () => {
    const [a, b, c] = benefitOfTheDoubtOf([
      [1, 0.5],
      [0.5, 1],
      [0.5, 0.5],
    ]);
    expect([a, b]).toEqual([1, 1]);
    expect(c).toBeCloseTo(2 / 3, 12);
  });

  it("lies within 0 to 1, puts someone first, and does not depend on units", () => {
    assert(
      property(table(5, 3), tuple(positive, positive, positive), (rows, units) => {
        const scores = benefitOfTheDoubtOf(rows);
        expect(Math.max(...scores)).toBeCloseTo(1, 7);
        expect(Math.min(...scores)).toBeGreaterThan(0);
        const scaled = rows.map((row) => row.map((value, k) => value * (units[k] ?? 1)));
        benefitOfTheDoubtOf(scaled).forEach((score, i) =>
          expect(score).toBeCloseTo(scores[i] ?? 0, 5),
        );
      }),
    );
  });

  it("is at least what any weights give that let nobody beyond one", () => {
    assert(
      property(table(4, 3), tuple(positive, positive, positive), (rows, weights) => {
        const sum = (row: readonly number[]) =>
          row.reduce((all, x, k) => all + x * (weights[k] ?? 0), 0);
        const most = Math.max(...rows.map(sum));
        const scores = benefitOfTheDoubtOf(rows);
        rows.forEach((row, i) => expect(scores[i]).toBeGreaterThanOrEqual(sum(row) / most - 1e-7));
      }),
    );
  });

  it("refuses what is negative, does not fit or has no end", () => {
    expect(() => benefitOfTheDoubtOf([[-1, 1]])).toThrow(RangeError);
    expect(() => linearMaximum([1, 1], [[1]])).toThrow("expected 2 numbers");
    expect(() => linearMaximum([1, 1], [[1, 0]])).toThrow("nothing bounds the sum");
    expect(
      benefitOfTheDoubtOf([
        [0, 0],
        [1, 1],
      ]),
    ).toEqual([0, 1]);
  });
});

describe("pairwise wins", () => {
  it("give the one that is ahead on two of three criteria two thirds each", () => {
    const { scores, dominance } = pairwiseWinsOf(
      [
        [3, 1, 2],
        [2, 2, 2],
        [1, 3, 3],
      ],
      [1, 1, 1],
    );
    expect(scores.map((score) => Math.round(score * 3))).toEqual([2, 2, 4]);
    expect(dominance).toEqual([]);
    expect(
      pairwiseWinsOf(
        [
          [2, 2],
          [1, 2],
        ],
        [1, 1],
      ).dominance,
    ).toEqual([[0, 1]]);
  });

  it("sum to no more than the pairs there are, and see no distances", () => {
    assert(
      property(table(5, 4), (rows) => {
        const { scores } = pairwiseWinsOf(rows, [1, 2, 3, 4]);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(10 + 1e-9);
        const stretched = rows.map((row) => row.map((value) => value ** 3));
        expect(pairwiseWinsOf(stretched, [1, 2, 3, 4]).scores).toEqual(scores);
      }),
    );
  });

  it("need rows that fit the weights", () => {
    expect(() => pairwiseWinsOf([[1]], [1, 1])).toThrow("expected 2 values");
  });
});

describe("the shift in rank", () => {
  it("is 0.8 places for two swaps among five", () => {
    expect(rankShiftBetween([1, 2, 3, 4, 5], [2, 1, 3, 5, 4])).toBeCloseTo(0.8, 12);
  });

  it("is a distance: none to itself, the same both ways, no shorter round a corner", () => {
    const ranks = array(integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 });
    assert(
      property(ranks, ranks, ranks, (a, b, c) => {
        expect(rankShiftBetween(a, a)).toBe(0);
        expect(rankShiftBetween(a, b)).toBe(rankShiftBetween(b, a));
        expect(rankShiftBetween(a, c)).toBeLessThanOrEqual(
          rankShiftBetween(a, b) + rankShiftBetween(b, c) + 1e-12,
        );
      }),
    );
  });

  it("needs two rankings of the same", () => {
    expect(() => rankShiftBetween([], [])).toThrow(RangeError);
    expect(() => rankShiftBetween([1], [1, 2])).toThrow("1 places before, 2 after");
  });
});
