import { array, assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { rankAcceptability } from "./rank-acceptability.ts";

const value = double({ min: 0, max: 1, noNaN: true });
const alternatives = array(tuple(value, value), { minLength: 1, maxLength: 6 });

describe("rank acceptability", () => {
  // Lahdelma and Salminen (2001), two criteria: (1, 0) beats (.4, .4) for w above .4, (0, 1) for
  // w below .6, and each other about .5.
  it("is exact for two criteria", () => {
    const exact = [
      [0.5, 0.1, 0.4],
      [0.5, 0.1, 0.4],
      [0, 0.8, 0.2],
    ];
    const found = rankAcceptability([
      [1, 0],
      [0, 1],
      [0.4, 0.4],
    ]);
    exact.forEach((row, i) =>
      row.forEach((share, rank) => expect(found[i]?.[rank]).toBeCloseTo(share, 12)),
    );
  });

  it("gives every alternative some rank and every rank to some alternative", () => {
    assert(
      property(alternatives, (all) => {
        const found = rankAcceptability(all);
        const sum = (shares: readonly number[]) => shares.reduce((a, b) => a + b, 0);
        for (const row of found) expect(sum(row)).toBeCloseTo(1, 9);
        all.forEach((_, rank) => expect(sum(found.map((row) => row[rank] ?? 0))).toBeCloseTo(1, 9));
      }),
    );
  });

  it("gives one that is better on both criteria the first rank under all weights", () => {
    assert(
      property(alternatives, (all) => {
        expect(rankAcceptability([...all, [2, 2]]).at(-1)?.[0]).toBeCloseTo(1, 12);
      }),
    );
  });

  it("gives the better rank of a tie to the one named first", () => {
    expect(
      rankAcceptability([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(rankAcceptability([])).toEqual([]);
  });
});
