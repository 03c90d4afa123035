import { assert, constantFrom, double, integer, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { bookWith, demoFacts, demoInputs, factsBands } from "@/tests/support/score-inputs.ts";
import { bandOf, bandWidth } from "./bands.ts";
import { drawInputs } from "./draws.ts";
import { type InputKind, scoreInput } from "./score-input.ts";
import type { ScoreInputs } from "./score-inputs.ts";

const DRAWS = 400;
/** Sums taken in another order differ by no more than this. */
const ROUNDING = 1e-9;
const variance = double({ min: 0, max: 0.2, noNaN: true });

const widthOf = (kind: InputKind, value: number, spread: number): number => {
  const input = scoreInput(
    "one",
    { kind, label: "one", unit: "share", within: { low: 0, high: null } },
    { value: { low: value, point: value, high: value }, facts: [] },
    { variance: spread, staleVariance: 0 },
  );
  const { low, high } = drawInputs([input], 1, DRAWS);
  return bandWidth(
    bandOf({ low: low[0] ?? new Float64Array(), high: high[0] ?? new Float64Array() }),
  );
};

let demo: ScoreInputs;
beforeAll(async () => {
  demo = await demoInputs();
});

/** The inputs with what rests on one of them known better: a part of its standard deviation. */
const better = (all: ScoreInputs, id: string, part: number): ScoreInputs => ({
  ...all,
  inputs: all.inputs.map((input) => {
    const { spread } = input;
    if (input.id !== id) return input;
    if (spread.kind === "lognormal")
      return { ...input, spread: { ...spread, logSd: part * spread.logSd } };
    if (spread.kind === "logit-normal")
      return { ...input, spread: { ...spread, logitSd: part * spread.logitSd } };
    return input;
  }),
});

describe("a better source that agrees", () => {
  // With common chance each draw lies nearer to the stated value; a theorem, for any monotone score.
  it("never widens an amount or a share", () => {
    assert(
      property(
        constantFrom<InputKind>("amount", "share", "effort"),
        double({ min: 0.01, max: 0.99, noNaN: true }),
        variance,
        variance,
        (kind, value, a, b) => {
          const [good, poor] = [Math.min(a, b), Math.max(a, b)];
          expect(widthOf(kind, value, good)).toBeLessThanOrEqual(
            widthOf(kind, value, poor) + 1e-12,
          );
          expect(widthOf(kind, value, 0)).toBe(0);
        },
      ),
    );
  });

  it("never widens a score that has no other open input", () => {
    const open = demo.inputs.filter(({ spread }) => /normal/.test(spread.kind));
    assert(
      property(constantFrom(...open), double({ min: 0, max: 1, noNaN: true }), (kept, part) => {
        const alone = {
          ...demo,
          inputs: demo.inputs.map((input) =>
            input.id === kept.id ? input : { ...input, spread: { kind: "fixed" } as const },
          ),
        };
        const after = factsBands(better(alone, kept.id, part), { draws: 100 });
        for (const [id, band] of factsBands(alone, { draws: 100 }))
          expect(bandWidth(after.get(id) ?? band)).toBeLessThanOrEqual(bandWidth(band) + ROUNDING);
      }),
      { numRuns: 40 },
    );
  });

  // In company it is no theorem: what is left out of one draw may have made up for another input.
  // The 5 and 95 % quantiles of n draws each have a standard error of √(.05 × .95 / n) / density;
  // for a normal of standard deviation σ, 2.11 σ / √n, and a band of 3.29 σ: each end is known to
  // 0.64 / √n of the band's width. Both widths share their chance, so that three such errors for
  // either end are generous.
  it("never widens a score in company, beyond what the draws leave open", () => {
    const before = factsBands(demo, { draws: DRAWS });
    assert(
      property(
        constantFrom(...demo.inputs.filter(({ spread }) => /normal/.test(spread.kind))),
        ({ id: input }) => {
          const after = factsBands(better(demo, input, 0.5), { draws: DRAWS });
          for (const [id, band] of before) {
            const width = bandWidth(band);
            expect(bandWidth(after.get(id) ?? band)).toBeLessThanOrEqual(
              width * (1 + (2 * 3 * 0.64) / Math.sqrt(DRAWS)) + ROUNDING,
            );
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is a fact of higher confidence, or by a better method, with the same value", async () => {
    const stated = demoFacts().filter(({ confidence }) => confidence === "medium");
    const variancesOf = ({ inputs }: ScoreInputs) =>
      new Map(
        inputs.flatMap(({ id, spread }) =>
          spread.kind === "lognormal"
            ? [[id, spread.logSd] as const]
            : spread.kind === "logit-normal"
              ? [[id, spread.logitSd] as const]
              : [],
        ),
      );
    const before = variancesOf(demo);
    for (const fact of stated.filter((_, i) => i % 10 === 0)) {
      const improved = bookWith({ ...fact, confidence: "high", method: "reported" });
      const inputs = await demoInputs(improved);
      for (const [id, sd] of variancesOf(inputs))
        expect(sd).toBeLessThanOrEqual(before.get(id) ?? 0);
      expect(inputs.inputs.map(({ chance }) => chance)).toEqual(
        demo.inputs.map(({ chance }) => chance),
      );
    }
  });
});

describe("an overdue fact", () => {
  it("widens a range, and never narrows it at either end", () => {
    assert(
      property(
        integer({ min: 0, max: 100 }),
        integer({ min: 0, max: 100 }),
        variance,
        (low, range, staleVariance) => {
          const stale = scoreInput(
            "one",
            { kind: "effort", label: "one", unit: "days", within: { low: 0, high: null } },
            { value: { low, point: low + range / 2, high: low + range }, facts: [] },
            { variance: 0.01, staleVariance },
          );
          expect(stale.low).toBeLessThanOrEqual(low);
          expect(stale.high).toBeGreaterThanOrEqual(low + range);
        },
      ),
    );
  });
});
