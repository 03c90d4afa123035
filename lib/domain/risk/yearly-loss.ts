import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

export const yearlyLoss: IndexDefinition = {
  id: "yearly-loss",
  methodVersion: METHOD_VERSION,
  name: "Expected yearly loss",
  question: "What do incidents of this kind cost us in an average year?",
  formula: "EAL = λ × E[X];  sd = √(λ × E[X²]);  P(none) = e^-λ",
  symbols: {
    EAL: "expected annual loss",
    λ: "incidents a year",
    X: "the loss of one incident",
    sd: "standard deviation of the yearly loss",
    "P(none)": "the chance of a year without any",
  },
  unit: "usd",
  range: [0, null],
  bands: [],
  missingData: "Rates and losses known between two ends give a range.",
  limits: [
    "A mean hides the bad year; read it beside the loss in the worst cases.",
    "It takes incidents to come independently, at one rate, with losses unrelated to their number.",
  ],
  references: [
    {
      cite: "Moments of the compound Poisson distribution, e.g. Klugman, Panjer and Willmot, Loss Models",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["agg_loss"],
  example: {
    given: "Six incidents a year, 100 dollars each on average, 30,000 the mean of their squares",
    explain: () => {
      const { meanUsd, sdUsd } = yearlyLossOf({
        incidentsPerYear: 6,
        meanLossUsd: 100,
        meanSquaredLoss: 30_000,
      });
      return step(yearlyLoss.name, yearlyLoss.unit, meanUsd, "incidents a year × mean loss", [
        asGiven("Incidents", "per-year", 6),
        asGiven("Mean loss of one", "usd", 100),
        step("Standard deviation", "usd", sdUsd, "√(λ × E[X²])"),
      ]);
    },
  },
};

export type YearlyLoss = {
  readonly meanUsd: number;
  readonly sdUsd: number;
  readonly chanceOfNone: number;
};

/**
 * What a kind of incident costs in a year: the mean, its spread, and the chance of none.
 *
 *     mean = λ E[X],  sd = sqrt(λ E[X²]),  P(none) = e^-λ
 *
 * @param meanSquaredLoss mean of the squared loss of one incident, in squared dollars
 * @throws RangeError if an input is negative, or the mean square is below the squared mean
 *
 * @example
 * yearlyLossOf({ incidentsPerYear: 6, meanLossUsd: 100, meanSquaredLoss: 30_000 }).meanUsd;
 * // => 600
 */
export function yearlyLossOf({
  incidentsPerYear,
  meanLossUsd,
  meanSquaredLoss,
}: {
  readonly incidentsPerYear: number;
  readonly meanLossUsd: number;
  readonly meanSquaredLoss: number;
}): YearlyLoss {
  if (!(incidentsPerYear >= 0 && meanLossUsd >= 0))
    throw new RangeError(`${incidentsPerYear} incidents a year at ${meanLossUsd}`);
  // No spread can bring the mean square below the squared mean; only rounding can.
  if (!(meanSquaredLoss >= meanLossUsd ** 2 * (1 - 1e-9)))
    throw new RangeError(`a mean square of ${meanSquaredLoss} for a mean of ${meanLossUsd}`);
  return {
    meanUsd: incidentsPerYear * meanLossUsd,
    sdUsd: Math.sqrt(incidentsPerYear * meanSquaredLoss),
    chanceOfNone: Math.exp(-incidentsPerYear),
  };
}
