import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

export const goalposts: IndexDefinition = {
  id: "goalposts",
  methodVersion: METHOD_VERSION,
  name: "Goalposts",
  question: "How do measures in different units come onto one scale?",
  formula: "y = min(1, max(0, (x - l) / (u - l)));  where less is better: 1 - y",
  symbols: {
    x: "a value in its own unit",
    l: "the lower goalpost: at or below it the scale reads 0",
    u: "the upper goalpost: at or above it the scale reads 1",
    y: "the value on the scale",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [],
  missingData: "A value known between two ends gives both ends on the scale.",
  limits: [
    "The goalposts are a judgement; the band of methods varies them.",
    "Beyond a goalpost differences are no longer seen.",
  ],
  references: [
    {
      cite: "OECD and JRC (2008), Handbook on Constructing Composite Indicators, normalisation",
      url: "https://knowledge4policy.ec.europa.eu/composite-indicators_en",
    },
    {
      cite: "COINr, a package for composite indicators (tests)",
      url: "https://github.com/bluefoxr/COINr",
    },
  ],
  ownConventions: [],
  checkedBy: ["goalpost", "dist2targ"],
  example: {
    given: "3 between goalposts of 0 and 10",
    explain: () =>
      step(
        goalposts.name,
        goalposts.unit,
        onGoalposts(3, { low: 0, high: 10 }),
        "distance from the lower post over that between both",
        [
          asGiven("Value", "count", 3),
          asGiven("Lower goalpost", "count", 0),
          asGiven("Upper goalpost", "count", 10),
        ],
      ),
  },
};

export type Goalposts = {
  readonly low: number;
  readonly high: number;
  /** What the upper post is worth on the scale; one unless said otherwise. */
  readonly scale?: number;
  /** True where a low value is the good one. */
  readonly lessIsMore?: boolean;
};

/**
 * Where a value lies between two goalposts.
 *
 *     y = scale * clip((x - low) / (high - low)),  reversed: scale - y
 *
 * @throws RangeError if the posts are not in order or the value is not a number
 *
 * @example
 * onGoalposts(1, { low: 0, high: 10 });
 * // => 0.1
 */
export function onGoalposts(
  value: number,
  { low, high, scale = 1, lessIsMore = false }: Goalposts,
): number {
  if (!(low < high)) throw new RangeError(`goalposts of ${low} and ${high}; expected in order`);
  if (Number.isNaN(value)) throw new RangeError("no number between the goalposts");
  const y = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return scale * (lessIsMore ? 1 - y : y);
}

/**
 * How much of the way from the least of some values to a target each has gone.
 *
 *     y = (x - min(x)) / (target - min(x)),  at most 1 where capped
 *
 * @throws RangeError if there are no values or the target is not above the least of them
 *
 * @example
 * towardsTarget([0, 5, 11], 10);
 * // => [0, 0.5, 1.1]
 */
export function towardsTarget(
  values: readonly number[],
  target: number,
  { isCapped = false }: { readonly isCapped?: boolean } = {},
): number[] {
  const least = Math.min(...values);
  if (!(least < target)) throw new RangeError(`a target of ${target} from ${least}`);
  const gone = values.map((value) => (value - least) / (target - least));
  return isCapped ? gone.map((y) => Math.min(1, y)) : gone;
}
