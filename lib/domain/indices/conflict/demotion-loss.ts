import { asGiven, step } from "../../explain/step.ts";
import { requireNotNegative, requireShares } from "../../quantity/require-number.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const demotionLoss: IndexDefinition = {
  id: "demotion-loss",
  methodVersion: METHOD_VERSION,
  name: "Traffic lost to a demotion",
  question: "How many choices did a rival lose when it was placed lower?",
  formula: "lost = (rate before - rate after) × times shown",
  symbols: {
    "rate before": "how often it was chosen when shown, before",
    "rate after": "how often it was chosen when shown, after",
    "times shown": "how often it was shown after",
  },
  unit: "count",
  range: [0, null],
  bands: [],
  missingData: "Rates known between two ends give a range.",
  limits: [
    "It takes the whole change for an effect of the place; what else changed is not told apart.",
    "For a router, where the counterfactual is the better choice of models, see steering lift.",
  ],
  references: [
    {
      cite: "European Commission, Google Search (Shopping), the argument of traffic lost; numbers from antitrust-methods, chapter 9",
      url: "https://github.com/laurencehw/antitrust-methods",
    },
  ],
  ownConventions: [],
  checkedBy: ["lost_clicks"],
  example: {
    given: "Chosen 35 % of the time, then 8 %, in a million times shown",
    explain: () =>
      step(
        demotionLoss.name,
        demotionLoss.unit,
        choicesLost({ rateBefore: 0.35, rateAfter: 0.08, timesShown: 1_000_000 }),
        "fall of the rate × times shown",
        [
          asGiven("Rate before", "share", 0.35),
          asGiven("Rate after", "share", 0.08),
          asGiven("Times shown", "count", 1_000_000),
        ],
      ),
  },
};

/**
 * How many choices were lost when something was placed lower; negative where it gained.
 *
 *     lost = (rate before - rate after) * times shown
 *
 * @throws RangeError if a rate lies outside 0 to 1 or the count is negative
 *
 * @example
 * choicesLost({ rateBefore: 0.35, rateAfter: 0.08, timesShown: 1_000_000 });
 * // => 270_000
 */
export function choicesLost({
  rateBefore,
  rateAfter,
  timesShown,
}: {
  readonly rateBefore: number;
  readonly rateAfter: number;
  readonly timesShown: number;
}): number {
  requireShares({ rateBefore, rateAfter });
  requireNotNegative({ timesShown });
  return (rateBefore - rateAfter) * timesShown;
}
