import { type Explanation, gapsBehind } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate, widthOf } from "../../quantity/estimate.ts";
import { shareOf } from "../../stats/share-of.ts";
import { weightedMean } from "../../stats/weighted-mean.ts";
import { given, scoreGiven } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { estimateSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";
import type { SteeringPressure } from "./steering-pressure.ts";

/** Pressure of ten cents on the dollar is taken for a whole incentive, five for half of one. */
const FULL_INCENTIVE = 0.1;
/** An interval wider than this, of 100, is no finding. */
export const WIDEST_FINDING = 40;
const FULL_SCORE = 100;

export const conflictOfInterest = {
  id: "conflict-of-interest",
  methodVersion: METHOD_VERSION,
  name: "Conflict of interest",
  question: "Can the provider steer our choice of models, and would it pay?",
  formula:
    "100 × √(A × I),  I = min(1, SPI / 0.10);  a portfolio: 100 × √(sum(w[p] × A[p] × I[p]))",
  symbols: {
    A: "ability: the share of spend where the provider chooses the model",
    I: "incentive: steering pressure on a scale where 10 cents on the dollar is 1",
    SPI: "steering pressure, cents of gain per dollar",
    "w[p]": "provider p's share of spend",
  },
  unit: "score-0-100",
  range: [0, 100],
  bands: [],
  missingData:
    "Undisclosed terms widen the interval. Wider than 40 points it is no finding: the score reads not determinable, with the question to ask.",
  limits: [
    "It measures the possibility and the interest, not conduct; only a measured lift can show an effect.",
    "Rights, influence and circular spend are shown beside it and never blended in.",
    "Between two providers whose intervals overlap there is no order.",
    "It has not been validated against observed steering.",
  ],
  references: [
    {
      cite: "US Department of Justice and Federal Trade Commission, Merger Guidelines (2023), Guideline 5 (ability and incentive)",
      url: "https://www.justice.gov/atr/2023-merger-guidelines",
    },
    {
      cite: "Moresi, S. and Salop, S. C. (2013), vGUPPI, 79 Antitrust L.J. 185 (5 % as safe harbour, 10 % as concern)",
    },
  ],
  ownConventions: [
    "The map from pressure to incentive, and the geometric mean of ability and incentive.",
    "40 points as the widest interval that is still a finding.",
  ],
  checkedBy: ["m_coi", "m_coi_port"],
  example: {
    given:
      "A provider that chooses the model for 36 % of spend, under a steering pressure of 5 cents on the dollar",
    explain: () =>
      providerConflictOf({
        ability: given(0.36),
        pressure: { score: scoreGiven("Steering pressure", "usd-per-usd", 0.05) },
      }).score.explanation,
  },
} as const satisfies IndexDefinition;

export type Conflict = {
  readonly score: Score;
  readonly incentive: Estimate;
  /** False where the interval is too wide to be a finding. */
  readonly determinable: boolean;
  /** What to ask the vendor; null where nothing is missing. */
  readonly question: string | null;
};

/**
 * Steering pressure on a scale of 0 to 1.
 *
 *     I = min(1, SPI / 0.10)
 *
 * @throws RangeError if the pressure is negative
 */
function incentiveOf(pressure: Estimate): Estimate {
  if (!(pressure.low >= 0)) throw new RangeError(`a steering pressure of ${pressure.low}`);
  return evaluate(incentiveAt, { of: pressure });
}

/** Steering pressure, in dollars per dollar, on a straight line to 1 at ten cents. */
export const incentiveAt = (pressure: number): number => Math.min(1, pressure / FULL_INCENTIVE);

/** The same on a curve that never reaches 1, a variant of the method. */
export const curvedIncentiveAt = (pressure: number): number =>
  1 - Math.exp(-pressure / FULL_INCENTIVE);

/**
 * Whether a provider can steer our choice of models, and whether it would pay: 0 to 100.
 *
 * The geometric mean of ability (the share of spend where it chooses: automatic
 * routing at the low end, defaults and ranked lists as well at the high end) and
 * incentive. Without either there is no conflict.
 *
 * @throws RangeError if ability lies outside 0 to 1 or the pressure is negative
 *
 * @example
 * providerConflictOf({ ability: given(0.36), pressure }).score.value.point;
 * // => 42.4 under a pressure of 5 cents on the dollar
 */
export const providerConflictOf = ({
  ability,
  pressure,
}: {
  readonly ability: Measured;
  readonly pressure: Pick<SteeringPressure, "score">;
}): Conflict => conflictOf(conflictOfInterest.name, ability, pressure.score.explanation);

/**
 * The same towards a single lab: what of the provider's conflict is about that lab.
 *
 * On pages that speak of no company ability is unknown; take it as one and
 * label the figure "potential".
 *
 * @throws RangeError if ability lies outside 0 to 1 or the lab is not in the pool
 */
export function pairConflictOf({
  ability,
  pressure,
  lab,
}: {
  readonly ability: Measured;
  readonly pressure: SteeringPressure;
  readonly lab: string;
}): Conflict {
  const place = pressure.byLab.findIndex((pair) => pair.lab === lab);
  const towards = pressure.score.explanation.inputs[place];
  if (towards === undefined) throw new RangeError(`${lab} is not among the labs of the pool`);
  return conflictOf(`${conflictOfInterest.name}, ${towards.label.toLowerCase()}`, ability, towards);
}

function conflictOf(label: string, ability: Measured, pressure: Explanation): Conflict {
  requireAbility(ability);
  const incentive = incentiveOf(pressure.value);
  const score = scored({
    label,
    value: evaluate(
      (a, i) => FULL_SCORE * Math.sqrt(a * i),
      { of: ability.value },
      { of: incentive },
    ),
    unit: conflictOfInterest.unit,
    how: "100 × √(ability × incentive)",
    facts: [],
    inputs: [
      leaf("Ability", "share", "share of spend where the provider chooses the model", ability),
      {
        label: "Incentive",
        value: incentive,
        unit: "index-0-1",
        how: "steering pressure over 10 cents on the dollar, at most 1",
        facts: [],
        inputs: [pressure],
      },
    ],
  });
  return { score, incentive, ...finding(score) };
}

/** A provider in a portfolio: what is spent with it, and its ability and pressure to steer. */
export type ConflictedSpend = {
  readonly provider: string;
  readonly label?: string;
  readonly usd: Measured;
  readonly ability: Measured;
  readonly pressure: Pick<SteeringPressure, "score">;
};

export type PortfolioConflict = {
  readonly score: Score;
  /** Expected gain from steering per dollar of spend. */
  readonly pressurePerDollar: Estimate;
  /** Each provider's part of the conflict; the points sum to one. */
  readonly byProvider: readonly { readonly provider: string; readonly share: Estimate }[];
  readonly determinable: boolean;
  readonly question: string | null;
};

/**
 * How conflicted the providers of a whole portfolio are, weighed by what is spent with each.
 *
 *     100 * sqrt(sum(w[p] * A[p] * I[p])),  per dollar: sum(w[p] * A[p] * SPI[p])
 *
 * @throws RangeError if ability lies outside 0 to 1, spend or pressure is negative, or nothing was spent
 */
export function portfolioConflictOf(providers: readonly ConflictedSpend[]): PortfolioConflict {
  const parts = providers.map((provider) => {
    requireAbility(provider.ability);
    const spi = provider.pressure.score.value;
    const times = (b: Estimate) =>
      evaluate((x, y) => x * y, { of: provider.ability.value }, { of: b });
    return { provider, conflict: times(incentiveOf(spi)), pressure: times(spi) };
  });
  const meanOf = (value: (part: (typeof parts)[number]) => Estimate): Estimate =>
    weightedMean(parts.map((part) => ({ weight: part.provider.usd.value, value: value(part) })));
  const mean = meanOf(({ conflict }) => conflict);
  const weighed = parts.map(({ provider, conflict }) =>
    evaluate((usd, c) => usd * c, { of: provider.usd.value }, { of: conflict }),
  );
  const score = scored({
    label: `${conflictOfInterest.name} of the portfolio`,
    value: evaluate((m) => FULL_SCORE * Math.sqrt(m), { of: mean }),
    unit: conflictOfInterest.unit,
    how: "100 × √ of the spend-weighted mean of ability × incentive",
    facts: [],
    inputs: parts.map(({ provider, conflict }): Explanation => ({
      label: provider.label ?? provider.provider,
      value: conflict,
      unit: "index-0-1",
      how: "ability × incentive",
      facts: [],
      inputs: [
        leaf("Spend", "usd", "spend with the provider", provider.usd),
        leaf("Ability", "share", "share of spend where the provider chooses", provider.ability),
        provider.pressure.score.explanation,
      ],
    })),
  });
  return {
    score,
    pressurePerDollar: meanOf(({ pressure }) => pressure),
    byProvider: parts.map(({ provider }, i) => ({
      provider: provider.provider,
      share: shareOf(
        estimateSum(weighed.slice(i, i + 1)),
        estimateSum(weighed.filter((_, j) => j !== i)),
      ),
    })),
    ...finding(score),
  };
}

function finding(score: Score): Pick<Conflict, "determinable" | "question"> {
  const determinable = widthOf(score.value) <= WIDEST_FINDING;
  const [question = determinable ? null : "Which terms tie the provider to the labs it offers?"] =
    gapsBehind(score.explanation);
  return { determinable, question };
}

function requireAbility({ value }: Measured): void {
  if (!(value.low >= 0 && value.high <= 1))
    throw new RangeError(`an ability of ${value.low} to ${value.high}; expected 0 to 1`);
}
