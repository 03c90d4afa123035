import type { Explanation } from "../explain/explanation.ts";
import { leaf, type Measured } from "../explain/measured.ts";
import { bounds, type Estimate, exact } from "../quantity/estimate.ts";
import { weightedMean } from "../stats/weighted-mean.ts";
import { given } from "../indices/given.ts";
import { type IndexDefinition, type Score, scored } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

/** The eight objectives and their weights in version 1.2.1. */
export const SOVEREIGNTY_WEIGHTS = {
  SOV1: 0.15,
  SOV2: 0.1,
  SOV3: 0.1,
  SOV4: 0.15,
  SOV5: 0.2,
  SOV6: 0.15,
  SOV7: 0.1,
  SOV8: 0.05,
} as const;
export type SovereigntyObjective = keyof typeof SOVEREIGNTY_WEIGHTS;

export const SOVEREIGNTY_OBJECTIVES = [
  "SOV1",
  "SOV2",
  "SOV3",
  "SOV4",
  "SOV5",
  "SOV6",
  "SOV7",
  "SOV8",
] as const satisfies readonly SovereigntyObjective[];

/** Assurance levels run from 0, no sovereignty, to 4, full sovereignty. */
const HIGHEST_SEAL = 4;

export const sovereigntyFramework = {
  id: "sovereignty-framework",
  methodVersion: METHOD_VERSION,
  name: "EU cloud sovereignty score",
  question: "How sovereign is a cloud service by the European Commission's own framework?",
  formula: "score = sum(w[i] × score[i]);  level = min(SEAL[i])",
  symbols: {
    "w[i]": "the framework's weight of objective i: 15, 10, 10, 15, 20, 15, 10 and 5 %",
    "score[i]": "how far objective i is met, 0 to 1",
    "SEAL[i]": "the assurance level of objective i, 0 to 4; the weakest one decides",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [],
  missingData:
    "An objective without a score may be anything from 0 to 1; one without a level leaves the overall level between 0 and the lowest known.",
  limits: [
    "The scores of the objectives are a buyer's assessment of the answers in a tender.",
    "The framework speaks of services to EU institutions; elsewhere it is a landmark.",
  ],
  references: [
    {
      cite: "European Commission, Cloud Sovereignty Framework, version 1.2.1 (October 2025), weights as reported by vinland.technology",
    },
  ],
  ownConventions: [],
  checkedBy: ["csf"],
  example: {
    given: "Scores .5, .25, .75, .5, .25, .75, 1 and .5 on the eight objectives",
    explain: () =>
      sovereigntyOf({
        scores: objectives([0.5, 0.25, 0.75, 0.5, 0.25, 0.75, 1, 0.5], given),
        seals: objectives([2, 1, 3, 2, 1, 3, 4, 2], (level) => level),
      }).score.explanation,
  },
} as const satisfies IndexDefinition;

export type Sovereignty = {
  readonly score: Score;
  /** The lowest level of any objective. */
  readonly seal: Estimate;
};

/**
 * How sovereign a cloud service is by the European Commission's framework.
 *
 * Weighted sum of eight objectives, and beside it the lowest assurance level of
 * any of them, which no score makes up for.
 *
 * @throws RangeError if a score lies outside 0 to 1 or a level outside 0 to 4
 *
 * @example
 * sovereigntyOf({ scores: {}, seals: {} }).score.value;
 * // => { low: 0, point: null, high: 1 }
 */
export function sovereigntyOf({
  scores,
  seals,
  weights = SOVEREIGNTY_WEIGHTS,
}: {
  readonly scores: Readonly<Partial<Record<SovereigntyObjective, Measured>>>;
  readonly seals: Readonly<Partial<Record<SovereigntyObjective, number>>>;
  readonly weights?: Readonly<Record<SovereigntyObjective, number>>;
}): Sovereignty {
  const inputs = SOVEREIGNTY_OBJECTIVES.map((objective): Explanation => {
    const unknown = { value: bounds(0, 1), facts: [], missing: `How far is ${objective} met?` };
    const node = leaf(
      objective,
      "index-0-1",
      `weight ${weights[objective]}`,
      scores[objective] ?? unknown,
    );
    if (!(node.value.low >= 0 && node.value.high <= 1))
      throw new RangeError(`${objective} scores ${node.value.low} to ${node.value.high}`);
    return node;
  });
  const value = weightedMean(
    SOVEREIGNTY_OBJECTIVES.map((objective, i) => ({
      weight: exact(weights[objective]),
      value: inputs[i]?.value ?? bounds(0, 1),
    })),
  );
  return {
    score: scored({
      label: sovereigntyFramework.name,
      value,
      unit: sovereigntyFramework.unit,
      how: "weighted sum of eight objectives",
      facts: [],
      inputs,
    }),
    seal: lowestSeal(SOVEREIGNTY_OBJECTIVES.map((objective) => seals[objective])),
  };
}

function lowestSeal(levels: readonly (number | undefined)[]): Estimate {
  const known = levels.filter((level) => level !== undefined);
  const odd = known.find((level) => !(level >= 0 && level <= HIGHEST_SEAL));
  if (odd !== undefined) throw new RangeError(`an assurance level of ${odd}; expected 0 to 4`);
  const lowest = Math.min(HIGHEST_SEAL, ...known);
  return known.length === levels.length ? exact(lowest) : bounds(0, lowest);
}

/** One value per objective, in the framework's order. */
export function objectives<T>(
  values: readonly number[],
  make: (value: number) => T,
): Partial<Record<SovereigntyObjective, T>> {
  return Object.fromEntries(
    SOVEREIGNTY_OBJECTIVES.flatMap((objective, i) => {
      const value = values[i];
      return value === undefined ? [] : [[objective, make(value)] as const];
    }),
  );
}
