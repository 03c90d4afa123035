import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate, estimate } from "../../quantity/estimate.ts";
import { wilson, Z_95 } from "../../stats/wilson.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const steeringLift = {
  id: "steering-lift",
  methodVersion: METHOD_VERSION,
  name: "Steering lift",
  question: "Does the router choose its own or affiliated models more often than it should?",
  formula: "lift = (k / n) / c;  low and high by Wilson's interval on k / n",
  symbols: {
    k: "requests routed to the provider's own or affiliated models",
    n: "requests routed in all",
    c: "the share they would have won on task, price, latency and quality alone",
  },
  unit: "ratio",
  range: [0, null],
  bands: [
    { from: 0, label: "fewer than expected", reference: 0 },
    { from: 1, label: "more than expected", reference: 0 },
  ],
  missingData:
    "An uncertain counterfactual share widens the range. Without a counterfactual there is no lift.",
  limits: [
    "The counterfactual carries the finding: best the company's own evaluation winner at the same budget, then another router on the same prompts, then market shares.",
    "A lift shows an effect, not its cause: a router may know something about quality that the counterfactual does not.",
    "It flags only where the lower end exceeds one.",
    "Published tests of self-preference disagree with each other; report every specification that was run.",
  ],
  references: [
    {
      cite: "Jürgensmeier, L. and Skiera, B. (2023), Measuring self-preferencing on digital platforms (conditional tests)",
    },
    {
      cite: "Farronato, C., Fradkin, A. and MacKay, A. (2023), Self-preferencing at Amazon: evidence from search rankings",
    },
    {
      cite: "Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17:857 (Wilson's interval)",
      recalled: true,
    },
  ],
  ownConventions: ["The ratio as the measure of effect, and a 95 % interval."],
  checkedBy: ["sp_lift"],
  example: {
    given: "420 of 1,000 calls routed to own models where 30 % were expected",
    explain: () =>
      steeringLiftOf({ own: 420, routed: 1000, expectedShare: given(0.3), facts: [] }).score
        .explanation,
  },
} as const satisfies IndexDefinition;

export type SteeringLift = {
  readonly score: Score;
  /** True where even the lower end is above what was expected. */
  readonly flag: boolean;
};

/**
 * How much more often a router chose its own or affiliated models than they would have earned.
 *
 * Observed over expected share, with Wilson's interval on the observed one.
 *
 * @throws RangeError if nothing was routed, more were chosen than routed, or the
 * expected share is not above 0 and at most 1
 *
 * @example
 * steeringLiftOf({ own: 420, routed: 1000, expectedShare: given(0.3), facts: [] }).score.value.point;
 * // => 1.4
 */
export function steeringLiftOf({
  own,
  routed,
  expectedShare,
  facts,
  z = Z_95,
}: {
  readonly own: number;
  readonly routed: number;
  readonly expectedShare: Measured;
  /** Facts behind the counts. */
  readonly facts: readonly string[];
  readonly z?: number;
}): SteeringLift {
  if (!(expectedShare.value.low > 0 && expectedShare.value.high <= 1))
    throw new RangeError(
      `an expected share of ${expectedShare.value.low}; expected above 0, up to 1`,
    );
  const { low, high } = wilson(own, routed, z);
  const observed: Estimate = estimate(low, own / routed, high);
  const value = evaluate(
    (share, expected) => share / expected,
    { of: observed },
    { of: expectedShare.value, falling: true },
  );
  const score = scored({
    label: steeringLift.name,
    value,
    unit: steeringLift.unit,
    how: "observed over expected share of own and affiliated models",
    facts: [],
    inputs: [
      {
        label: "Observed share",
        value: observed,
        unit: "share",
        how: `${own} of ${routed} requests, with Wilson's interval`,
        facts,
        inputs: [],
      },
      leaf("Expected share", "share", "on task, price, latency and quality alone", expectedShare),
    ],
  });
  return { score, flag: value.low > 1 };
}
