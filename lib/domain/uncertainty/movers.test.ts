import { assert, property, shuffledSubarray } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { demoInputs } from "@/tests/support/score-inputs.ts";
import { bandWidth } from "./bands.ts";
import type { DrawnScore } from "./drawn-score.ts";
import { atOnce } from "./at-once.ts";
import { MOVERS_SHOWN, moversOf } from "./movers.ts";
import type { ScoreInput, Spread } from "./score-input.ts";
import type { ScoreInputs } from "./score-inputs.ts";
import { runScores, type ScoreRun } from "./score-run.ts";

const anInput = (id: string, spread: Spread, [low, point, high] = [1, 2, 3]): ScoreInput => ({
  id,
  chance: id,
  label: id,
  unit: "usd",
  low: low ?? 0,
  point: spread.kind === "unknown" ? null : (point ?? null),
  high: high ?? 0,
  spread,
  facts: [],
  ask: null,
  within: { low: 0, high: null },
});

/** The weighted sum of inputs: what each adds to the variance is known beforehand. */
const sumOf = (weights: Readonly<Record<string, number>>): DrawnScore => ({
  id: "sum",
  index: "sum",
  subject: null,
  label: "sum",
  unit: "usd",
  coverage: 1,
  isComposite: false,
  bind: (inputs) => {
    const parts = Object.entries(weights).map(([id, weight]) => ({
      weight,
      low: inputs.low(id),
      high: inputs.high(id),
    }));
    return (draw, _method, into) => {
      into.low = parts.reduce((sum, { weight, low }) => sum + weight * (low[draw] ?? 0), 0);
      into.high = parts.reduce((sum, { weight, high }) => sum + weight * (high[draw] ?? 0), 0);
    };
  },
});

const triangle: Spread = { kind: "triangular" };

describe("what would move a sum", () => {
  // Alike inputs with weights 1, 2, 4, 8: variances 1, 4, 16, 64 of 85, so S = .012, .047, .19, .75.
  it("comes in the order of the variances, each with its part", () => {
    const inputs = ["a", "b", "c", "d"].map((id) => anInput(id, triangle));
    const { movers, opinion } = atOnce(moversOf(sumOf({ a: 1, b: 2, c: 4, d: 8 }), inputs, 1));
    expect(movers.map(({ input }) => input).slice(0, 3)).toEqual(["d", "c", "b"]);
    const exact = new Map([
      ["a", 1 / 85],
      ["b", 4 / 85],
      ["c", 16 / 85],
      ["d", 64 / 85],
    ]);
    // 128 draws: a standard error of about √(1.4 / 128) of the largest.
    for (const { input, totalOrder } of movers)
      expect(Math.abs(totalOrder - (exact.get(input) ?? 0))).toBeLessThan(0.3);
    expect(opinion).toBeNull();
  });

  it("puts an unknown before what is merely uncertain, between the same ends", () => {
    const inputs = [anInput("stated", triangle), anInput("unknown", { kind: "unknown" })];
    const { movers } = atOnce(moversOf(sumOf({ stated: 1, unknown: 1 }), inputs, 1));
    expect(movers.map(({ input }) => input)).toEqual(["unknown", "stated"]);
    // Known, it would take its whole range of 2 away.
    expect(movers[0]?.narrowing).toBeCloseTo(2, 9);
  });

  it("is everything, for the only open input: nothing is left once it is known", () => {
    const inputs = [anInput("a", triangle), anInput("b", { kind: "fixed" })];
    const { movers } = atOnce(moversOf(sumOf({ a: 3, b: 5 }), inputs, 1));
    expect(movers).toHaveLength(1);
    expect(movers[0]?.totalOrder).toBeGreaterThan(0.7);
    expect(movers[0]?.narrowing).toBeGreaterThan(0);
  });

  it("leaves out what the sum does not read, and never changes with it", () => {
    const all = ["a", "b", "c", "d"].map((id) => anInput(id, triangle));
    assert(
      property(shuffledSubarray(["c", "d"]), (others) => {
        const inputs = all.filter(({ id }) => id === "a" || id === "b" || others.includes(id));
        const score = sumOf({ a: 1, b: 2 });
        expect(atOnce(moversOf(score, inputs, 1))).toEqual(atOnce(moversOf(score, all, 1)));
      }),
    );
  });
});

describe("how much is opinion", () => {
  const inputs = [anInput("a", triangle)];
  const composite = (score: DrawnScore): DrawnScore => ({ ...score, isComposite: true });

  it("is nothing, exactly, where the method changes nothing", () => {
    expect(atOnce(moversOf(composite(sumOf({ a: 1 })), inputs, 1)).opinion).toBe(0);
  });

  // Jansen's estimate has a standard error of at most √(2 / 1024), .044.
  it("is everything where the facts change nothing", () => {
    const chosen = composite({
      ...sumOf({}),
      bind:
        () =>
        (_draw, { weights }, into) => {
          into.low = weights[0] ?? 0;
          into.high = into.low;
        },
    });
    expect(atOnce(moversOf(chosen, inputs, 1)).opinion).toBeGreaterThan(1 - 3 * 0.044);
  });
});

describe("what would move the demo company's scores", () => {
  let demo: ScoreInputs;
  let run: ScoreRun;
  beforeAll(async () => {
    demo = await demoInputs();
    run = runScores(demo, { draws: 200 });
  });

  it("is among what each reads, open, and at most five", () => {
    const open = new Set(
      demo.inputs.filter(({ spread }) => spread.kind !== "fixed").map(({ id }) => id),
    );
    for (const { movers, reads } of run.scores) {
      expect(movers.length).toBeLessThanOrEqual(MOVERS_SHOWN);
      for (const { input } of movers) {
        expect(reads).toContain(input);
        expect(open.has(input)).toBe(true);
      }
    }
  });

  // The trial of an input has the draws of a band of 200, so the widths are the same.
  it("narrows a band by no less than nothing and no more than all of it", () => {
    for (const { movers, bands } of run.scores)
      for (const { narrowing, totalOrder } of movers) {
        expect(narrowing).toBeGreaterThanOrEqual(0);
        expect(narrowing).toBeLessThanOrEqual(bandWidth(bands.facts) + 1e-9);
        expect(totalOrder).toBeGreaterThanOrEqual(0);
        expect(totalOrder).toBeLessThanOrEqual(1);
      }
  });

  it("is listed from the most telling down", () => {
    for (const { movers } of run.scores)
      expect(movers.map(({ narrowing }) => narrowing)).toEqual(
        movers.map(({ narrowing }) => narrowing).toSorted((a, b) => b - a),
      );
  });

  it("is opinion only where there are weights to disagree on", () => {
    for (const { opinion, bands } of run.scores)
      expect(opinion === null).toBe(bands.method === null);
  });
});
