import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

export const priceDecline: IndexDefinition = {
  id: "price-decline",
  methodVersion: METHOD_VERSION,
  name: "Rate of falling prices",
  question: "How many times cheaper does the same quality become in a year?",
  formula: "F = (p0 / p1)^(1 / T);  δ = ln F;  half-life = 365 × ln 2 / δ",
  symbols: {
    F: "by what a price is divided in one year",
    "p0, p1": "the price at the start and at the end",
    T: "years between them",
    δ: "the same as a continuous yearly rate",
    "half-life": "days until the price has halved",
  },
  unit: "ratio",
  range: [0, null],
  bands: [],
  missingData:
    "Published rates run from 9 to 900 times a year by task; without one of its own a run takes the whole range.",
  limits: [
    "It holds for the same quality and for those who are free to move; the list price of one given model rarely falls.",
    "Two prices make a rate and no trend: it says nothing of the path between them, nor of the future.",
  ],
  references: [
    {
      cite: "Andreessen Horowitz (2024), LLMflation",
      url: "https://a16z.com/llmflation-llm-inference-cost",
    },
    {
      cite: "Epoch AI (2025), LLM inference prices have fallen rapidly but unequally across tasks",
      url: "https://epoch.ai/data-insights/llm-inference-price-trends",
    },
  ],
  ownConventions: ["A year of 365 days in the half-life."],
  checkedBy: ["deflate", "half_life"],
  example: {
    given: "60 dollars a million tokens, three years later 6 cents for the same quality",
    explain: () =>
      step(
        priceDecline.name,
        priceDecline.unit,
        priceDeclineOf({ startUsd: 60, endUsd: 0.06, years: 3 }).factorPerYear,
        "the fall over all years, as a factor for each",
        [
          asGiven("Price at the start", "usd-per-mtok", 60),
          asGiven("Price at the end", "usd-per-mtok", 0.06),
        ],
      ),
  },
};

const DAYS_PER_YEAR = 365;

export type PriceDecline = {
  /** How many times cheaper over the whole time. */
  readonly factor: number;
  readonly factorPerYear: number;
  /** Continuous rate of decline a year. */
  readonly ratePerYear: number;
  /** Days until the price has halved; negative, the days in which it doubled, where it rose. */
  readonly halfLifeDays: number;
};

/**
 * How fast a price fell between two days.
 *
 *     F = (p0 / p1) ** (1 / T),  δ = ln F
 *
 * @throws RangeError if a price or the years are not above zero
 *
 * @example
 * priceDeclineOf({ startUsd: 60, endUsd: 0.06, years: 3 }).factorPerYear;
 * // => 10
 */
export function priceDeclineOf({
  startUsd,
  endUsd,
  years,
}: {
  readonly startUsd: number;
  readonly endUsd: number;
  readonly years: number;
}): PriceDecline {
  if (!(startUsd > 0 && endUsd > 0 && years > 0))
    throw new RangeError(`a price of ${startUsd}, then ${endUsd} after ${years} years`);
  const factor = startUsd / endUsd;
  const factorPerYear = factor ** (1 / years);
  return {
    factor,
    factorPerYear,
    ratePerYear: Math.log(factorPerYear),
    halfLifeDays: halfLifeDays(factorPerYear),
  };
}

/**
 * Days until a price has halved that is divided by a factor each year.
 *
 *     days = 365 * ln 2 / ln F;  never, where it does not move
 *
 * @throws RangeError if the factor is not above zero
 */
export function halfLifeDays(factorPerYear: number): number {
  requireFactor(factorPerYear);
  return (DAYS_PER_YEAR * Math.LN2) / Math.log(factorPerYear);
}

/**
 * What part of a price is left after some years of decline.
 *
 *     left = F ** -t
 *
 * @throws RangeError if the factor is not above zero
 *
 * @example
 * priceLeftAfter(9, 2);
 * // => 0.0123
 */
export function priceLeftAfter(factorPerYear: number, years: number): number {
  requireFactor(factorPerYear);
  return factorPerYear ** -years;
}

function requireFactor(factorPerYear: number): void {
  if (!(factorPerYear > 0)) throw new RangeError(`a price divided by ${factorPerYear} each year`);
}
