import { assert, constant, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { given } from "../given.ts";
import { effectiveSuppliersOf } from "./effective-suppliers.ts";
import { independentSuppliersOf, similarityOf } from "./independent-suppliers.ts";

const lines = (amounts: readonly number[]) =>
  amounts.map((usd, i) => ({ supplier: `s${i}`, usd: given(usd) }));
const scenario = (weight: number, label = "as assumed") => ({
  label,
  suppliers: ["s0", "s1"],
  kappa: [
    [1, weight],
    [weight, 1],
  ],
  facts: [`kappa/${label}`],
});
const amount = double({ min: 1, max: 100, noNaN: true });
const amounts = tuple(amount, amount, amount).map((three) => [...three]);

describe("independent suppliers", () => {
  // Leinster and Cobbold (2012), order 2; equal thirds, two of them alike by one half: 1 / (4/9) = 2.25.
  it("agrees with the diversity of alike species", () => {
    const { value } = independentSuppliersOf(lines([1, 1, 1]), [scenario(0.5)]);
    expect(value.point).toBeCloseTo(2.25, 12);
  });

  it("equals effective suppliers where nobody is tied to anybody", () => {
    assert(
      property(amounts, (usd) => {
        const untied = independentSuppliersOf(lines(usd), [scenario(0)]).value.point ?? 0;
        expect(untied).toBeCloseTo(effectiveSuppliersOf(lines(usd)).value.point ?? 1, 9);
      }),
    );
  });

  it("never rises with a tie, and never falls below one", () => {
    const weight = double({ min: 0, max: 3, noNaN: true });
    assert(
      property(amounts, weight, weight, (usd, a, b) => {
        const at = (w: number) => independentSuppliersOf(lines(usd), [scenario(w)]).value.low;
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)) + 1e-9);
        expect(at(a)).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
    );
  });

  it("runs over all scenarios and prefers none of them", () => {
    const { value, explanation } = independentSuppliersOf(lines([1, 1, 1]), [
      scenario(0, "atomistic"),
      scenario(1, "one block"),
    ]);
    expect(value.low).toBeCloseTo(9 / 5, 12);
    expect(value.high).toBeCloseTo(3, 12);
    expect(value.point).toBeNull();
    expect(explanation.missing).toBeDefined();
  });

  it("holds the truth whoever owns the unattributed spend", () => {
    assert(
      property(amounts, double({ min: 0.1, max: 50, noNaN: true }), constant(0.4), (usd, u, w) => {
        const { low, high } = independentSuppliersOf(lines(usd), [scenario(w)], given(u)).value;
        const owners = [...usd.keys()].map((owner) =>
          usd.map((own, i) => (i === owner ? own + u : own)),
        );
        for (const owned of [...owners, [...usd, u]]) {
          const truth = independentSuppliersOf(lines(owned), [scenario(w)]).value.low;
          expect(truth).toBeGreaterThanOrEqual(low - 1e-9);
          expect(truth).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });

  it("takes suppliers outside a scenario for strangers, and cuts likeness off at one", () => {
    expect(similarityOf(scenario(1.7), ["s0", "s1", "other"])).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });

  it("refuses to run without a scenario, or with one that does not fit", () => {
    expect(() => independentSuppliersOf(lines([1]), [])).toThrow("at least one");
    expect(() => independentSuppliersOf(lines([1]), [{ ...scenario(0), kappa: [[1]] }])).toThrow(
      "as assumed",
    );
    expect(() => independentSuppliersOf([], [scenario(0)], given(1))).toThrow("any number");
  });
});
