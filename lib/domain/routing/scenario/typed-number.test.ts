import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { typedNumber } from "./typed-number.ts";

const upTo = (max: number) => ({ min: 0, max });

describe("a number as it is typed", () => {
  it.each([
    ["1,200", 1200],
    [" 12 000 ", 12_000],
    ["1e6", 1e6],
    [".5", 0.5],
    ["0", 0],
  ])("%s is read", (text, value) => {
    expect(typedNumber(text, upTo(1e6))).toEqual({ value });
  });

  it.each([
    "",
    "NaN",
    "Infinity",
    "1e999",
    "1.2.3",
    "0x10",
    "-1",
    "1e7",
    "ten",
    "0,125",
    "1,2345",
    "1,2,345",
    "01,234",
    "1 2",
    "1_",
  ])("%s is refused with a reason", (text) => {
    expect(typedNumber(text, upTo(1e6))).toHaveProperty("refused");
  });

  it("is a percentage only where it is typed in per cent", () => {
    expect(typedNumber("40%", { ...upTo(100), isPercent: true })).toEqual({ value: 40 });
    expect(typedNumber("40 %", { ...upTo(100), isPercent: true })).toEqual({ value: 40 });
    expect(typedNumber("50%", upTo(100))).toEqual({
      refused: "this is a percentage, which is not asked for here",
    });
  });

  it("may be nothing only where it may", () => {
    expect(typedNumber(" ", { ...upTo(1), isOptional: true })).toEqual({ value: null });
    expect(typedNumber("1.5", { ...upTo(9), isWhole: true })).toHaveProperty("refused");
  });

  it("is never clipped: what is read is what was typed", () => {
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = typedNumber(String(value), { min: -1e6, max: 1e6 });
        const isWithin = Math.abs(value) <= 1e6;
        // Nothing with a minus sign is nothing.
        expect("value" in read ? read.value : "refused").toBe(isWithin ? value + 0 : "refused");
      }),
    );
  });
});
