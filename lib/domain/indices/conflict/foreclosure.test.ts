import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { fareEffectOf } from "../control/fare-effect.ts";
import { pricePressureOf } from "../control/price-pressure.ts";
import { choicesLost } from "./demotion-loss.ts";
import { downstreamPressure } from "./downstream-pressure.ts";
import { diversionThroughRivals, impliedElasticities } from "./foreclosure-terms.ts";
import { withholdingOf } from "./input-withholding.ts";
import { upwardPricingPressure, verticalPricingPressure } from "./upward-pricing.ts";
import { rivalResponse, upstreamPressure } from "./vertical-foreclosure.ts";

const share = double({ min: 0, max: 1, noNaN: true });
const ratio = double({ min: 0.01, max: 20, noNaN: true });

describe("the pressure to foreclose", () => {
  const FIRST = { diversion: 0.4, downstreamMargin: 0.5, priceOverInputPrice: 2 };
  const REPLACED = { marginOnRival: 0.5, elasticity: 2.5, passThroughElasticity: 0.25 };

  // Moresi and Salop (2013), examples 1 and 5.
  it("upstream agrees with the paper", () => {
    expect(upstreamPressure(FIRST)).toBeCloseTo(0.4, 12);
    const low = { diversion: 0.2, downstreamMargin: 0.25 };
    expect(upstreamPressure({ ...low, priceOverInputPrice: 2 })).toBeCloseTo(0.1, 12);
    expect(upstreamPressure({ ...low, priceOverInputPrice: 20 })).toBeCloseTo(1, 12);
    expect(upstreamPressure(FIRST, REPLACED)).toBeCloseTo(0.0667, 4);
  });

  // Examples 2 and 6.
  it("makes the rival raise its own price by the paper's shares", () => {
    const answer = { passThrough: 0.5, inputShareOfPrice: 0.5 };
    expect(rivalResponse({ upstream: 0.4, ...answer })).toBeCloseTo(0.1, 12);
    const upstream = upstreamPressure(FIRST, REPLACED);
    expect(rivalResponse({ upstream, ...answer, elasticity: 2.5 })).toBeCloseTo(0.0153, 4);
  });

  // Examples 3 and 7.
  it("downstream turns to a price cut once the input comes at cost", () => {
    const terms = { diversion: 0.25, upstreamMargin: 0.5, rivalInputOverPrice: 0.5 };
    expect(downstreamPressure(terms)).toEqual({ recaptured: 0.0625 });
    const own = { marginRemoved: 0.5, inputOverPrice: 0.5 };
    expect(downstreamPressure({ ...terms, own })).toEqual({ recaptured: 0.0625, atCost: -0.1875 });
    const replaced = downstreamPressure({ ...terms, own: { ...own, elasticity: 2.5 } });
    expect(replaced.withSubstitution).toBeCloseTo(-0.5, 12);
  });

  // Examples 4 and 8.
  it("takes its terms from diversion between rivals and from margins", () => {
    expect(diversionThroughRivals(0.3, 0.4)).toBeCloseTo(0.5, 12);
    expect(
      impliedElasticities({
        passThrough: 0.5,
        inputShareOfPrice: 0.5,
        upstreamMargin: 0.5,
        demandElasticity: 1,
      }),
    ).toEqual({ passThrough: 0.25, substitution: 1.75 });
  });

  it("never rises as the rival can replace more", () => {
    assert(
      property(share, share, ratio, ratio, (diversion, downstreamMargin, elasticity, more) => {
        const terms = { diversion, downstreamMargin, priceOverInputPrice: 2 };
        const at = (of: number) => upstreamPressure(terms, { ...REPLACED, elasticity: of });
        expect(at(elasticity + more)).toBeLessThanOrEqual(at(elasticity));
        expect(at(0)).toBe(upstreamPressure(terms));
      }),
    );
  });

  it("names what is no share, ratio or elasticity", () => {
    expect(() => upstreamPressure({ ...FIRST, diversion: 1.4 })).toThrow(
      "diversion is 1.4; expected 0 to 1",
    );
    expect(() => upstreamPressure({ ...FIRST, priceOverInputPrice: 0 })).toThrow(
      "expected above zero",
    );
    expect(() => upstreamPressure(FIRST, { ...REPLACED, elasticity: -1 })).toThrow(
      "expected zero or more",
    );
    expect(() => diversionThroughRivals(0.3, 1)).toThrow(RangeError);
    expect(() => rivalResponse({ upstream: -0.1, passThrough: 1, inputShareOfPrice: 1 })).toThrow(
      RangeError,
    );
  });
});

