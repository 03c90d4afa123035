import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { priceShock } from "./price-shock.ts";

const classes = [
  { volume: 60, usdBySeller: { a: 1, b: 1.15 } },
  { volume: 40, usdBySeller: { a: 1, b: 2 } },
];

describe("a price shock", () => {
  it("costs less to who can move", () => {
    const shock = priceShock(classes, { a: 0.3 });
    expect(shock.beforeUsd).toBe(100);
    expect(shock.staticUsd).toBeCloseTo(130, 9);
    expect(shock.reroutedUsd).toBeCloseTo(121, 9);
  });

  it("never makes moving dearer than staying", () => {
    assert(
      property(double({ min: 0, max: 5, noNaN: true }), (rise) => {
        const { beforeUsd, staticUsd, reroutedUsd } = priceShock(classes, { a: rise });
        expect(reroutedUsd).toBeLessThanOrEqual(staticUsd + 1e-9);
        expect(reroutedUsd).toBeGreaterThanOrEqual(beforeUsd - 1e-9);
      }),
    );
  });

  it("changes nothing at a seller that is not used", () => {
    const { beforeUsd, reroutedUsd } = priceShock(classes, { b: 0.5 });
    expect(reroutedUsd).toBe(beforeUsd);
  });

  it("refuses work that nobody sells", () => {
    expect(() => priceShock([{ volume: 1, usdBySeller: {} }], {})).toThrow("requires a seller");
  });
});
