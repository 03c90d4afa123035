import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { money } from "./money.ts";

const SUFFIX: Readonly<Record<string, number>> = { T: 1e12, B: 1e9, M: 1e6, k: 1e3 };
const dollarsOf = (text: string) =>
  Number(text.replaceAll(/[$,TBMk]/g, "").replace("−", "-")) * (SUFFIX[text.at(-1) ?? ""] ?? 1);

describe("money", () => {
  // The amounts of Amazon's and Microsoft's filings, and a price per million tokens.
  it.each([
    [50e9, "$50.0B"],
    [28.7e9, "$28.7B"],
    [13e9, "$13.0B"],
    [852e9, "$852B"],
    [1.24e6, "$1.24M"],
    [1.5e12, "$1.50T"],
    [19_000, "$19.0k"],
    [9870, "$9,870"],
    [150, "$150"],
    [4.25, "$4.25"],
    [0.042, "$0.0420"],
    [0, "$0"],
    [-0, "$0"],
    [-4e9, "−$4.00B"],
  ])("of %d dollars reads %s", (usd, text) => {
    expect(money(usd)).toBe(text);
  });

  it("comes back within half a per cent", () => {
    assert(
      property(double({ min: 1e-3, max: 1e15, noNaN: true }), (usd) => {
        expect(Math.abs(dollarsOf(money(usd)) / usd - 1)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(money(-usd)).toBe(`−${money(usd)}`);
      }),
    );
  });

  it("goes over to the next scale where rounding carries", () => {
    expect(money(9.996e9)).toBe("$10.0B");
    expect(money(999.96e9)).toBe("$1.00T");
    expect(money(999_960)).toBe("$1.00M");
  });
});
