import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { total } from "../stats/shares.ts";

export const averages: IndexDefinition = {
  id: "averages",
  methodVersion: METHOD_VERSION,
  name: "Averages that do or do not compensate",
  question: "Can a good value make up for a bad one?",
  formula: "arithmetic = sum(x) / n;  geometric = (Π x)^(1/n);  harmonic = n / sum(1 / x)",
  symbols: {
    x: "the values, zero or more",
    n: "how many there are",
    arithmetic: "any shortfall is made up for in full",
    geometric: "a low value drags the whole down; the one the scores use, on freedom",
    harmonic: "a low value counts for nearly everything",
  },
  unit: "ratio",
  range: [0, null],
  bands: [],
  missingData: "Each average rises with each value, so values known between two ends give a range.",
  limits: [
    "A single zero makes the geometric and the harmonic average zero; scores set a floor for that reason.",
  ],
  references: [
    {
      cite: "OECD and JRC (2008), Handbook on Constructing Composite Indicators, aggregation (21, 1, 1, 1)",
      url: "https://knowledge4policy.ec.europa.eu/composite-indicators_en",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["means"],
  example: {
    given: "21, 1, 1 and 1: arithmetic 6, like four times 6",
    explain: () => {
      const { arithmetic, geometric, harmonic } = averagesOf([21, 1, 1, 1]);
      return step("Geometric average", averages.unit, geometric, "fourth root of the product", [
        asGiven("The one high value", "ratio", 21),
        step("Arithmetic average", "ratio", arithmetic, "sum over four"),
        step("Harmonic average", "ratio", harmonic, "four over the sum of reciprocals"),
      ]);
    },
  },
};

export type Averages = {
  readonly arithmetic: number;
  readonly geometric: number;
  readonly harmonic: number;
};

/**
 * Three averages of the same values, from full to hardly any compensation.
 *
 * The harmonic is never above the geometric, nor that above the arithmetic; they
 * meet where all values are equal. A zero makes the latter two zero.
 *
 * @throws RangeError if there are no values or one is negative
 *
 * @example
 * averagesOf([21, 1, 1, 1]);
 * // => { arithmetic: 6, geometric: 2.14, harmonic: 1.31 } (rounded)
 */
export function averagesOf(values: readonly number[]): Averages {
  const n = values.length;
  if (n === 0) throw new RangeError("an average needs at least one value");
  const sum = total(values);
  const hasZero = values.includes(0);
  return {
    arithmetic: sum / n,
    geometric: hasZero ? 0 : Math.exp(values.reduce((all, x) => all + Math.log(x), 0) / n),
    harmonic: hasZero ? 0 : n / values.reduce((all, x) => all + 1 / x, 0),
  };
}
