import { assert, bigInt, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { type Exact, exactToText, isExact, parseExact, roundExact } from "./exact-decimal.ts";

const exactly = (text: string): Exact => {
  const read = parseExact(text);
  if (!isExact(read)) throw new Error(`${text} ${read}`);
  return read;
};

describe("exact decimals", () => {
  it("add up as a person adds", () => {
    expect(exactToText(exactly("0.1") + exactly("0.2"))).toBe("0.3");
    expect(exactToText(exactly("-1e-7") + exactly("1"))).toBe("0.9999999");
    expect(exactToText(exactly("1.5E3"))).toBe("1500");
    expect(exactToText(exactly(".5"))).toBe("0.5");
    expect(exactToText(exactly("-0"))).toBe("0");
  });

  it("read back as they were written", () => {
    const limit = 10n ** 44n;
    assert(
      property(
        bigInt({ min: -limit, max: limit }),
        (value) => exactly(exactToText(value)) === value,
      ),
    );
  });

  it("round halves away from zero", () => {
    expect(exactToText(roundExact(exactly("2.345"), 2))).toBe("2.35");
    expect(exactToText(roundExact(exactly("-2.345"), 2))).toBe("-2.35");
    expect(exactToText(roundExact(exactly("2.3449"), 2))).toBe("2.34");
  });

  it("refuse what is no amount", () => {
    assert(
      property(
        constantFrom("", "-", ".", "e5", "1.2.3", "0x10", "NaN", "Infinity", "1 2"),
        (text) => {
          expect(parseExact(text)).toBe("not-a-number");
        },
      ),
    );
    expect(parseExact("1e308")).toBe("too-large");
    expect(parseExact("1000000000000000")).toBe("too-large");
    expect(parseExact("1e-31")).toBe("too-fine");
    expect(parseExact("1e-308")).toBe("too-fine");
    expect(parseExact("0e308")).toBe(0n);
    expect(exactToText(exactly(`1.${"0".repeat(40)}`))).toBe("1");
  });
});
