import { array, assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { gapsBehind } from "../../explain/explanation.ts";
import { bounds, exact } from "../../quantity/estimate.ts";
import { given, givenBetween, scoreGiven } from "../given.ts";
import { scored } from "../index-definition.ts";
import { pairConflictOf, portfolioConflictOf, providerConflictOf } from "./conflict-of-interest.ts";
import { type GainTerms, gainPerCustomerDollar, providerGainOf } from "./provider-gain.ts";
import { type SteeredLab, steeringPressureOf } from "./steering-pressure.ts";

const share = double({ min: 0, max: 1, noNaN: true });
const gainScore = (low: number, high: number) =>
  scored({
    label: "Gain",
    value: bounds(low, high),
    unit: "usd-per-usd",
    how: "as drawn",
    facts: [],
    inputs: [],
  });
const lab = (id: string, weight: number, low: number, high = low): SteeredLab => ({
  lab: id,
  share: weight,
  gain: gainScore(low, high),
});
const NEUTRAL = { basis: "market-share" } as const;

describe("provider gain", () => {
  const terms: GainTerms = {
    revenueShare: given(0.2),
    computePerRevenue: given(0.6),
    providerShareOfCompute: given(0.8),
    computeMargin: given(0.4),
    stake: given(0.27),
    labMargin: given(-0.5),
  };

  // By hand: 20 cents of revenue share, .6 × .8 × .4 = 19.2 cents of compute margin, no profit to share.
  it("adds the three channels, a loss adding nothing", () => {
    expect(providerGainOf(terms).value.point).toBeCloseTo(0.392, 12);
    expect(providerGainOf({ ...terms, labMargin: given(0.1) }).value.point).toBeCloseTo(0.419, 12);
  });

  it("spans undisclosed terms and asks for them", () => {
    const { value, explanation } = providerGainOf({
      ...terms,
      revenueShare: givenBetween(0, 0.2, "What is the revenue share?"),
      computePerRevenue: givenBetween(0.3, 0.7, "What does compute cost the lab?"),
    });
    expect(value.low).toBeCloseTo(0.096, 12);
    expect(value.high).toBeCloseTo(0.424, 12);
    expect(value.point).toBeNull();
    expect(gapsBehind(explanation)).toHaveLength(2);
  });

  it("holds every value its terms allow, a negative margin included", () => {
    assert(
      property(share, share, double({ min: -1, max: 1, noNaN: true }), share, (a, b, m, at) => {
        const { value } = providerGainOf({
          ...terms,
          computePerRevenue: givenBetween(Math.min(a, b), Math.max(a, b), "?"),
          computeMargin: givenBetween(Math.min(m, 0.5), Math.max(m, 0.5), "?"),
        });
        const inside = providerGainOf({
          ...terms,
          computePerRevenue: given(a + at * (b - a)),
          computeMargin: given(m + at * (0.5 - m)),
        }).value.low;
        expect(inside).toBeGreaterThanOrEqual(value.low - 1e-12);
        expect(inside).toBeLessThanOrEqual(value.high + 1e-12);
      }),
    );
  });

  it("refuses shares beyond the whole", () => {
    expect(() => providerGainOf({ ...terms, stake: given(1.2) })).toThrow("the stake is 1.2");
    expect(() => providerGainOf({ ...terms, computeMargin: given(1.2) })).toThrow(RangeError);
  });

  it("per customer dollar: the take, then what the rest returns; or one's own margin", () => {
    const gain = scoreGiven("Gain", "usd-per-usd", 0.19);
    const third = gainPerCustomerDollar({ kind: "third-party", take: given(0.2), gain });
    expect(third.value.point).toBeCloseTo(0.352, 12);
    expect(gainPerCustomerDollar({ kind: "first-party", margin: given(0.6) }).value).toEqual(
      exact(0.6),
    );
    expect(() => gainPerCustomerDollar({ kind: "third-party", take: given(2), gain })).toThrow(
      "the take is 2",
    );
  });
});

describe("steering pressure", () => {
  // By hand: shares .5/.3/.2, gains .10/.45/.40: towards B .5×.6×.35 + .2×.375×.05, towards C .5×.4×.30.
  it("agrees with a hand-worked case, and its pairs sum to it", () => {
    const { score, byLab } = steeringPressureOf(
      [lab("A", 0.5, 0.1), lab("B", 0.3, 0.45), lab("C", 0.2, 0.4)],
      NEUTRAL,
    );
    expect(score.value.point).toBeCloseTo(0.16875, 12);
    expect(byLab.map(({ value }) => value.point)).toEqual([
      0,
      expect.closeTo(0.10875, 12),
      expect.closeTo(0.06, 12),
    ]);
  });

  it("falls as steering succeeds, which is why the realised mix carries a warning", () => {
    const labs = (a: number, b: number, c: number) => [
      lab("A", a, 0.19),
      lab("B", b, 0),
      lab("C", c, 0),
    ];
    const neutral = steeringPressureOf(labs(0.6, 0.25, 0.15), NEUTRAL);
    const realised = steeringPressureOf(labs(0.95, 0.03, 0.02), { basis: "realised" });
    expect(realised.score.value.point).toBeCloseTo(0.0092662, 6);
    expect(realised.score.value.high).toBeLessThan(neutral.score.value.low);
    expect(realised.warnings).toHaveLength(1);
    expect(neutral.warnings).toEqual([]);
  });

  it("is zero where every lab pays alike, or there is only one", () => {
    expect(steeringPressureOf([lab("A", 3, 0.4)], NEUTRAL).score.value).toEqual(exact(0));
    const alike = steeringPressureOf([lab("A", 1, 0.4), lab("B", 2, 0.4)], NEUTRAL);
    expect(alike.score.value).toEqual(exact(0));
  });

  it("holds the truth for all gains within their ends, and reaches its high end", () => {
    const row = tuple(double({ min: 0.1, max: 1, noNaN: true }), share, share, share);
    assert(
      property(array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const wide = steeringPressureOf(
          rows.map(([w, a, b], i) => lab(`${i}`, w, Math.min(a, b), Math.max(a, b))),
          NEUTRAL,
        ).score.value;
        const inside = steeringPressureOf(
          rows.map(([w, a, b, at], i) => lab(`${i}`, w, a + at * (b - a))),
          NEUTRAL,
        ).score.value.low;
        expect(inside).toBeGreaterThanOrEqual(wide.low - 1e-9);
        expect(inside).toBeLessThanOrEqual(wide.high + 1e-9);
      }),
    );
    const { value } = steeringPressureOf([lab("A", 1, 0, 0.2), lab("B", 1, 0, 0.2)], NEUTRAL).score;
    expect(value).toEqual(bounds(0, 0.1));
  });

  it("takes measured diversion over proportional", () => {
    const labs = [lab("A", 0.5, 0), lab("B", 0.25, 1), lab("C", 0.25, 0)];
    const all = steeringPressureOf(labs, {
      ...NEUTRAL,
      diversion: [
        [0, 1, 0],
        [1, 0, 0],
        [1, 0, 0],
      ],
    });
    expect(all.score.value.point).toBeCloseTo(0.5, 12);
  });
});

