import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { entry, type Matrix, tabulate } from "../stats/matrix.ts";
import { shares } from "../stats/shares.ts";

export const pairwiseWins: IndexDefinition = {
  id: "pairwise-wins",
  methodVersion: METHOD_VERSION,
  name: "Pairwise wins",
  question: "Which alternative wins most comparisons, when nothing may make up for anything else?",
  formula: "score[a] = sum over b of sum of w[k] where x[a][k] > x[b][k]",
  symbols: {
    "x[a][k]": "the value of alternative a on criterion k, more being better",
    "w[k]": "the weight of criterion k, all summing to 1",
    "score[a]": "the weight of the criteria on which a is ahead, over all it is compared with",
  },
  unit: "wins",
  range: [0, null],
  bands: [],
  missingData: "A criterion on which one of two is not known decides between them for neither.",
  limits: [
    "It sees who is ahead and not by how much.",
    "Adding an alternative can change the order of the others.",
  ],
  references: [
    {
      cite: "Munda, G. and Nardo, M. (2009), Noncompensatory/nonlinear composite indicators for ranking countries, Applied Economics 41",
    },
  ],
  ownConventions: ["A tie counts for neither side."],
  checkedBy: ["copeland"],
  example: {
    given:
      "Three alternatives with values (3, 1, 2), (2, 2, 2) and (1, 3, 3), equal weights: the third",
    explain: () => {
      const { scores } = pairwiseWinsOf(EXAMPLE, [1, 1, 1]);
      const shown = (i: number) => scores[i] ?? 0;
      return step(
        pairwiseWins.name,
        pairwiseWins.unit,
        shown(2),
        "two thirds against each of the others",
        [
          step("The first", "wins", shown(0), "one third against each"),
          step("The second", "wins", shown(1), "one third against each"),
          asGiven("Weight of each criterion", "share", 1 / 3),
        ],
      );
    },
  },
};

const EXAMPLE: Matrix = [
  [3, 1, 2],
  [2, 2, 2],
  [1, 3, 3],
];

export type PairwiseWins = {
  /** One per alternative: the weight with which it is ahead, over all others. */
  readonly scores: readonly number[];
  /** Pairs of which the first is nowhere behind and somewhere ahead, by place in the list. */
  readonly dominance: readonly (readonly [better: number, worse: number])[];
};

/**
 * Which alternatives win the comparisons in pairs.
 *
 *     score[a] = sum over b of the weights of the criteria on which a is ahead of b
 *
 * @param alternatives one row each, its values in columns, more being better
 * @throws RangeError if weights are negative or the rows do not fit them
 *
 * @example
 * pairwiseWinsOf([[3, 1, 2], [2, 2, 2], [1, 3, 3]], [1, 1, 1]).scores;
 * // => [0.667, 0.667, 1.333] (rounded)
 */
export function pairwiseWinsOf(alternatives: Matrix, weights: readonly number[]): PairwiseWins {
  const parts = shares(weights);
  if (alternatives.some((row) => row.length !== parts.length))
    throw new RangeError(`expected ${parts.length} values in each row`);
  const size = alternatives.length;
  const ahead = tabulate(size, size, (a, b) =>
    parts.reduce(
      (sum, part, k) => sum + (entry(alternatives, a, k) > entry(alternatives, b, k) ? part : 0),
      0,
    ),
  );
  const pairs = ahead.flatMap((row, a) => row.map((_, b) => [a, b] as const));
  return {
    scores: ahead.map((row) => row.reduce((sum, part) => sum + part, 0)),
    dominance: pairs.filter(([a, b]) => entry(ahead, a, b) > 0 && entry(ahead, b, a) === 0),
  };
}
