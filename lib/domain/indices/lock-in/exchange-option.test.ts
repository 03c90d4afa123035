import { assert, double, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { type Exchange, exchangeOptionUsd } from "./exchange-option.ts";

const side = record({
  usd: double({ min: 0.01, max: 1000, noNaN: true }),
  yieldPerYear: double({ min: -0.2, max: 0.2, noNaN: true }),
  volatility: double({ min: 0, max: 1.5, noNaN: true }),
});
const exchange = record({
  gain: side,
  giveUp: side,
  correlation: double({ min: -1, max: 1, noNaN: true }),
  years: double({ min: 0, max: 10, noNaN: true }),
});
const later = ({ usd, yieldPerYear }: Exchange["gain"], years: number) =>
  usd * Math.exp(-yieldPerYear * years);
const near = (exchanged: Exchange) => 1e-9 * (1 + exchanged.gain.usd + exchanged.giveUp.usd) * 10;

describe("the right to switch", () => {
  // 4.0 m against 3.9 m a year, both at 30 %, one year: methodology, section 5.
  it.each([
    [0, 0.71],
    [0.5, 0.52],
    [0.8, 0.35],
  ])("is worth, at a correlation of %d, %d million", (correlation, millions) => {
    const of = (usd: number) => ({ usd, yieldPerYear: 0, volatility: 0.3 });
    const worth = exchangeOptionUsd({ gain: of(4), giveUp: of(3.9), correlation, years: 1 });
    expect(worth).toBeCloseTo(millions, 2);
  });

  it("and the right the other way differ by what the two are worth", () => {
    assert(
      property(exchange, (one) => {
        const { gain, giveUp, years } = one;
        const back = exchangeOptionUsd({ ...one, gain: giveUp, giveUp: gain });
        const difference = later(gain, years) - later(giveUp, years);
        const scale = 1 + later(gain, years) + later(giveUp, years);
        expect(Math.abs(exchangeOptionUsd(one) - back - difference) / scale).toBeLessThan(1e-11);
      }),
    );
  });

  it("is worth at least the gain at hand and at most what is gained", () => {
    assert(
      property(exchange, (one) => {
        const [a, b] = [later(one.gain, one.years), later(one.giveUp, one.years)];
        const worth = exchangeOptionUsd(one);
        expect(worth).toBeGreaterThanOrEqual(Math.max(0, a - b) - near(one) * 10);
        expect(worth).toBeLessThanOrEqual(a + near(one) * 10);
      }),
    );
  });

  it("never rises as the two move more alike", () => {
    const more = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(exchange, more, (one, towardsOne) => {
        const alike = one.correlation + (1 - one.correlation) * towardsOne;
        const worth = exchangeOptionUsd({ ...one, correlation: alike });
        expect(worth).toBeLessThanOrEqual(exchangeOptionUsd(one) + near(one) * 100);
      }),
    );
  });

  it("refuses worths, years and correlations that are none", () => {
    const of = (usd: number) => ({ usd, yieldPerYear: 0, volatility: 0.3 });
    const one: Exchange = { gain: of(1), giveUp: of(1), correlation: 0, years: 1 };
    expect(() => exchangeOptionUsd({ ...one, gain: of(-1) })).toThrow("a side worth -1");
    expect(() => exchangeOptionUsd({ ...one, years: -1 })).toThrow(RangeError);
    expect(() => exchangeOptionUsd({ ...one, correlation: 2 })).toThrow("a correlation of 2");
  });
});
