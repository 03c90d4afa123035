import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { type Estimate, estimate } from "../quantity/estimate.ts";
import { gammaQuantile } from "../stats/incomplete-gamma.ts";
import type { Interval } from "../stats/interval.ts";

export const outageRate: IndexDefinition = {
  id: "outage-rate",
  methodVersion: METHOD_VERSION,
  name: "Outage rate",
  question: "How often should we expect a major outage, after the few that were counted?",
  formula:
    "λ ~ Gamma(n + 1/2, T);  mean = (n + 1/2) / T;  exact: Gamma(n)⁻¹((1 - c) / 2) to Gamma(n + 1)⁻¹((1 + c) / 2)",
  symbols: {
    λ: "major outages a year",
    n: "outages counted",
    T: "years over which they were counted",
    "1/2": "what is assumed before anything is counted (Jeffreys)",
    c: "the level of the interval: 90 % for the rate, 95 % for the exact one",
  },
  unit: "per-year",
  range: [0, null],
  bands: [],
  missingData:
    "Without a count there is no rate; with a count of none the rate is still above zero, half an outage over the time watched.",
  limits: [
    "Counts from public lists and blogs are of low quality and carry a low grade.",
    "It takes outages to come independently and at one rate; bad months cluster.",
    "What counts as major is the counter's judgement.",
  ],
  references: [
    { cite: "Jeffreys, H., Theory of Probability (the prior for a rate)", recalled: true },
    {
      cite: "Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28",
      recalled: true,
    },
  ],
  ownConventions: ["A 90 % interval for the rate."],
  checkedBy: ["gp_post", "poisson_ci"],
  example: {
    given: "Six major outages in one year",
    explain: () => ({
      ...step(
        outageRate.name,
        outageRate.unit,
        0,
        "mean and 90 % of the rates that fit the count",
        [asGiven("Outages counted", "count", 6), asGiven("Years watched", "years", 1)],
      ),
      value: outageRateOf({ outages: 6, years: 1 }),
    }),
  },
};

/** What is taken to have been counted before counting (Jeffreys' prior for a rate). */
const PRIOR_COUNT = 0.5;
const RATE_LEVEL = 0.9;

type Count = { readonly outages: number; readonly years: number };

/**
 * How many outages a year fit what was counted: the mean, and the middle 90 % of rates.
 *
 *     rate ~ Gamma(n + 1/2, T)
 *
 * @throws RangeError if the count is not a whole number from 0 up, or the years are not above zero
 *
 * @example
 * outageRateOf({ outages: 6, years: 1 });
 * // => { low: 2.946, point: 6.5, high: 11.181 } (rounded)
 */
export function outageRateOf({ outages, years }: Count): Estimate {
  requireCount(outages);
  if (!(years > 0)) throw new RangeError(`outages counted over ${years} years`);
  const shape = outages + PRIOR_COUNT;
  return estimate(
    gammaQuantile(shape, (1 - RATE_LEVEL) / 2) / years,
    shape / years,
    gammaQuantile(shape, (1 + RATE_LEVEL) / 2) / years,
  );
}

/**
 * Between which expected counts the truth lies, with no assumption before counting.
 *
 *     low = half the chi-square of 2n at (1 - c) / 2,  high = half that of 2n + 2 at (1 + c) / 2
 *
 * Garwood's exact interval; for a count of none it starts at zero.
 *
 * @throws RangeError if the count is not a whole number from 0 up or the level not between 0 and 1
 *
 * @example
 * exactCountInterval(10, 0.95);
 * // => { low: 4.7954, high: 18.3904 } (rounded)
 */
export function exactCountInterval(count: number, level: number): Interval {
  requireCount(count);
  if (!(level > 0 && level < 1)) throw new RangeError(`a level of ${level}; expected 0 to 1`);
  return {
    low: count === 0 ? 0 : gammaQuantile(count, (1 - level) / 2),
    high: gammaQuantile(count + 1, (1 + level) / 2),
  };
}

function requireCount(count: number): void {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`a count of ${count}; expected 0, 1, 2, ...`);
}
