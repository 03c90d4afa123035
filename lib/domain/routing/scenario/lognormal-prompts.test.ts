import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { aPrice, DAY } from "@/tests/support/routing.ts";
import { normalBelow } from "../../stats/normal-distribution.ts";
import { checkScenario } from "./check-scenario.ts";
import { type ClassQuote, quoteClass } from "./class-quote.ts";
import { lognormalBands, MOST_P95_OVER_MEAN } from "./lognormal-prompts.ts";
import type { RequestClass } from "./request-class.ts";

const terms = { day: DAY };
const usdOf = (quote: ClassQuote): number =>
  quote.kind === "quoted" ? quote.usdPerRequest : Number.NaN;
/** Twice the price above 200,000 tokens of prompt. */
const steep = aPinned("north", "swift", [1, 2], {
  prices: [
    aPrice("input", 1),
    aPrice("output", 2),
    aPrice("input", 2, { minPromptTokens: 200_001 }),
    aPrice("output", 4, { minPromptTokens: 200_001 }),
  ],
});
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("prompts of lognormal lengths", () => {
  const mean = double({ min: 1, max: 1e6, noNaN: true });
  const over = double({ min: 1, max: MOST_P95_OVER_MEAN, noNaN: true });

  it("have their 95th percentile and their mean where they are stated", () => {
    assert(
      property(mean, over, (m, ratio) => {
        const bands = lognormalBands(m, m * ratio, [0, m * ratio]);
        expect(total(bands.map(({ share }) => share))).toBeCloseTo(1, 12);
        expect(total(bands.map(({ tokens }) => tokens)) / m).toBeCloseTo(1, 12);
        // One length alone has no percentiles to be held to.
        expect(ratio < 1.0001 || Math.abs((bands[1]?.share ?? 0) - 0.05) < 1e-6).toBe(true);
      }),
    );
  });

  it("are divided the same wherever else they are divided", () => {
    const all = lognormalBands(50_000, 150_000, [0, 32_000, 128_000, 200_001]);
    const two = lognormalBands(50_000, 150_000, [0, 200_001]);
    expect(all.at(-1)?.share).toBeCloseTo(two[1]?.share ?? 0, 15);
    expect(total(all.slice(0, 3).map(({ tokens }) => tokens))).toBeCloseTo(two[0]?.tokens ?? 0, 9);
  });

  // ln(150/50) = 1.0986; σ = 1.6449 - √(2.7055 - 2.1972) = 0.9319; μ = ln 50,000 - σ²/2.
  it("agree with the closed form by hand", () => {
    const sigma = 1.6448536269514722 - Math.sqrt(1.6448536269514722 ** 2 - 2 * Math.log(3));
    const mu = Math.log(50_000) - sigma ** 2 / 2;
    const z = (Math.log(200_001) - mu) / sigma;
    const [, long] = lognormalBands(50_000, 150_000, [0, 200_001]);
    expect(long?.share).toBeCloseTo(1 - normalBelow(z), 12);
    expect((long?.tokens ?? 0) / 50_000).toBeCloseTo(1 - normalBelow(z - sigma), 12);
  });

  it("meet a whole-request price with their long part alone, and not with their mean", () => {
    const of: RequestClass = aClass({
      inputTokens: 50_000,
      outputTokens: 0,
      distribution: { kind: "lognormal", p95InputTokens: 150_000 },
    });
    const [, long] = lognormalBands(50_000, 150_000, [0, 200_001]);
    expect(usdOf(quoteClass(of, steep, terms))).toBeCloseTo(
      (50_000 + (long?.tokens ?? 0)) / 1e6,
      12,
    );
    const byMean = aClass({ inputTokens: 220_000, outputTokens: 0 });
    expect(usdOf(quoteClass(byMean, steep, terms))).toBeCloseTo(0.44, 12);
  });

  it("refuse a law that is none", () => {
    expect(() => lognormalBands(100, 99, [0])).toThrow("has its 95th percentile between");
    expect(() => lognormalBands(0, 0, [0])).toThrow("has its 95th percentile between");
    expect(() => lognormalBands(100, Number.NaN, [0])).toThrow("has its 95th percentile between");
  });
});

describe("requests in bands", () => {
  const bands = [
    { share: 0.9, inputTokens: 10_000, outputTokens: 100 },
    { share: 0.1, inputTokens: 300_000, outputTokens: 1000 },
  ];
  const of = aClass({
    inputTokens: 39_000,
    outputTokens: 190,
    distribution: { kind: "bands", bands },
  });

  it("pay a whole-request price by the long ones", () => {
    expect(usdOf(quoteClass(of, steep, terms)) * 1e6).toBeCloseTo(
      0.9 * (10_000 + 200) + 0.1 * (600_000 + 4000),
      6,
    );
    const byMean = aClass({ inputTokens: 39_000, outputTokens: 190 });
    expect(usdOf(quoteClass(byMean, steep, terms)) * 1e6).toBeCloseTo(39_000 + 380, 6);
  });

  it("have to make sense", () => {
    const fault = (part: Partial<RequestClass>) =>
      checkScenario(aScenario({ classes: [{ ...of, ...part }] })).map(
        ({ place, text, wayOut }) => `${place} ${text}. ${wayOut}`,
      );
    expect(fault({})).toEqual([]);
    expect(fault({ inputTokens: 50_000 })).toEqual([
      "class “Chat”, distribution of lengths has a mean prompt of 39000 tokens, and the class says 50000. Set the mean prompt of the class to 39000, or correct the bands",
    ]);
    expect(fault({ distribution: { kind: "bands", bands: bands.slice(0, 1) } })).toEqual([
      "class “Chat”, distribution of lengths has shares that add up to 0.9. Make the shares of the bands add up to 1",
    ]);
    expect(fault({ distribution: { kind: "lognormal", p95InputTokens: 30_000 } })[0]).toContain(
      "has its 95th percentile at 30000 tokens, which no lognormal with a mean of 39000 has. Give between 39000 and 150857 tokens",
    );
  });
});
