import type { Explanation } from "../../explain/explanation.ts";
import { bounds, exact } from "../../quantity/estimate.ts";
import { HHI_POINTS } from "../../stats/herfindahl.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const CONTROL_SCENARIOS = [
  "silent",
  "proportional",
  "coasian-joint",
  "full-merger",
  "total-control",
] as const;
export type ControlScenario = (typeof CONTROL_SCENARIOS)[number];

const SCENARIO_NAMES: Readonly<Record<ControlScenario, string>> = {
  silent: "Silent financial interest",
  proportional: "Control in proportion to the stake",
  "coasian-joint": "Joint control with the other owners",
  "full-merger": "Full merger",
  "total-control": "Total control",
};

export const controlScenarios = {
  id: "control-scenarios",
  methodVersion: METHOD_VERSION,
  name: "Control scenarios",
  question: "What would a stake do to competition, depending on the control it carries?",
  formula: "Δ = m × s_A × s_B × 10,000;  m = β, β + β / (β² + (1 - β)²), 1 + β, 2 or β + 1 / β",
  symbols: {
    β: "the owner's stake in B; the rest is taken to be in one hand",
    s_A: "market share of firm A, which the owner holds whole",
    s_B: "market share of firm B, in which it holds the stake",
    m: "the multiplier: silent, proportional, joint, merger, total control, in that order",
    Δ: "what the stake adds to the index of concentration, in points",
  },
  unit: "hhi-points",
  range: [0, null],
  bands: [],
  missingData:
    "The control that a stake carries is rarely public, so all five rows are shown and never one.",
  limits: [
    "One stake of 25 % spans a factor of seventeen between its rows.",
    "The multipliers are recomputed from the model; they have not been checked against the paper's own tables.",
  ],
  references: [
    {
      cite: "O'Brien, D. P. and Salop, S. C. (2000), Competitive effects of partial ownership: financial interest and corporate control, 67 Antitrust L.J. 559",
      url: "https://scholarship.law.georgetown.edu/facpub/209",
      recalled: true,
    },
  ],
  ownConventions: [],
  checkedBy: ["os_scenarios"],
  example: {
    given: "A firm with 30 % of the market takes 25 % of one with 20 %",
    explain: () =>
      controlScenariosOf({ stake: 0.25, ownerShare: 0.3, targetShare: 0.2 }).explanation,
  },
} as const satisfies IndexDefinition;

/** Merged, each firm gives the other its full weight: one product of shares in each direction. */
const MERGED = 2;

export type ControlScenarios = {
  /** Points added to the index of concentration, by scenario. */
  readonly delta: Readonly<Record<ControlScenario, number>>;
  readonly explanation: Explanation;
};

/**
 * What a stake in a rival adds to concentration under each kind of control it may carry.
 *
 * The multiplier of each scenario (O'Brien and Salop) times both market shares, in HHI points.
 *
 * @throws RangeError if the stake is not above 0 and at most 1, or a market share lies outside 0 to 1
 *
 * @example
 * controlScenariosOf({ stake: 0.25, ownerShare: 0.3, targetShare: 0.2 }).delta["total-control"];
 * // => 2550
 */
export function controlScenariosOf({
  stake,
  ownerShare,
  targetShare,
  facts = [],
}: {
  readonly stake: number;
  readonly ownerShare: number;
  readonly targetShare: number;
  readonly facts?: readonly string[];
}): ControlScenarios {
  if (!(stake > 0 && stake <= 1))
    throw new RangeError(`a stake of ${stake}; expected above 0, up to 1`);
  if (![ownerShare, targetShare].every((share) => share >= 0 && share <= 1))
    throw new RangeError(`market shares of ${ownerShare} and ${targetShare}; expected 0 to 1`);
  const points = (multiplier: number) => multiplier * ownerShare * targetShare * HHI_POINTS;
  const delta: Record<ControlScenario, number> = {
    silent: points(stake),
    proportional: points(stake + stake / (stake ** 2 + (1 - stake) ** 2)),
    "coasian-joint": points(1 + stake),
    "full-merger": points(MERGED),
    "total-control": points(stake + 1 / stake),
  };
  const values = Object.values(delta);
  return {
    delta,
    explanation: {
      label: controlScenarios.name,
      value: bounds(Math.min(...values), Math.max(...values)),
      unit: controlScenarios.unit,
      how: "from the least to the most that control could make of the stake",
      facts,
      inputs: CONTROL_SCENARIOS.map((scenario) => ({
        label: SCENARIO_NAMES[scenario],
        value: exact(delta[scenario]),
        unit: controlScenarios.unit,
        how: "multiplier × both market shares, in points",
        facts: [],
        inputs: [],
      })),
      missing: "What control does the stake carry?",
    },
  };
}
