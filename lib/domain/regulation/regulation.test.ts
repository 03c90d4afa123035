import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { given } from "../indices/given.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import { highestSwitchingCharge, switchingTimeline } from "./data-act.ts";
import {
  hasSystemicReach,
  isHardToReplace,
  servesSystemicInstitutions,
} from "./digital-operational-resilience.ts";
import { hhiOfPercent, hhiWithEqualOthers, marketBand, mergerOf } from "./merger-presumption.ts";
import { serviceCredit } from "./service-credit.ts";
import { objectives, sovereigntyOf } from "./sovereignty-framework.ts";

describe("the EU Data Act", () => {
  // Regulation (EU) 2023/2854, Articles 25, 29 and 34.
  it("caps switching charges at cost from 2024 and at nothing from 2027", () => {
    const at = (day: string, mode: "switching" | "parallel-use" = "switching") =>
      highestSwitchingCharge({ day, mode, listCharge: 100, providerCost: 40 });
    expect(at("2024-01-10")).toBe(100);
    expect(at("2024-01-11")).toBe(40);
    expect(at("2027-01-11")).toBe(40);
    expect(at("2027-01-12")).toBe(0);
    expect(at("2027-01-12", "parallel-use")).toBe(40);
  });

  it("never lets a charge exceed the list", () => {
    const charge = {
      day: "2025-01-01",
      mode: "switching",
      listCharge: 10,
      providerCost: 40,
    } as const;
    expect(highestSwitchingCharge(charge)).toBe(10);
    expect(() => highestSwitchingCharge({ ...charge, listCharge: -1 })).toThrow(RangeError);
  });

  it("dates a switch from its notice", () => {
    expect(switchingTimeline("2027-01-15")).toEqual({
      noticeEnds: "2027-03-15",
      transitionEnds: "2027-04-14",
      retrievalEnds: "2027-05-14",
      extendedTransitionEnds: "2027-10-15",
    });
    expect(() => switchingTimeline("2027-02-30")).toThrow(RangeError);
  });
});

describe("digital operational resilience", () => {
  // Delegated Regulation (EU) 2024/1502, articles 2 to 5.
  it("asks for ten per cent by number and by assets in one category", () => {
    expect(hasSystemicReach([{ byNumber: 0.12, byAssets: 0.1 }])).toBe(true);
    expect(
      hasSystemicReach([
        { byNumber: 0.2, byAssets: 0.09 },
        { byNumber: 0.09, byAssets: 0.2 },
      ]),
    ).toBe(false);
    expect(() => hasSystemicReach([{ byNumber: 12, byAssets: 10 }])).toThrow("a share is 12");
  });

  it("counts systemic institutions", () => {
    const at = (global: number, other: number, ...otherScores: number[]) =>
      servesSystemicInstitutions({ global, other, otherScores });
    expect(at(1, 0)).toBe(true);
    expect(at(0, 3, 10, 10, 10)).toBe(true);
    expect(at(0, 2, 900, 3100)).toBe(true);
    expect(at(0, 2, 900, 3000)).toBe(false);
    expect(() => at(-1, 0)).toThrow(RangeError);
  });

  it("takes either of no alternative and hard to migrate", () => {
    expect(isHardToReplace([{ noAlternative: 0.1, hardToMigrate: 0 }])).toBe(true);
    expect(isHardToReplace([{ noAlternative: 0, hardToMigrate: 0.1 }])).toBe(true);
    expect(isHardToReplace([{ noAlternative: 0.09, hardToMigrate: 0.09 }])).toBe(false);
  });
});

