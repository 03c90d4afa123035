import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { factsBehind, gapsBehind } from "../../explain/explanation.ts";
import { bounds, exact } from "../../quantity/estimate.ts";
import { given, givenBetween } from "../given.ts";
import { availabilityOf } from "./availability.ts";
import { annuityFactor, captureIndex, captureOf } from "./capture.ts";
import { commitmentOf } from "./commitment.ts";
import { exitTimeIndex, exitTimeOf } from "./exit-time.ts";
import { portabilityOf } from "./portability.ts";
import { transferTime } from "./transfer-time.ts";

const positive = double({ min: 1, max: 1e7, noNaN: true });
const technical = (usd: number) => ({ label: "All", usd: given(usd), kind: "technical" as const });

describe("capture", () => {
  // Annuity tables: one dollar a year for 3 years at 8 % is worth 2.5771 today.
  it("agrees with the annuity tables", () => {
    expect(annuityFactor({ years: 3, discountRate: 0.08 })).toBeCloseTo(2.5771, 4);
    expect(annuityFactor({ years: 3, discountRate: 0 })).toBe(3);
  });

  // The method's example: 1.2 m to leave, 4 m a year, 3 years at 8 %: 11.64 %.
  it("finds the price rise at which leaving just pays", () => {
    const capture = captureOf({
      exitCosts: [technical(1_200_000), { ...technical(400_000), kind: "contractual" }],
      yearlySpend: given(4_000_000),
    });
    expect(capture.breakEvenPremium.point).toBeCloseTo(0.1164100542, 9);
    expect(capture.score.value.point).toBeCloseTo(0.6877966505, 9);
    expect(capture.straightLine.point).toBe(1);
    expect(capture.totalCost).toEqual(exact(1_600_000));
    expect(capture.technicalCost).toEqual(exact(1_200_000));
  });

  it("rises with the cost of leaving and falls with spend, between 0 and 1", () => {
    assert(
      property(positive, positive, positive, (a, b, spend) => {
        const at = (cost: number, usd: number) =>
          captureOf({ exitCosts: [technical(cost)], yearlySpend: given(usd) }).score.value.low;
        expect(at(Math.max(a, b), spend)).toBeGreaterThanOrEqual(at(Math.min(a, b), spend));
        expect(at(a, 2 * spend)).toBeLessThanOrEqual(at(a, spend));
        expect(at(a, spend)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keeps a cost known between two ends as a range with its question", () => {
    const { score } = captureOf({
      exitCosts: [{ label: "Rebuild", usd: givenBetween(1, 2, "How long?"), kind: "technical" }],
      yearlySpend: given(10),
    });
    expect(score.value.point).toBeNull();
    expect(gapsBehind(score.explanation)).toEqual(["How long?"]);
  });

  it("costs nothing where leaving costs nothing, and refuses nonsense", () => {
    expect(captureOf({ exitCosts: [], yearlySpend: given(1) }).score.value).toEqual(exact(0));
    expect(() => captureOf({ exitCosts: [technical(-1)], yearlySpend: given(1) })).toThrow("-1");
    expect(() => captureOf({ exitCosts: [], yearlySpend: given(0) })).toThrow("above zero");
    expect(() => captureIndex(-0.1)).toThrow(RangeError);
    expect(() => annuityFactor({ years: 0, discountRate: 0.1 })).toThrow(RangeError);
  });
});

describe("exit time", () => {
  // EU Data Act, Article 25: two months and 30 days; two months and seven.
  it("puts the statutory maxima at one half and at one", () => {
    expect([0, 90, 270, 900].map(exitTimeIndex)).toEqual([0, 0.5, 1, 1]);
    expect(exitTimeIndex(180)).toBe(0.75);
  });

  it("runs transfer and re-engineering side by side after notice", () => {
    const { days, score } = exitTimeOf({
      noticeDays: given(60),
      transferDays: given(9.26),
      reengineeringDays: given(30),
    });
    expect(days).toEqual(exact(90));
    expect(score.value).toEqual(exact(0.5));
  });

  it("never falls with days", () => {
    const days = double({ min: 0, max: 1000, noNaN: true });
    assert(
      property(days, days, (a, b) => {
        expect(exitTimeIndex(Math.max(a, b))).toBeGreaterThanOrEqual(exitTimeIndex(Math.min(a, b)));
      }),
    );
  });

  it("moves 100 TB over a gigabit in nine days", () => {
    const { days } = transferTime({ bytes: 1e14, bitsPerSecond: 1e9, efficiency: 1 });
    expect(days).toBeCloseTo(9.259259, 6);
    expect(() => transferTime({ bytes: 1, bitsPerSecond: 0, efficiency: 1 })).toThrow(RangeError);
    expect(() => exitTimeIndex(-1)).toThrow(RangeError);
  });
});

describe("commitment", () => {
  it("is the promised part, at most all", () => {
    const at = (committed: number, expected: number) =>
      commitmentOf({ committedUsd: given(committed), expectedUsd: given(expected) }).value;
    expect(at(3, 4)).toEqual(exact(0.75));
    expect(at(5, 4)).toEqual(exact(1));
    expect(at(0, 4)).toEqual(exact(0));
    expect(() => at(1, 0)).toThrow("expected in the next 12 months");
    expect(() => at(-1, 4)).toThrow(RangeError);
  });
});

describe("availability", () => {
  const workload = (id: string, usd: number, hosts: number) => ({
    id,
    usd: { value: exact(usd), facts: [`spend/${id}`] },
    hosts: given(hosts),
  });

  // Expected HHI over hosts, by hand: .5 × 1 + .3 / 2 + .2 / 4 = .7.
  it("is the spend-weighted mean of one over the hosts", () => {
    const { score, exclusiveShare, openWeightsShare } = availabilityOf([
      workload("a", 50, 1),
      workload("b", 30, 2),
      { ...workload("c", 20, 4), isOpenWeights: true },
    ]);
    expect(score.value.point).toBeCloseTo(0.7, 12);
    expect(exclusiveShare.point).toBeCloseTo(0.5, 12);
    expect(openWeightsShare.low).toBeCloseTo(0.2, 12);
    expect(openWeightsShare.high).toBe(1);
    expect(factsBehind(score.explanation)).toContain("spend/c");
  });

  it("never rises when a model gains a host", () => {
    assert(
      property(integer({ min: 1, max: 9 }), positive, positive, (hosts, a, b) => {
        const at = (h: number) => availabilityOf([workload("a", a, h), workload("b", b, 2)]);
        expect(at(hosts + 1).score.value.low).toBeLessThanOrEqual(at(hosts).score.value.low);
      }),
    );
  });

  it("may be exclusive where the hosts are not all known", () => {
    const { exclusiveShare } = availabilityOf([
      { id: "a", usd: given(1), hosts: givenBetween(1, 3, "Who hosts it?") },
    ]);
    expect(exclusiveShare).toEqual(bounds(0, 1));
    expect(() => availabilityOf([workload("a", 1, 0)])).toThrow("at least one serves it");
    expect(() => availabilityOf([])).toThrow(RangeError);
  });
});

describe("portability", () => {
  it("averages facets geometrically, so a lost facet loses all", () => {
    const facets = {
      transport: given(1),
      syntactic: given(1),
      semantic: given(0.9),
      behavioural: given(0.8),
      policy: given(1),
    };
    const { kept, score } = portabilityOf([{ id: "a", usd: given(3), facets }]);
    expect(kept[0]?.kept.point).toBeCloseTo(0.72 ** 0.2, 12);
    expect(score.value.point).toBeCloseTo(1 - 0.72 ** 0.2, 12);
    const lost = portabilityOf([
      { id: "a", usd: given(1), facets: { ...facets, policy: given(0) } },
    ]);
    expect(lost.score.value).toEqual(exact(1));
  });

  it("asks for each facet nobody assessed", () => {
    const { score } = portabilityOf([{ id: "a", usd: given(1), facets: {} }]);
    expect(score.value).toEqual(bounds(0, 1));
    expect(gapsBehind(score.explanation)).toHaveLength(5);
    expect(() => portabilityOf([{ id: "a", usd: given(1), facets: { policy: given(2) } }])).toThrow(
      "policy facet of a lies outside 0 to 1",
    );
  });
});
