import { assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds, estimate, exact } from "../domain/quantity/estimate.ts";
import { keysOf } from "../domain/quantity/closed-set.ts";
import { UNITS } from "../domain/quantity/unit.ts";
import {
  bareEstimate,
  estimateText,
  interval,
  quantity,
  tickText,
  unitSuffix,
} from "./estimate.ts";

const units = constantFrom(...keysOf(UNITS));
/** To four digits, as stakes and shares come. */
const part = integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const ends = tuple(part, part).map(([a, b]) => bounds(Math.min(a, b), Math.max(a, b)));
/** Both ends as they are written. */
const written = (text: string) => text.split("–");

describe("a quantity", () => {
  it.each([
    [0.27, "share", "27.0%"],
    [0.05, "usd-per-usd", "5.0 ¢ per $"],
    [62.4, "score-0-100", "62"],
    [2600, "hhi-points", "2,600"],
    [2.25, "suppliers", "2.3"],
    [60, "days", "60 days"],
    [2, "gigawatts", "2.00 GW"],
    [50e9, "usd", "$50.0B"],
    [3, "usd-per-mtok", "$3.00"],
  ] as const)("of %d in %s reads %s", (value, unit, text) => {
    expect(quantity(value, unit)).toBe(text);
  });

  it("carries its unit, but for money, which has its sign in front", () => {
    expect(unitSuffix("share")).toBe("%");
    expect(unitSuffix("usd")).toBe("");
    expect(unitSuffix("usd-per-month")).toBe("");
  });
});

describe("what is below nought", () => {
  it.each([
    [bounds(-30, -12), "days", "−30 to −12 days"],
    [estimate(-0.2, -0.1, -0.05), "share", "−10% (−20 to −5%)"],
    [estimate(-2.2, -1, 0.3), "suppliers", "−1.0 (−2.2 to 0.3)"],
    [estimate(-200_000, -1, 5_000), "usd-per-year", "−$1.00 (−$200k to $5,000)"],
    [estimate(-1, 0, 1), "score-0-100", "0 (−1 to 1)"],
  ] as const)("has one kind of sign, and no dash beside it", (value, unit, text) => {
    expect(estimateText(value, unit)).toBe(text);
  });
});

describe("one of a unit", () => {
  it("is no many", () => {
    expect(quantity(1, "days")).toBe("1 day");
    expect(interval(exact(1), "months")).toBe("1 month");
    expect(estimateText(exact(1), "days")).toBe("1 day");
    expect(quantity(0, "days")).toBe("0 days");
    expect(estimateText(bounds(0, 1), "days")).toMatch(/ days$/);
  });
});

describe("an interval", () => {
  // Methodology 8.9: 53.21 to 70.44 reads 53 to 71. Microsoft in OpenAI: 23.1 to 27.5 %.
  it.each([
    [53.21, 70.44, "score-0-100", "53–71"],
    [1.832, 2.331, "suppliers", "1.8–2.4"],
    [0.231, 0.275, "share", "23.1–27.5%"],
    [0.1, 0.9, "share", "10–90%"],
    [20, 60, "days", "20–60 days"],
    [4e9, 8e9, "usd", "$4.00B–$8.00B"],
  ] as const)("of %d to %d in %s reads %s", (low, high, unit, text) => {
    expect(interval(bounds(low, high), unit)).toBe(text);
  });

  it("reads as one number where the ends meet or cannot be told apart", () => {
    expect(interval(exact(0.27), "share")).toBe("27.0%");
    expect(interval(bounds(0.27001, 0.27002), "share")).toBe("27.0%");
    expect(interval(bounds(1_000_000_001, 1_000_000_002), "usd")).toBe("$1.00B");
    expect(interval(bounds(1.46, 1.5), "suppliers")).toBe("1.5");
  });

  it("never shows the same number at both ends", () => {
    assert(
      property(ends, units, (value, unit) => {
        const [from, to] = written(interval(value, unit).replace(unitSuffix(unit), ""));
        expect(from).not.toBe(to);
      }),
    );
  });

  it("has no more decimals than an exact value of its unit has", () => {
    const decimals = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
    const plain = units.filter((unit) => !unit.startsWith("usd"));
    assert(
      property(ends, plain, (value, unit) => {
        for (const end of written(interval(value, unit)))
          expect(decimals(end)).toBeLessThanOrEqual(decimals(quantity(0.5, unit)));
      }),
    );
  });

  it("shows no digit that its width does not reach: fewer than fifty steps from end to end", () => {
    const scores = tuple(integer({ min: 0, max: 10_000 }), integer({ min: 0, max: 10_000 }));
    assert(
      property(scores, ([a, b]) => {
        const value = bounds(Math.min(a, b) / 100, Math.max(a, b) / 100);
        const [from = "", to = from] = written(interval(value, "score-0-100"));
        const width = Number(to) - Number(from);
        const step = value.high - value.low >= 50 ? 10 : 1;
        expect(width % step).toBe(0);
      }),
    );
  });
});

describe("an estimate", () => {
  it("shows its best value with the interval behind it", () => {
    expect(estimateText(estimate(0.231, 0.27, 0.275), "share")).toBe("27.0% (23.1–27.5%)");
    expect(estimateText(estimate(53.21, 60.2, 70.44), "score-0-100")).toBe("60 (53–71)");
    expect(estimateText(estimate(1e9, 2e9, 3e9), "usd")).toBe("$2.00B ($1.00B–$3.00B)");
  });

  it("shows the interval alone where nothing singles out a value, and one number where it is exact", () => {
    expect(estimateText(bounds(0, 0.1), "share")).toBe("0–10%");
    expect(estimateText(exact(2.25), "suppliers")).toBe("2.3");
  });

  it("says a number once where interval and best value read alike", () => {
    expect(bareEstimate(estimate(0.26999, 0.27, 0.27001), "share")).toBe("27.0");
  });

  // Amazon in Anthropic: an outside estimate of 7 %, and 19.7 % from what Amazon carries the stake at.
  it("never shows a best value outside the interval behind it", () => {
    const claims = tuple(part, part, constantFrom(0, 0.001, 0.02, 0.3)).map(([a, b, below]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      return [low, Math.max(low, high - below), high] as const;
    });
    assert(
      property(claims, ([low, point, high]) => {
        const text = bareEstimate(estimate(low, point, high), "share");
        const [, best, from, to] = /^([\d.]+) \(([\d.]+)–([\d.]+)\)$/.exec(text) ?? [];
        // Where the text is one number or one interval, there is nothing to lie outside of it.
        const outside = Number(best) < Number(from) || Number(best) > Number(to);
        expect(outside ? text : "within").toBe("within");
      }),
    );
  });
});

describe("a landmark of an axis", () => {
  it.each([
    [0, "share", "0%"],
    [0.25, "share", "25%"],
    [0.025, "share", "2.5%"],
    [50e9, "usd", "$50B"],
    [2.5e9, "usd", "$2.50B"],
    [0, "usd", "$0"],
    [100, "score-0-100", "100"],
  ] as const)("of %d in %s reads %s", (value, unit, text) => {
    expect(tickText(value, unit)).toBe(text);
  });
});