describe("the merger presumption", () => {
  // US v. H&R Block, 833 F. Supp. 2d 36 (D.D.C. 2011): 4,291, 400 and 4,691 points.
  it("agrees with H&R Block and TaxACT", () => {
    const pre = hhiWithEqualOthers([62.2, 15.6, 12.8], 9.4, 6);
    const { delta, post, isPresumedHarmful } = mergerOf({
      preHhi: pre,
      sharesPercent: [15.6, 12.8],
    });
    expect(Math.abs(pre - 4291)).toBeLessThan(1);
    expect(Math.abs(delta - 400)).toBeLessThan(1);
    expect(Math.abs(post - 4691)).toBeLessThan(1);
    expect(isPresumedHarmful).toBe(true);
  });

  // Merger Guidelines 2023, Guideline 1: greater than 1,800, more than 100, greater than 30 %.
  it("is strict at every line", () => {
    const at = (preHhi: number, a: number, b: number) =>
      mergerOf({ preHhi, sharesPercent: [a, b] }).isPresumedHarmful;
    expect(at(2500, 10, 5)).toBe(false);
    expect(at(1500, 15, 10)).toBe(false);
    expect(at(1501, 15, 10)).toBe(true);
    expect(at(1000, 25, 5)).toBe(false);
    expect(at(1000, 25, 6)).toBe(true);
  });

  it("adds twice the product of the shares", () => {
    const percent = double({ min: 0, max: 30, noNaN: true });
    assert(
      property(percent, percent, percent, (a, b, c) => {
        const apart = hhiOfPercent([a, b, c]);
        const { post } = mergerOf({ preHhi: apart, sharesPercent: [a, b] });
        expect(post).toBeCloseTo(hhiOfPercent([a + b, c]), 6);
      }),
    );
  });

  it("names the bands of the Antitrust Division", () => {
    expect([999, 1000, 1800, 1801].map(marketBand)).toEqual([
      "unconcentrated",
      "moderate",
      "moderate",
      "high",
    ]);
    expect(() => marketBand(-1)).toThrow(RangeError);
    expect(() => mergerOf({ preHhi: 0, sharesPercent: [60, 60] })).toThrow("60 and 60");
    expect(() => hhiWithEqualOthers([], 1, 0)).toThrow("0 other sellers");
  });
});

describe("service credits", () => {
  const steps = [
    { belowUptime: 99.9, credit: 10 },
    { belowUptime: 99, credit: 25 },
    { belowUptime: 95, credit: 100 },
  ];

  // A common three-step schedule over 30 days of 43,200 minutes.
  it("pay the step that uptime fell to", () => {
    const { uptime, credit } = serviceCredit({ downMinutes: 500, periodMinutes: 43_200, steps });
    expect(uptime).toBeCloseTo(98.842592593, 8);
    expect(credit).toBe(25);
  });

  it("never fall as an outage grows", () => {
    const minutes = integer({ min: 0, max: 43_200 });
    assert(
      property(minutes, minutes, (a, b) => {
        const at = (downMinutes: number) =>
          serviceCredit({ downMinutes, periodMinutes: 43_200, steps }).credit;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
    expect(() => serviceCredit({ downMinutes: 2, periodMinutes: 1, steps })).toThrow("2 minutes");
  });
});

describe("the sovereignty framework", () => {
  // Cloud Sovereignty Framework 1.2.1 weights: 15, 10, 10, 15, 20, 15, 10, 5.
  it("weighs eight objectives, and lets the weakest level decide", () => {
    const { score, seal } = sovereigntyOf({
      scores: objectives([0.5, 0.25, 0.75, 0.5, 0.25, 0.75, 1, 0.5], given),
      seals: objectives([2, 1, 3, 2, 1, 3, 4, 2], (level) => level),
    });
    expect(score.value.point).toBeCloseTo(0.5375, 12);
    expect(seal).toEqual(exact(1));
  });

  it("stays within 0 to 1 and between its objectives", () => {
    const scores = array(double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
    assert(
      property(scores, (drawn) => {
        const { low } = sovereigntyOf({ scores: objectives(drawn, given), seals: {} }).score.value;
        expect(low).toBeGreaterThanOrEqual(Math.min(...drawn) - 1e-9);
        expect(low).toBeLessThanOrEqual(Math.max(...drawn) + 1e-9);
      }),
    );
  });

  it("leaves open what was not assessed", () => {
    const { score, seal } = sovereigntyOf({ scores: {}, seals: { SOV1: 3 } });
    expect(score.value).toEqual(bounds(0, 1));
    expect(seal).toEqual(bounds(0, 3));
    expect(() => sovereigntyOf({ scores: { SOV1: given(2) }, seals: {} })).toThrow("SOV1 scores 2");
    expect(() => sovereigntyOf({ scores: {}, seals: { SOV1: 5 } })).toThrow("level of 5");
  });
});
