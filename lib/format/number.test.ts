import { assert, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { fixed, placesOf, significant, stepFor } from "./number.ts";

const number = double({ min: -1e15, max: 1e15, noNaN: true });
const toNumber = (text: string) => Number(text.replaceAll(",", "").replace("−", "-"));

describe("a number with fixed decimals", () => {
  it("sets thousands apart, the same on every machine", () => {
    expect(fixed(1_234_567.891, 2)).toBe("1,234,567.89");
    expect(fixed(1000, 0)).toBe("1,000");
    expect(fixed(0.5, 0)).toMatch(/^[01]$/);
  });

  it("has no sign where it rounds to nothing", () => {
    expect([fixed(-0.001, 2), fixed(-0, 0), fixed(-0.4, 0)]).toEqual(["0.00", "0", "0"]);
  });

  it("is within half a step of the number, with so many decimals", () => {
    assert(
      property(number, integer({ min: 0, max: 4 }), (value, places) => {
        const text = fixed(value, places);
        expect(text.split(".")[1]?.length ?? 0).toBe(places);
        const slack = 0.5 * 10 ** -places + Math.abs(value) * 1e-12;
        expect(Math.abs(toNumber(text) - value)).toBeLessThanOrEqual(slack);
      }),
    );
  });
});

describe("a number to three significant digits", () => {
  it.each([
    [0, "0"],
    [0.042, "0.0420"],
    [1.832, "1.83"],
    [53.21, "53.2"],
    [987, "987"],
    [9876, "9,876"],
    [-53.21, "−53.2"],
  ])("%d reads %s", (value, text) => {
    expect(significant(value)).toBe(text);
  });

  it("has three of them below a thousand, also where rounding carries", () => {
    expect(significant(9.996)).toBe("10.0");
    expect(significant(99.96)).toBe("100");
    expect(significant(0.09996)).toBe("0.100");
    assert(
      property(integer({ min: 1, max: 999_000_000 }), (millionths) => {
        const value = millionths / 1e6;
        const digits = significant(value)
          .replaceAll(/[^0-9]/g, "")
          .replace(/^0+/, "");
        expect(digits).toHaveLength(3);
      }),
    );
  });

  it("is within half a per cent of the number", () => {
    assert(
      property(double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
        expect(Math.abs(toNumber(significant(value)) / value - 1)).toBeLessThanOrEqual(
          0.005 + 1e-9,
        );
      }),
    );
  });
});

describe("how finely an interval may be shown", () => {
  // Methodology 8.9, no fake precision: 53.21 to 70.44 reads 53 to 70, and 1.832 to 2.331 reads 1.8 to 2.3.
  it("follows from its width", () => {
    expect(stepFor(53.21, 70.44)).toBe(1);
    expect(stepFor(1.832, 2.331)).toBeCloseTo(0.01, 12);
    expect(stepFor(0, 5)).toBe(1);
    expect(stepFor(0, 50)).toBe(10);
  });

  it("leaves at least five steps within it, and fewer than fifty", () => {
    const width = double({ min: 1e-6, max: 1e9, noNaN: true });
    assert(
      property(double({ min: -1e3, max: 1e3, noNaN: true }), width, (low, wide) => {
        const high = low + wide;
        const steps = (high - low) / stepFor(low, high);
        expect(steps).toBeGreaterThanOrEqual(5 * (1 - 1e-6));
        expect(steps).toBeLessThan(50 * (1 + 1e-6));
      }),
    );
  });

  it("says how many decimals a step leaves", () => {
    expect([1, 10, 0.1, 0.01, 0.001].map(placesOf)).toEqual([0, 0, 1, 2, 3]);
  });
});
