import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";
import { at } from "../stats/matrix.ts";

export const rankShift: IndexDefinition = {
  id: "rank-shift",
  methodVersion: METHOD_VERSION,
  name: "Average rank shift",
  question: "How far do places in a ranking move when the method is changed?",
  formula: "R = mean(|rank[i] - reference rank[i]|)",
  symbols: {
    "rank[i]": "the place of i under the changed method",
    "reference rank[i]": "its place under the method as it stands",
  },
  unit: "ranks",
  range: [0, null],
  bands: [],
  missingData: "Only those ranked both times are compared.",
  limits: ["A small average can hide one that moved far."],
  references: [
    {
      cite: "Saisana, M., Saltelli, A. and Tarantola, S. (2005), Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite indicators, JRSS A 168",
    },
  ],
  ownConventions: [],
  checkedBy: ["rank_shift"],
  example: {
    given: "Places 1, 2, 3, 4, 5 that become 2, 1, 3, 5, 4",
    explain: () =>
      step(
        rankShift.name,
        rankShift.unit,
        rankShiftBetween([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]),
        "mean of the moves",
        [asGiven("Moves, in all", "ranks", 4), asGiven("Ranked", "count", 5)],
      ),
  },
};

/**
 * How many places a ranking moves on average between two methods.
 *
 *     R = mean(|after - before|)
 *
 * @throws RangeError if nothing is ranked or the two are of different length
 *
 * @example
 * rankShiftBetween([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]);
 * // => 0.8
 */
export function rankShiftBetween(before: readonly number[], after: readonly number[]): number {
  if (before.length === 0 || before.length !== after.length)
    throw new RangeError(`${before.length} places before, ${after.length} after`);
  return before.reduce((sum, rank, i) => sum + Math.abs(at(after, i) - rank), 0) / before.length;
}
