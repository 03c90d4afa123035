import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { averagesOf } from "./averages.ts";
import { onGoalposts } from "./goalposts.ts";

export const humanDevelopment: IndexDefinition = {
  id: "human-development",
  methodVersion: METHOD_VERSION,
  name: "Human Development Index",
  question: "Does our way of combining agree with the best-known index that combines the same way?",
  formula: "HDI = (health × education × income)^(1/3)",
  symbols: {
    health: "life expectancy between goalposts of 20 and 85 years",
    education: "the mean of expected schooling (0 to 18 years) and mean schooling (0 to 15)",
    income: "the logarithm of national income per head between those of 100 and 75,000 dollars",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [],
  missingData: "A dimension between two ends gives a range, as the index rises with each.",
  limits: [
    "It is here as the precedent for goalposts and a geometric mean, and as a check on both; it says nothing of vendors.",
  ],
  references: [{ cite: "UNDP, Human Development Report, Technical note 1" }],
  ownConventions: [],
  checkedBy: ["hdi"],
  example: {
    given: "Health .6971, education .3447, 3,829 dollars a head",
    explain: () => {
      const { index, income } = humanDevelopmentOf({
        health: 0.6971,
        education: 0.3447,
        incomeUsdPerHead: 3829,
      });
      return step(
        humanDevelopment.name,
        humanDevelopment.unit,
        index,
        "geometric mean of three dimensions",
        [
          asGiven("Health", "index-0-1", 0.6971),
          asGiven("Education", "index-0-1", 0.3447),
          step("Income", "index-0-1", income, "on the scale of logarithms"),
        ],
      );
    },
  },
};

const LIFE_EXPECTANCY = { low: 20, high: 85 };
const EXPECTED_SCHOOLING = { low: 0, high: 18 };
const MEAN_SCHOOLING = { low: 0, high: 15 };
const LOG_INCOME = { low: Math.log(100), high: Math.log(75_000) };

/** Life expectancy at birth on the index's scale. */
export const healthIndex = (years: number): number => onGoalposts(years, LIFE_EXPECTANCY);

/** Expected and mean years of schooling on the index's scale. */
export const educationIndex = (expectedYears: number, meanYears: number): number =>
  averagesOf([
    onGoalposts(expectedYears, EXPECTED_SCHOOLING),
    onGoalposts(meanYears, MEAN_SCHOOLING),
  ]).arithmetic;

/**
 * The Human Development Index of a country.
 *
 *     HDI = (health * education * income) ** (1/3)
 *
 * @throws RangeError if a dimension lies outside 0 to 1 or the income is not above zero
 *
 * @example
 * humanDevelopmentOf({ health: 0.6971, education: 0.3447, incomeUsdPerHead: 3829 }).index;
 * // => 0.51
 */
export function humanDevelopmentOf({
  health,
  education,
  incomeUsdPerHead,
}: {
  readonly health: number;
  readonly education: number;
  readonly incomeUsdPerHead: number;
}): { readonly index: number; readonly income: number } {
  const odd = [health, education].find((value) => !(value >= 0 && value <= 1));
  if (odd !== undefined) throw new RangeError(`a dimension of ${odd}; expected 0 to 1`);
  if (!(incomeUsdPerHead > 0)) throw new RangeError(`an income of ${incomeUsdPerHead} a head`);
  const income = onGoalposts(Math.log(incomeUsdPerHead), LOG_INCOME);
  return { index: averagesOf([health, education, income]).geometric, income };
}