describe("withholding", () => {
  // The article's own expression; its sentence says 30 %.
  it("does not pay at a pressure of 15 % against a threshold of 20 %", () => {
    const { threshold, pays } = withholdingOf({
      upstream: 0.15,
      returning: 0.6,
      upstreamMargin: 0.5,
    });
    expect(threshold).toBeCloseTo(0.2, 12);
    expect(pays).toBe(false);
    expect(withholdingOf({ upstream: 0.21, returning: 0.6, upstreamMargin: 0.5 }).pays).toBe(true);
  });
});

describe("upward pricing", () => {
  // antitrust-methods, chapters 6 and 14.
  it("agrees with the worked numbers", () => {
    const terms = { diversion: 0.3, otherMargin: 0.4, otherPriceUsd: 1, ownPriceUsd: 1 };
    expect(upwardPricingPressure(terms)).toBeCloseTo(0.12, 12);
    const prices = { diversion: 0.45, otherPriceUsd: 12_000, ownPriceUsd: 11_000 };
    expect(upwardPricingPressure({ ...terms, ...prices })).toBeCloseTo(0.196, 3);
    const vertical = { diversion: 0.25, downstreamMargin: 0.35, downstreamPriceUsd: 100 };
    const { gainUsd, costUsd, netUsd } = verticalPricingPressure({
      ...vertical,
      upstreamMargin: 0.15,
      inputPriceUsd: 40,
    });
    expect([gainUsd, costUsd, netUsd].map((usd) => Math.round(usd * 100) / 100)).toEqual([
      8.75, 6, 2.75,
    ]);
  });

  it("does not depend on the currency", () => {
    assert(
      property(share, share, ratio, ratio, ratio, (diversion, otherMargin, other, own, rate) => {
        const terms = { diversion, otherMargin, otherPriceUsd: other, ownPriceUsd: own };
        const exchanged = { ...terms, otherPriceUsd: other * rate, ownPriceUsd: own * rate };
        expect(upwardPricingPressure(exchanged)).toBeCloseTo(upwardPricingPressure(terms), 9);
      }),
    );
  });

  it("names a price that is none", () => {
    const terms = { diversion: 0.3, otherMargin: 0.4, otherPriceUsd: 1, ownPriceUsd: 0 };
    expect(() => upwardPricingPressure(terms)).toThrow("ownPriceUsd is 0");
  });
});

describe("what common owners do to prices", () => {
  it("is the sum over rivals of weight, diversion and margin", () => {
    const one = { profitWeight: 0.5, diversion: 0.3, margin: 0.4 };
    const other = { profitWeight: 0.2, diversion: 0.2, margin: 0.5 };
    expect(pricePressureOf([one, other])).toBeCloseTo(0.08, 12);
    expect(pricePressureOf([])).toBe(0);
    expect(() => pricePressureOf([{ ...one, profitWeight: -1 }])).toThrow("profitWeight is -1");
  });

  // Tests of the tool Common Skies; Azar, Schmalz and Tecu, and Dennis, Gerardi and Schenone.
  it.each([
    [0.255, 0.202, 0.00521],
    [0.225, 0.063, 0.01041],
  ])("by the coefficients %d and %d is %d on fares", (b, m, change) => {
    const effect = fareEffectOf({
      concentration: { coefficient: b, change: 0.06 },
      commonOwnership: { coefficient: m, change: -0.05 },
    });
    expect(effect.priceChange).toBeCloseTo(change, 4);
    expect(effect.byConcentration).toBeCloseTo(b * 0.06, 12);
  });

  it("is a number", () => {
    const none = { coefficient: Number.NaN, change: 1 };
    expect(() => fareEffectOf({ concentration: none, commonOwnership: none })).toThrow(RangeError);
  });
});

describe("a demotion", () => {
  it("from 35 to 8 % costs 270,000 of a million", () => {
    const shown = { rateBefore: 0.35, rateAfter: 0.08, timesShown: 1_000_000 };
    expect(choicesLost(shown)).toBeCloseTo(270_000, 6);
    expect(() => choicesLost({ ...shown, rateBefore: 35 })).toThrow("rateBefore is 35");
  });
});
