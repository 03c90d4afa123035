import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { keptScore, statedNumber } from "./stated-number.ts";

describe("a number in a table of scores", () => {
  it.each([
    ["61.0", 61],
    [" 98.2 %", 98.2],
    ["61,25", 61.25],
    ["1 398.5", 1398.5],
    ["1,398.5", 1398.5],
    ["-3.5e1", -35],
  ])("%j is %d", (cell, number) => {
    expect(statedNumber(cell)).toBe(number);
  });

  it.each(["", "NULL", "n/a", "-", "NaN"])("%j states none", (cell) => {
    expect(statedNumber(cell)).toBeNull();
  });

  it.each(["1,234", "1e308", "Infinity", "12 points", "=1+1", "0x10", "4/1/25"])(
    "%j is refused with why",
    (cell) => {
      expect(typeof statedNumber(cell)).toBe("string");
    },
  );

  it("comes back as it is kept, whatever it is", () => {
    assert(
      property(double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(statedNumber(String(keptScore(value)))).toBe(keptScore(value) + 0);
      }),
    );
  });
});
