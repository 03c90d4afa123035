import { array, assert, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decomposeProfitWeight,
  profitWeightBounds,
  profitWeightByRetail,
  profitWeights,
} from "./common-ownership.ts";
import { controlScenariosOf } from "./control-scenarios.ts";
import { modifiedHerfindahlOf } from "./modified-herfindahl.ts";

const stake = double({ min: 0.01, max: 0.3, noNaN: true });
const owners = array(tuple(stake, stake), { minLength: 1, maxLength: 3 });

describe("profit weights", () => {
  // Backus, Conlon and Sinkinson (2021), Example 1: firms 2 and 3 share one 20 % owner.
  it("agree with Example 1 of Backus, Conlon and Sinkinson", () => {
    const kappa = profitWeights([
      [0.2, 0, 0],
      [0, 0.2, 0],
      [0, 0, 0.2],
      [0.2, 0, 0],
      [0, 0.2, 0.2],
    ]);
    expect(kappa).toEqual([
      [1, 0, 0],
      [0, 1, 0.5],
      [0, 0.5, 1],
    ]);
  });

  // The same paper's illustration: two common owners of 10 % give 1/3; merged into one, 1/2.
  it("rise from a third to a half when two common owners merge", () => {
    const apart = profitWeights([
      [0.2, 0],
      [0, 0.2],
      [0.1, 0.1],
      [0.1, 0.1],
    ]);
    const merged = profitWeights([
      [0.2, 0],
      [0, 0.2],
      [0.2, 0.2],
    ]);
    expect(apart[0]?.[1]).toBeCloseTo(1 / 3, 12);
    expect(merged[0]?.[1]).toBeCloseTo(1 / 2, 12);
  });

  it("do not depend on the size of all stakes together", () => {
    assert(
      property(owners, (rows) => {
        const tenth = rows.map((row) => row.map((share) => share / 10));
        expect(profitWeights(tenth)[0]?.[1]).toBeCloseTo(profitWeights(rows)[0]?.[1] ?? 0, 9);
      }),
    );
  });

  it("are likeness times relative concentration under proportional control", () => {
    assert(
      property(owners, (rows) => {
        const [f, g] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const { cosine, relativeConcentration, kappa } = decomposeProfitWeight(f, g);
        expect(kappa).toBeCloseTo(cosine * relativeConcentration, 12);
        expect(kappa).toBeCloseTo(profitWeights(rows)[0]?.[1] ?? 0, 9);
        expect(cosine).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("are one's own profit only where nobody known has a say", () => {
    expect(profitWeights([[0.3, 0.2]], [[0, 0]])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("differ by small shareholders alone as the rest does", () => {
    expect(profitWeightByRetail(0.6, 0.2)).toBeCloseTo(2, 12);
    expect(() => profitWeightByRetail(1, 0)).toThrow(RangeError);
  });

  it("lie between their bounds when the rest is in one hand or in countless", () => {
    const { low, high } = profitWeightBounds([[0.07, 0.14]]);
    expect(low).toBeCloseTo(0.011266957921, 12);
    expect(high).toBeCloseTo(2, 12);
    assert(
      property(owners, (rows) => {
        const ends = profitWeightBounds(rows);
        expect(ends.low).toBeLessThanOrEqual(ends.high + 1e-12);
        const sum = rows.reduce((all, [a]) => all + a, 0);
        const halves = [...rows, [(1 - sum) / 2, 0], [(1 - sum) / 2, 0]];
        const between = profitWeights(halves)[0]?.[1] ?? 0;
        expect(between).toBeGreaterThanOrEqual(ends.low - 1e-12);
        expect(between).toBeLessThanOrEqual(ends.high + 1e-12);
      }),
    );
  });

  it("refuse negative shares, more than all, and unknown firms", () => {
    expect(() => profitWeights([[-0.1, 0]])).toThrow("negative");
    expect(() => profitWeights([[0.1, 0]], [])).toThrow("1 owners of profit, 0 of control");
    expect(() =>
      profitWeightBounds([
        [0.7, 0],
        [0.7, 0],
      ]),
    ).toThrow("held to 1.4");
    expect(() => profitWeightBounds([[0, 0.2]])).toThrow("no known owner");
    expect(() => decomposeProfitWeight([0], [1])).toThrow(RangeError);
  });
});

describe("the modified Herfindahl index", () => {
  // Unit tests of an open MHHI tool: equal duopoly, owners .1/.1, .05/.05 and .2 in firm A alone: 13/42.
  it("agrees with an open tool's test", () => {
    const beta = [
      [0.1, 0.1],
      [0.05, 0.05],
      [0.2, 0],
    ];
    expect(modifiedHerfindahlOf([0.5, 0.5], profitWeights(beta)).delta).toBeCloseTo(
      (10_000 * 13) / 42,
      6,
    );
  });

  it("adds nothing without common owners", () => {
    const { hhi, mhhi, delta } = modifiedHerfindahlOf(
      [0.6, 0.4],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect([hhi, mhhi, delta]).toEqual([5200, 5200, 0]);
    expect(() =>
      modifiedHerfindahlOf(
        [1],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toThrow("1 shares, 2 firms");
  });
});

describe("control scenarios", () => {
  // O'Brien and Salop's scenarios, a firm with 30 % taking 25 % of one with 20 %, recomputed.
  it("span 150 to 2,550 points for one stake of 25 %", () => {
    const { delta, explanation } = controlScenariosOf({
      stake: 0.25,
      ownerShare: 0.3,
      targetShare: 0.2,
    });
    expect(Object.values(delta).map((points) => Math.round(points))).toEqual([
      150, 390, 750, 1200, 2550,
    ]);
    expect(explanation.value.point).toBeNull();
  });

  it("agree on a merger when the stake is the whole", () => {
    assert(
      property(stake, stake, (a, b) => {
        const { delta } = controlScenariosOf({ stake: 1, ownerShare: a, targetShare: b });
        for (const scenario of ["proportional", "coasian-joint", "total-control"] as const)
          expect(delta[scenario]).toBeCloseTo(delta["full-merger"], 9);
      }),
    );
    expect(() => controlScenariosOf({ stake: 0, ownerShare: 0, targetShare: 0 })).toThrow(
      RangeError,
    );
  });
});
