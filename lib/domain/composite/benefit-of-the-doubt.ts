import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { linearMaximum } from "../stats/linear-maximum.ts";
import type { Matrix } from "../stats/matrix.ts";

export const benefitOfTheDoubt: IndexDefinition = {
  id: "benefit-of-the-doubt",
  methodVersion: METHOD_VERSION,
  name: "Benefit of the doubt",
  question: "How well does each do under the weights that suit it best?",
  formula: "score[i] = max over w ≥ 0 of sum(w × x[i]),  such that sum(w × x[j]) ≤ 1 for every j",
  symbols: {
    "x[i]": "the values of alternative i, all with more as better",
    w: "weights, chosen anew for each alternative in its favour",
    "score[i]": "1 where some weights put it first, less where none do",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [],
  missingData: "A value between two ends gives a range.",
  limits: [
    "Each is judged by its own weights, so scores below one compare with the best and not with each other.",
    "Who is best in one thing alone scores a full one.",
  ],
  references: [
    {
      cite: "Cherchye, L., Moesen, W., Rogge, N. and Van Puyenbroeck, T. (2007), An introduction to 'benefit of the doubt' composite indicators, Social Indicators Research 82",
    },
  ],
  ownConventions: [],
  checkedBy: ["bod"],
  example: {
    given: "Three alternatives with values (1, .5), (.5, 1) and (.5, .5): the third",
    explain: () => {
      const scores = benefitOfTheDoubtOf(EXAMPLE);
      return step(
        benefitOfTheDoubt.name,
        benefitOfTheDoubt.unit,
        scores[2] ?? 0,
        "the best any weights can do",
        [
          asGiven("Its first value", "index-0-1", 0.5),
          asGiven("Its second value", "index-0-1", 0.5),
          step(
            "The first alternative",
            "index-0-1",
            scores[0] ?? 0,
            "first under weights of its own",
          ),
        ],
      );
    },
  },
};

const EXAMPLE: Matrix = [
  [1, 0.5],
  [0.5, 1],
  [0.5, 0.5],
];

/**
 * How well each alternative does under the weights that suit it best.
 *
 *     score[i] = max sum(w * x[i]),  sum(w * x[j]) ≤ 1 for every j,  w ≥ 0
 *
 * @param alternatives one row each, its values in columns, more being better
 * @throws RangeError if a value is negative or the rows differ in length
 *
 * @example
 * benefitOfTheDoubtOf([[1, 0.5], [0.5, 1], [0.5, 0.5]]);
 * // => [1, 1, 0.6667] (rounded)
 */
export const benefitOfTheDoubtOf = (alternatives: Matrix): number[] =>
  alternatives.map((values) => linearMaximum(values, alternatives));
