import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { factsBehind, gapsBehind } from "../../explain/explanation.ts";
import { bounds, exact } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { effectiveSuppliersOf } from "./effective-suppliers.ts";
import { largestSuppliersOf } from "./largest-suppliers.ts";
import { supplierDiversityOf } from "./supplier-diversity.ts";
import { concentrationOf } from "./vendor-concentration.ts";

const line = (supplier: string, usd: number) => ({
  supplier,
  usd: { value: exact(usd), facts: [`spend/${supplier}`] },
});
const portfolio = (amounts: readonly number[]) => amounts.map((usd, i) => line(`v${i}`, usd));
const amounts = array(double({ min: 0.01, max: 1e9, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe("vendor concentration", () => {
  // https://www.justice.gov/atr/herfindahl-hirschman-index: 30, 30, 20, 20 per cent gives 2,600.
  it("agrees with the DOJ's worked example", () => {
    const { value } = concentrationOf(portfolio([30, 30, 20, 20]));
    expect(value.point).toBeCloseTo(0.26, 12);
    expect(value.low).toBe(value.high);
  });

  it("adds up the lines of one supplier before squaring", () => {
    expect(concentrationOf([line("a", 1), line("a", 1)]).value).toEqual(exact(1));
  });

  it("spans every owner the unattributed spend could have, and prefers none", () => {
    const { value, explanation } = concentrationOf([line("a", 60), line("b", 30)], given(10));
    expect(value.low).toBeCloseTo(0.6 ** 2 + 0.3 ** 2, 12);
    expect(value.high).toBeCloseTo(0.7 ** 2 + 0.3 ** 2, 12);
    expect(value.point).toBeNull();
    expect(gapsBehind(explanation)).toHaveLength(1);
  });

  it("is anything where nothing is attributed", () => {
    expect(concentrationOf([], given(10)).value).toEqual(bounds(0, 1));
    expect(() => effectiveSuppliersOf([], given(10))).toThrow("any number of suppliers");
  });

  it("names the facts it rests on, largest supplier first", () => {
    const { explanation } = concentrationOf([line("a", 1), line("b", 2)]);
    expect(factsBehind(explanation)).toEqual(["spend/b", "spend/a"]);
  });

  it("refuses to score nothing, and negative spend", () => {
    expect(() => concentrationOf([])).toThrow("concentration requires some spend");
    expect(() => concentrationOf([line("a", -1)])).toThrow("spend with a is -1");
  });

  it("lies between 1/n and 1", () => {
    assert(
      property(amounts, (usd) => {
        const { low, high } = concentrationOf(portfolio(usd)).value;
        expect(low).toBeGreaterThanOrEqual(1 / usd.length - 1e-9);
        expect(high).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("never falls when two suppliers merge", () => {
    assert(
      property(amounts, (usd) => {
        const apart = portfolio(usd);
        const merged = apart.map((l) => (l.supplier === "v1" ? { ...l, supplier: "v0" } : l));
        expect(concentrationOf(merged).value.low).toBeGreaterThanOrEqual(
          concentrationOf(apart).value.low - 1e-9,
        );
      }),
    );
  });

  it("only widens as more becomes unknown", () => {
    assert(
      property(amounts, double({ min: 0, max: 1e6, noNaN: true }), (usd, unknown) => {
        const less = concentrationOf(portfolio(usd), given(unknown)).value;
        const more = concentrationOf(portfolio(usd), {
          value: bounds(0, unknown),
          facts: [],
        }).value;
        expect(more.low).toBeLessThanOrEqual(less.low + 1e-9);
        expect(more.high).toBeGreaterThanOrEqual(less.high - 1e-9);
      }),
    );
  });
});

describe("the figures beside it", () => {
  it("restate it as suppliers", () => {
    const lines = portfolio([50, 30, 20]);
    expect(effectiveSuppliersOf(lines).value.point).toBeCloseTo(1 / 0.38, 12);
    expect(supplierDiversityOf(lines, 2).value.point).toBeCloseTo(1 / 0.38, 12);
    expect(supplierDiversityOf(lines, 0).value).toEqual(exact(3));
  });

  it("add up the largest", () => {
    const lines = portfolio([50, 30, 20]);
    expect(largestSuppliersOf(lines, 1).value).toEqual(exact(0.5));
    expect(largestSuppliersOf(lines, 2).value.point).toBeCloseTo(0.8, 12);
    const { low, high, point } = largestSuppliersOf(lines, 1, given(25)).value;
    expect([low, point, high]).toEqual([0.4, null, 0.6]);
  });

  it("count a supplier that may have had no spend as perhaps one", () => {
    const perhaps = { supplier: "b", usd: { value: bounds(0, 5), facts: [] } };
    expect(supplierDiversityOf([line("a", 5), perhaps], 0).value).toEqual(bounds(1, 2));
    const { low, high } = supplierDiversityOf([line("a", 5), perhaps], 1).value;
    expect(low).toBe(1);
    expect(high).toBeCloseTo(2, 12);
  });
});
