import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { averagesOf } from "./averages.ts";
import { type Goalposts, onGoalposts } from "./goalposts.ts";

export const technologyAchievement: IndexDefinition = {
  id: "technology-achievement",
  methodVersion: METHOD_VERSION,
  name: "Technology Achievement Index",
  question: "Does our arithmetic of composites agree with the textbook example?",
  formula: "TAI = mean of four dimensions, each the mean of two indicators between goalposts",
  symbols: {
    creation: "patents per million people; royalties per head",
    "recent innovations": "internet hosts per thousand people; the share of technology exports",
    "old innovations": "telephones per thousand people and electricity per head, both by logarithm",
    skills: "mean years of schooling; enrolment in science at tertiary level",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [],
  missingData: "An indicator between two ends gives a range, as the index rises with each.",
  limits: [
    "It is here as a check on goalposts and arithmetic means; it says nothing of vendors.",
    "Published values agree to two or three digits; the inputs are recalled.",
  ],
  references: [
    {
      cite: "UNDP, Human Development Report 2001; OECD and JRC (2008), Handbook, pp. 152-153 (inputs and goalposts)",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["tai"],
  example: {
    given: "Finland in the report of 2001; published .744",
    explain: () =>
      step(
        technologyAchievement.name,
        technologyAchievement.unit,
        technologyAchievementOf(FINLAND),
        "mean of four dimensions",
        DIMENSIONS.map(([label, pair]) =>
          step(
            label,
            "index-0-1",
            dimensionOf(FINLAND, pair),
            "mean of two indicators",
            pair.map((name) => asGiven(name, "index-0-1", indicatorOf(FINLAND, name))),
          ),
        ),
      ),
  },
};

/** Observed ends in 1997-2000; those by logarithm end at the average of the OECD. */
const POSTS = {
  patents: { low: 0, high: 994 },
  royalties: { low: 0, high: 272.6 },
  internet: { low: 0, high: 232.4 },
  exports: { low: 0, high: 80.8 },
  telephones: { low: 0, high: Math.log(901) },
  electricity: { low: Math.log(22), high: Math.log(6969) },
  schooling: { low: 0.8, high: 12 },
  tertiary: { low: 0.1, high: 27.4 },
} as const satisfies Record<string, Goalposts>;
type Indicator = keyof typeof POSTS;
export type Technology = Readonly<Record<Indicator, number>>;

const BY_LOGARITHM: readonly Indicator[] = ["telephones", "electricity"];

const DIMENSIONS: readonly (readonly [label: string, pair: readonly Indicator[]])[] = [
  ["Creation", ["patents", "royalties"]],
  ["Recent innovations", ["internet", "exports"]],
  ["Old innovations", ["telephones", "electricity"]],
  ["Skills", ["schooling", "tertiary"]],
];

const FINLAND: Technology = {
  patents: 187,
  royalties: 125.6,
  internet: 200.2,
  exports: 50.7,
  telephones: 1203,
  electricity: 14_129,
  schooling: 10,
  tertiary: 27.4,
};

/**
 * The Technology Achievement Index of a country.
 *
 * Mean of four dimensions, each the mean of two indicators between goalposts.
 *
 * @throws RangeError if an indicator is negative, or zero where its logarithm counts
 *
 * @example
 * technologyAchievementOf(finland);
 * // => 0.744
 */
export const technologyAchievementOf = (country: Technology): number =>
  averagesOf(DIMENSIONS.map(([, pair]) => dimensionOf(country, pair))).arithmetic;

const dimensionOf = (country: Technology, pair: readonly Indicator[]): number =>
  averagesOf(pair.map((name) => indicatorOf(country, name))).arithmetic;

function indicatorOf(country: Technology, name: Indicator): number {
  const value = country[name];
  const isByLogarithm = BY_LOGARITHM.includes(name);
  if (!(value >= 0) || (isByLogarithm && value === 0)) throw new RangeError(`${name} of ${value}`);
  return onGoalposts(isByLogarithm ? Math.log(value) : value, POSTS[name]);
}
