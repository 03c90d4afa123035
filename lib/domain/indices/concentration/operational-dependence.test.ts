import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { gapsBehind } from "../../explain/explanation.ts";
import { given } from "../given.ts";
import { type DependentSpend, operationalDependenceOf } from "./operational-dependence.ts";

const spend = array(
  record({ usd: integer({ min: 1, max: 1000 }), depends: constantFrom(true, false, null) }),
  { minLength: 1, maxLength: 8 },
).map((all) =>
  all.map(({ usd, depends }, i): DependentSpend => ({
    label: `work ${i}`,
    usd: given(usd),
    depends,
    facts: [],
  })),
);
const of = (all: readonly DependentSpend[]) => operationalDependenceOf("Acme", all).value;

describe("what stops without a party", () => {
  it("is the spend that depends on it, and at most all that might", () => {
    const { value, explanation } = operationalDependenceOf("Acme", [
      { label: "Chat", usd: given(60), depends: true, facts: [] },
      { label: "Search", usd: given(30), depends: false, facts: [] },
      { label: "Drafts", usd: given(10), depends: null, facts: [], missing: "Who runs drafts?" },
    ]);
    expect(value).toEqual({ low: 0.6, point: null, high: 0.7 });
    expect(explanation.inputs.map(({ label }) => label)).toEqual([
      "Chat",
      "Drafts",
      "Everything else",
    ]);
    expect(gapsBehind(explanation)).toEqual(["Who runs drafts?"]);
  });

  it("never gets narrower when an answer is lost", () => {
    assert(
      property(spend, integer({ min: 0, max: 7 }), (all, at) => {
        const lost = all.map((one, i) => (i === at % all.length ? { ...one, depends: null } : one));
        expect(of(lost).low).toBeLessThanOrEqual(of(all).low + 1e-12);
        expect(of(lost).high).toBeGreaterThanOrEqual(of(all).high - 1e-12);
      }),
    );
  });

  it("does not care for order, nor for one line billed as two", () => {
    assert(
      property(spend, (all) => {
        const halves = all.flatMap((one) => {
          const half = { ...one, usd: given(one.usd.value.low / 2) };
          return [half, half];
        });
        for (const same of [all.toReversed(), halves]) {
          expect(of(same).low).toBeCloseTo(of(all).low, 12);
          expect(of(same).high).toBeCloseTo(of(all).high, 12);
        }
      }),
    );
  });

  it("refuses negative spend, and none", () => {
    expect(() => of([{ label: "a", usd: given(-1), depends: true, facts: [] }])).toThrow(
      RangeError,
    );
    expect(() => of([{ label: "a", usd: given(0), depends: true, facts: [] }])).toThrow(RangeError);
  });
});
