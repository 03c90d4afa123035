import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { normalQuantile } from "../stats/normal-quantile.ts";

export const pricePath: IndexDefinition = {
  id: "price-path",
  methodVersion: METHOD_VERSION,
  name: "Spread of a future price",
  question: "How far could a price have moved by a given day?",
  formula:
    "mean = p e^(μ t);  sd = mean √(e^(σ² t) - 1);  quantile = p e^((μ - σ² / 2) t + σ √t z)",
  symbols: {
    p: "the price today",
    μ: "continuous yearly drift; negative where prices fall",
    σ: "yearly volatility",
    t: "years ahead",
    z: "the standard normal quantile of the chance asked for",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "Between the ends of an unknown drift or volatility the spread is the wider one.",
  limits: [
    "List prices move in steps, not smoothly; the spread is a stand-in for what is not known of them.",
    "Volatilities are the user's own; no published estimate was found.",
  ],
  references: [
    { cite: "Hull, J., Options, Futures and Other Derivatives (moments of the lognormal price)" },
  ],
  ownConventions: [],
  checkedBy: ["gbm"],
  example: {
    given:
      "A price of 100, a drift of 10 % and a volatility of 20 % a year: the lowest twentieth after one year",
    explain: () => {
      const spread = pricePathOf({
        priceUsd: 100,
        drift: 0.1,
        volatility: 0.2,
        years: 1,
        chance: 0.05,
      });
      return step(
        pricePath.name,
        pricePath.unit,
        spread.quantileUsd,
        "the price below which it falls with a chance of 5 %",
        [
          asGiven("Price today", "usd", 100),
          step("Mean", "usd", spread.meanUsd, "p e^(μ t)"),
          step("Standard deviation", "usd", spread.sdUsd, "mean √(e^(σ² t) - 1)"),
        ],
      );
    },
  },
};

export type PricePath = {
  readonly meanUsd: number;
  readonly sdUsd: number;
  /** The price below which it falls with the chance asked for. */
  readonly quantileUsd: number;
};

/**
 * Where a price that drifts and varies may stand after some years.
 *
 *     mean = p e^(μ t),  sd = mean sqrt(e^(σ² t) - 1),  quantile = p e^((μ - σ²/2) t + σ sqrt(t) z)
 *
 * Geometric Brownian motion; the price is lognormal.
 *
 * @throws RangeError if the price is not above zero, the volatility or the years
 * are negative, or the chance does not lie between 0 and 1
 *
 * @example
 * pricePathOf({ priceUsd: 100, drift: 0.1, volatility: 0.2, years: 1, chance: 0.05 }).quantileUsd;
 * // => 77.96
 */
export function pricePathOf({
  priceUsd,
  drift,
  volatility,
  years,
  chance,
}: {
  readonly priceUsd: number;
  readonly drift: number;
  readonly volatility: number;
  readonly years: number;
  readonly chance: number;
}): PricePath {
  if (!(priceUsd > 0 && volatility >= 0 && years >= 0))
    throw new RangeError(
      `a price of ${priceUsd} at a volatility of ${volatility}, ${years} years on`,
    );
  const meanUsd = priceUsd * Math.exp(drift * years);
  const variance = volatility ** 2 * years;
  const z = normalQuantile(chance);
  return {
    meanUsd,
    sdUsd: meanUsd * Math.sqrt(Math.expm1(variance)),
    quantileUsd: meanUsd * Math.exp(-variance / 2 + Math.sqrt(variance) * z),
  };
}
