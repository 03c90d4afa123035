import { assert, constantFrom, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { about, known, unknown } from "@/tests/support/build.ts";
import { drawInputs, pointDraw } from "./draws.ts";
import { type InputKind, scoreInput } from "./score-input.ts";

const share = {
  kind: "share",
  label: "share",
  unit: "share",
  within: { low: 0, high: 1 },
} as const;
const amount = {
  kind: "amount",
  label: "usd",
  unit: "usd",
  within: { low: 0, high: null },
} as const;
const graded = { variance: 0.01, staleVariance: 0 };

describe("an input", () => {
  it.each([
    ["a single amount", amount, known(100), { kind: "lognormal", logSd: 0.1 }],
    ["a single share", share, known(0.3), { kind: "logit-normal", logitSd: 0.1 }],
    ["none, or all, of something", share, known(1), { kind: "fixed" }],
    ["an amount of nothing", amount, known(0), { kind: "fixed" }],
    ["a range of a share", share, about(0.1, 0.2, 0.4), { kind: "triangular" }],
    ["a range of an amount", amount, about(1, 2, 4), { kind: "pert" }],
    ["a range without a best value", share, unknown(0, 1), { kind: "unknown" }],
    [
      "a count between two ends",
      { ...amount, kind: "count" as const },
      about(1, 2, 2),
      { kind: "unknown" },
    ],
  ] as const)("takes %s as what it is", (_name, as, measured, spread) => {
    expect(scoreInput("one", as, measured, graded).spread).toEqual(spread);
  });

  it("draws from its own stream, or from that of the statements it repeats", () => {
    const alike = { ...share, alike: "mix" };
    const chanceOf = (id: string, measured = known(0.3)) =>
      scoreInput(id, alike, measured, graded).chance;
    expect(scoreInput("one", share, known(0.3), graded).chance).toBe("one");
    expect(chanceOf("one")).toBe(chanceOf("other"));
    expect(chanceOf("one")).not.toBe(chanceOf("one", known(0.4)));
    expect(chanceOf("one", about(0.1, 0.2, 0.3))).toBe(chanceOf("two", about(0.1, 0.2, 0.3)));
    // The same unknown of two is two unknowns.
    expect(chanceOf("one", unknown(0, 1))).toBe("one");
  });

  it("never draws outside its hard ends, and draws an unknown at both", () => {
    const kinds = constantFrom<InputKind>("share", "amount", "effort", "count");
    const part = double({ min: 0.01, max: 0.99, noNaN: true });
    assert(
      property(kinds, part, part, part, (kind, a, b, c) => {
        const [low = 0, point = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
        const inputs = [about(low, point, high), unknown(low, high), known(point)].map(
          (measured, i) => scoreInput(`${i}`, { ...share, kind }, measured, graded),
        );
        const drawn = drawInputs(inputs, 1, 50);
        for (const value of drawn.low[0] ?? []) expect(value).toBeGreaterThanOrEqual(low);
        for (const value of drawn.high[0] ?? []) expect(value).toBeLessThanOrEqual(high);
        expect([drawn.low[1]?.[0], drawn.high[1]?.[0]]).toEqual([low, high]);
        expect(pointDraw(inputs).low.map((column) => column[0])).toEqual([point, low, point]);
      }),
    );
  });

  it("keeps its draws whatever stands beside it", () => {
    const one = scoreInput("one", amount, known(100), graded);
    const other = scoreInput("other", amount, known(100), graded);
    expect(drawInputs([other, one], 7, 20).low[1]).toEqual(drawInputs([one], 7, 20).low[0]);
    expect(drawInputs([other], 7, 20).low[0]).not.toEqual(drawInputs([one], 7, 20).low[0]);
  });
});
