import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { dataMassMegabytes } from "./data-mass.ts";
import { supplierSwitchOf } from "./supplier-switch.ts";
import { switchingCostsUsd, undercutProofPrices } from "./switching-cost.ts";

const positive = double({ min: 0.01, max: 1000, noNaN: true });

describe("switching costs that prices imply", () => {
  // Shy (2002): with as many customers each, the price is twice the switching cost.
  it("are half the price where both firms are alike", () => {
    const prices = undercutProofPrices({ customersA: 50, customersB: 50, switchingCostUsd: 10 });
    expect(prices).toEqual({ priceAUsd: 20, priceBUsd: 20 });
    expect(switchingCostsUsd([20, 20].map((priceUsd) => ({ priceUsd, customers: 50 })))).toEqual([
      10, 10,
    ]);
  });

  it("go round: from costs to prices and back, whatever the customers", () => {
    assert(
      property(positive, positive, positive, (a, b, cost) => {
        const { priceAUsd, priceBUsd } = undercutProofPrices({
          customersA: a,
          customersB: b,
          switchingCostUsd: cost,
        });
        const [forA, forB] = switchingCostsUsd([
          { priceUsd: priceAUsd, customers: a },
          { priceUsd: priceBUsd, customers: b },
        ]);
        expect((forA ?? 0) / cost).toBeCloseTo(1, 7);
        expect((forB ?? 0) / cost).toBeCloseTo(1, 7);
      }),
    );
  });

  it("fall below zero where the prices invite undercutting", () => {
    const firms = [
      { priceUsd: 30, customers: 60 },
      { priceUsd: 5, customers: 30 },
      { priceUsd: 20, customers: 10 },
    ];
    const [large, middle, small] = switchingCostsUsd(firms);
    expect(large).toBeCloseTo(30 - 200 / 70, 12);
    expect(middle).toBeCloseTo(0, 12);
    expect(small).toBeCloseTo(20 - 1800 / 70, 12);
    expect(small).toBeLessThan(0);
  });

  it("need a market", () => {
    expect(() => switchingCostsUsd([{ priceUsd: 1, customers: 1 }])).toThrow("a market of 1 firms");
    expect(() =>
      switchingCostsUsd([
        { priceUsd: 1, customers: 0 },
        { priceUsd: 1, customers: 1 },
      ]),
    ).toThrow("for 0 customers");
    expect(() =>
      undercutProofPrices({ customersA: 0, customersB: 1, switchingCostUsd: 1 }),
    ).toThrow(RangeError);
  });
});

describe("a switch that a supplier pays for", () => {
  // Shapiro and Varian, Information Rules: 75 dollars against a profit of 100, and of 70.
  it.each([
    [100, true],
    [70, false],
    [75, false],
  ])("at a profit of %d: %s", (supplierProfitUsd, pays) => {
    const one = { customerCostUsd: 50, supplierCostUsd: 25, supplierProfitUsd };
    expect(supplierSwitchOf(one)).toEqual({ totalUsd: 75, pays });
  });

  it("has costs of zero or more", () => {
    const one = { customerCostUsd: -1, supplierCostUsd: 25, supplierProfitUsd: 100 };
    expect(() => supplierSwitchOf(one)).toThrow("costs of -1");
  });
});

describe("the mass of data", () => {
  it("is volume times density", () => {
    expect(dataMassMegabytes({ megabytes: 5000, density: 2 })).toBe(10_000);
    expect(() => dataMassMegabytes({ megabytes: -1, density: 2 })).toThrow(RangeError);
  });
});
