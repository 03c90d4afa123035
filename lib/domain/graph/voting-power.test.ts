import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { blockPower } from "./block-power.ts";
import { MOST_VOTERS, votingPower } from "./voting-power.ts";

const votes = array(integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 9 });
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const close = (got: readonly number[], expected: readonly number[]) =>
  got.forEach((power, i) => expect(power).toBeCloseTo(expected[i] ?? Number.NaN, 12));
const majority = (held: readonly number[]) => sum(held) / 2 + 0.5;

describe("voting power", () => {
  // Textbook games.
  it("agrees with [8; 7, 5, 2] and [51; 40, 30, 20, 10]", () => {
    close(votingPower([7, 5, 2], 8).shapley, [4 / 6, 1 / 6, 1 / 6]);
    const { shapley, swings, banzhaf } = votingPower([40, 30, 20, 10], 51);
    close(shapley, [5 / 12, 3 / 12, 3 / 12, 1 / 12]);
    expect(swings).toEqual([5, 3, 3, 1]);
    close(banzhaf, [5 / 12, 3 / 12, 3 / 12, 1 / 12]);
  });

  it("of 32 % among four of 17 % is that of a fifth, and of 36 % among four of 16 % far more", () => {
    expect(votingPower([32, 17, 17, 17, 17], 51).swings).toEqual([6, 6, 6, 6, 6]);
    const [large, small] = votingPower([36, 16, 16, 16, 16], 51).banzhaf;
    expect(large).toBeCloseTo(0.636, 3);
    expect(small).toBeCloseTo(0.091, 3);
  });

  it("of 2 % can equal that of 49 %", () => {
    const { shapley } = votingPower([49, 49, 2], 51);
    expect(new Set(shapley.map((power) => power.toFixed(12))).size).toBe(1);
  });

  it("sums to one, rises with votes, and is nothing without them", () => {
    assert(
      property(
        votes.filter((held) => sum(held) > 0),
        (held) => {
          const { shapley, banzhaf } = votingPower(held, majority(held));
          expect(sum(shapley)).toBeCloseTo(1, 12);
          expect(sum(banzhaf)).toBeCloseTo(1, 12);
          const ordered = held.map((count, i) => [count, shapley[i] ?? 0] as const);
          for (const [a, powerA] of ordered)
            for (const [b, powerB] of ordered) expect(a < b && powerA > powerB + 1e-12).toBe(false);
          held.forEach((count, i) => expect(count === 0 && shapley[i] !== 0).toBe(false));
        },
      ),
    );
  });

  it("is the same in any order of the voters, and whatever a vote is called", () => {
    assert(
      property(
        votes.filter((held) => sum(held) > 0),
        (held) => {
          const { shapley } = votingPower(held, majority(held));
          close(votingPower(held.toReversed(), majority(held)).shapley, shapley.toReversed());
          const inShares = held.map((count) => count / sum(held));
          close(votingPower(inShares, majority(held) / sum(held)).shapley, shapley);
        },
      ),
    );
  });

  it("refuses too many voters, negative votes and quotas out of reach", () => {
    expect(() => votingPower([], 1)).toThrow("0 voters");
    expect(() =>
      votingPower(
        Array.from({ length: MOST_VOTERS + 1 }, () => 1),
        3,
      ),
    ).toThrow("21 voters");
    expect(() => votingPower([-1, 2], 1)).toThrow("votes of -1");
    expect(() => votingPower([1, 2], 4)).toThrow("a quota of 4 among 3 votes");
  });
});

describe("one large holder among many small ones", () => {
  // Shapley and Shubik 1954.
  it("with 40 % has two thirds of the power", () => {
    const { large, small, oceanic } = blockPower({
      largeVotes: 400,
      smallHolders: 600,
      quota: 501,
    });
    expect(large).toBeCloseTo(0.6655574043261231, 12);
    expect(small).toBeCloseTo(0.0005574043261231281, 12);
    expect(oceanic).toBeCloseTo(2 / 3, 12);
  });

  it("has the power that counting every group gives", () => {
    assert(
      property(
        integer({ min: 0, max: 12 }),
        integer({ min: 1, max: 9 }),
        (largeVotes, smallHolders) => {
          const quota = Math.floor((largeVotes + smallHolders) / 2) + 1;
          const held = [largeVotes, ...Array.from({ length: smallHolders }, () => 1)];
          const { shapley } = votingPower(held, quota);
          const { large, small } = blockPower({ largeVotes, smallHolders, quota });
          expect(large).toBeCloseTo(shapley[0] ?? 0, 12);
          expect(small).toBeCloseTo(shapley[1] ?? 0, 12);
        },
      ),
    );
  });

  it("needs holders and a quota within reach", () => {
    expect(() => blockPower({ largeVotes: 1, smallHolders: 0, quota: 1 })).toThrow(RangeError);
    expect(() => blockPower({ largeVotes: 1, smallHolders: 1, quota: 3 })).toThrow("a quota of 3");
  });
});
