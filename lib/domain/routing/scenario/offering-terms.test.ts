import { assert, constantFrom, double, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { boardOf } from "./board-of.ts";
import { capacityShareOf, type OfferingTerms, promises, UNKNOWN_TERMS } from "./offering-terms.ts";
import { outForUnknown, unknownInWords } from "./out-for-unknown.ts";
import type { RequestClass } from "./request-class.ts";

const terms = (part: Partial<OfferingTerms> = {}): OfferingTerms => ({
  offeringId: "north--swift",
  ...UNKNOWN_TERMS,
  source: "contract",
  ...part,
});
const codes = (of: Partial<RequestClass>, known: Partial<OfferingTerms> = {}) =>
  boardOf(
    aScenario({
      classes: [aClass(of)],
      offerings: [aPinned("north", "swift", [1, 2])],
      terms: [terms(known)],
    }),
    1,
  ).cells.refusals[0]?.map(({ code }) => code);

describe("what is known of an offering beyond the catalog", () => {
  it.each<[Partial<RequestClass>, Partial<OfferingTerms>, string[]]>([
    [{ maxLatencySeconds: 2, waitMeasure: "p95" }, { latencyP95Ms: 1_900 }, []],
    [{ maxLatencySeconds: 2, waitMeasure: "p95" }, { latencyP95Ms: 2_100 }, ["latency-too-long"]],
    // A mean says nothing of the slowest, nor they of the mean.
    [{ maxLatencySeconds: 2, waitMeasure: "p95" }, { latencySeconds: 1 }, ["latency-unknown"]],
    [{ maxLatencySeconds: 2 }, { latencyP50Ms: 10, latencyP95Ms: 20 }, ["latency-unknown"]],
    [{ maxLatencySeconds: 2 }, { latencySeconds: 1 }, []],
    [{ dataPolicies: ["no-training"] }, { trainsOnData: false }, []],
    [{ dataPolicies: ["no-training"] }, { trainsOnData: true }, ["data-policy-not-offered"]],
    [{ dataPolicies: ["no-training"] }, { retentionDays: 0 }, ["data-policy-unknown"]],
    [{ dataPolicies: ["zero-retention"] }, { retentionDays: 0 }, []],
    [{ dataPolicies: ["zero-retention"] }, { retentionDays: 30 }, ["data-policy-not-offered"]],
    [{ dataPolicies: ["zero-retention"] }, { retentionDays: 30, zeroRetention: true }, []],
    [{ dataPolicies: ["zero-retention"] }, { dataPolicies: ["zero-retention"] }, []],
    [{ maxRetentionDays: 30 }, { retentionDays: 30 }, []],
    [{ maxRetentionDays: 29 }, { retentionDays: 30 }, ["retention-too-long"]],
    [{ maxRetentionDays: 29 }, {}, ["retention-unknown"]],
    [{ maxRetentionDays: 0 }, { zeroRetention: true }, []],
    [{ residency: ["eu"] }, { residency: ["eu"] }, []],
    [{ residency: ["eu", "ch"] }, { residency: ["ch"] }, []],
    [{ residency: ["eu"] }, { residency: ["eu", "us"] }, ["residency-not-offered"]],
    [{ residency: ["eu"] }, { residency: [] }, ["residency-not-offered"]],
    [{ residency: ["eu"] }, {}, ["residency-unknown"]],
  ])("decides who may serve (%#)", (of, known, expected) => {
    expect(codes(of, known)).toEqual(expected);
  });

  it("leaves a class alone that asks for nothing, whatever is known", () => {
    const flag = option(constantFrom(true, false), { nil: null });
    const number = option(double({ min: 1, max: 1000, noNaN: true }), { nil: null });
    assert(
      property(
        record({
          trainsOnData: flag,
          zeroRetention: flag,
          retentionDays: number,
          latencySeconds: number,
          latencyP95Ms: number,
        }),
        (known) => {
          expect(codes({}, known)).toEqual([]);
        },
      ),
    );
  });

  it("counts what is said of a promise by itself before the list", () => {
    expect(promises(terms({ dataPolicies: [], trainsOnData: false }), "no-training")).toBe(true);
    expect(promises(terms({ dataPolicies: ["no-training"] }), "zero-retention")).toBe(false);
    expect(promises(terms(), "no-training")).toBeNull();
    expect(promises(undefined, "zero-retention")).toBeNull();
  });
});

describe("the capacity of an offering", () => {
  const month = { tokens: 1e11, requests: 1e8 };

  it("is its tokens a minute over a mean month of 43,829 minutes", () => {
    expect(capacityShareOf(terms({ tokensPerMinute: 1e6 }), month)).toBeCloseTo(0.438291, 6);
    expect(capacityShareOf(terms({ requestsPerMinute: 1000 }), month)).toBeCloseTo(0.438291, 6);
  });

  it("is the least of what is stated, never more than all, and unknown where nothing is", () => {
    expect(capacityShareOf(terms({ tokensPerMinute: 1e6, capacityShare: 0.2 }), month)).toBe(0.2);
    expect(capacityShareOf(terms({ tokensPerMinute: 1e12 }), month)).toBe(1);
    expect(capacityShareOf(terms(), month)).toBeNull();
    expect(capacityShareOf(undefined, month)).toBeNull();
    expect(capacityShareOf(terms({ tokensPerMinute: 1 }), { tokens: 0, requests: 0 })).toBeNull();
  });

  it("is a smaller part of a month that has grown", () => {
    const file = aScenario({
      classes: [aClass({ growthPerMonth: 0.5 })],
      terms: [terms({ tokensPerMinute: 10_000 })],
    });
    const share = (month_: number) => boardOf(file, month_).board.offerings[0]?.capacityShare ?? 0;
    expect(share(2)).toBeCloseTo(share(1) / 1.5, 12);
  });
});

it("says which offerings are out only for what nobody states", () => {
  const file = aScenario({
    classes: [aClass({ maxLatencySeconds: 2, excludedSellerIds: ["south"] })],
  });
  // South is out for a reason that stays.
  expect(outForUnknown(boardOf(file, 1))).toEqual([
    { classId: "chat", className: "Chat", offerings: 1, of: 2, unknown: ["their wait"] },
  ]);
  expect(unknownInWords(boardOf(file, 1))).toEqual([
    "Chat: 1 of 2 offerings are not eligible only because nobody states their wait; stated, it may be served better or cheaper.",
  ]);
  expect(unknownInWords(boardOf(aScenario(), 1))).toEqual([]);
});