describe("conflict of interest", () => {
  const pressureOf = (value: number) => ({
    score: scoreGiven("Steering pressure", "usd-per-usd", value),
  });

  // GUPPI's safe harbour of 5 % maps to half an incentive: √(.36 × .5) = .424.
  it("is the geometric mean of ability and incentive", () => {
    const { score, incentive, determinable, question } = providerConflictOf({
      ability: given(0.36),
      pressure: pressureOf(0.05),
    });
    expect(incentive).toEqual(exact(0.5));
    expect(score.value.point).toBeCloseTo(42.4264, 4);
    expect([determinable, question]).toEqual([true, null]);
  });

  it("needs both ability and incentive, and never exceeds 100", () => {
    assert(
      property(share, double({ min: 0, max: 5, noNaN: true }), (ability, spi) => {
        const at = (a: number, p: number) =>
          providerConflictOf({ ability: given(a), pressure: pressureOf(p) }).score.value.high;
        expect(at(0, spi)).toBe(0);
        expect(at(ability, 0)).toBe(0);
        expect(at(ability, spi)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("is not determinable beyond 40 points, and says what to ask", () => {
    const wide = steeringPressureOf([lab("A", 1, 0), lab("B", 1, 0, 0.4)], NEUTRAL);
    const conflict = providerConflictOf({ ability: given(0.9), pressure: wide });
    expect(conflict.determinable).toBe(false);
    expect(conflict.question).toBe("Which terms tie the provider to the labs it offers?");
    const asked = providerConflictOf({
      ability: givenBetween(0.1, 1, "Which models does the router choose by itself?"),
      pressure: wide,
    });
    expect(asked.question).toBe("Which models does the router choose by itself?");
  });

  it("of a pair looks at the pressure towards that lab alone", () => {
    const pressure = steeringPressureOf([lab("A", 0.5, 0), lab("B", 0.5, 0.1)], NEUTRAL);
    const at = (id: string) => pairConflictOf({ ability: given(1), pressure, lab: id }).score.value;
    expect(at("A")).toEqual(exact(0));
    expect(at("B").point).toBeCloseTo(100 * Math.sqrt(0.5), 9);
    expect(() => at("C")).toThrow("C is not among the labs");
  });

  it("of a portfolio weighs providers by spend", () => {
    const { score, pressurePerDollar, byProvider } = portfolioConflictOf([
      { provider: "p", usd: given(70), ability: given(0.2), pressure: pressureOf(0.03) },
      { provider: "q", usd: given(30), ability: given(0.6), pressure: pressureOf(0.2) },
    ]);
    expect(score.value.point).toBeCloseTo(47.116876, 6);
    expect(pressurePerDollar.point).toBeCloseTo(0.0402, 12);
    expect(byProvider.map(({ share: part }) => part.point)).toEqual([
      expect.closeTo(0.1891891892, 9),
      expect.closeTo(0.8108108108, 9),
    ]);
  });

  it("of a portfolio lies between those of its providers", () => {
    const row = tuple(integer({ min: 1, max: 100 }), share, share);
    assert(
      property(array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const providers = rows.map(([usd, ability, spi], i) => ({
          provider: `${i}`,
          usd: given(usd),
          ability: given(ability),
          pressure: pressureOf(spi),
        }));
        const single = providers.map((p) => providerConflictOf(p).score.value.low);
        const { low } = portfolioConflictOf(providers).score.value;
        expect(low).toBeGreaterThanOrEqual(Math.min(...single) - 1e-9);
        expect(low).toBeLessThanOrEqual(Math.max(...single) + 1e-9);
      }),
    );
  });

  it("refuses an ability beyond the whole", () => {
    expect(() => providerConflictOf({ ability: given(1.1), pressure: pressureOf(0) })).toThrow(
      "an ability of 1.1",
    );
  });
});
