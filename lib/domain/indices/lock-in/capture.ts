import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { estimateSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";

/** The upper end of the small but significant price rise (5 to 10 %) used to define markets. */
const SIGNIFICANT_PREMIUM = 0.1;

/** Over how many years, and at what yearly rate, an exit must pay back unless the company says otherwise. */
export const EXIT_TERMS = { years: 3, discountRate: 0.08 } as const;
export type ExitTerms = { readonly years: number; readonly discountRate: number };

export const capture = {
  id: "capture",
  methodVersion: METHOD_VERSION,
  name: "Capture (L1)",
  question: "How far could the provider raise its price before leaving pays?",
  formula: "π* = C / (S × a(r, T)),  a = (1 - (1 + r)^-T) / r;  L1 = 1 - e^(-π* / 0.10)",
  symbols: {
    "π*": "the break-even premium: the permanent price rise at which leaving just pays",
    C: "technical exit cost: re-engineering, evaluation, egress, running both, training",
    S: "yearly spend with the provider",
    "a(r, T)": "what one dollar a year for T years is worth today at the discount rate r",
    L1: "capture, 0 when leaving costs nothing",
    "0.10": "the upper end of a small but significant price rise",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [
    { from: 0, label: "below a 5 % price rise", reference: 1 },
    { from: 0.3934693402873666, label: "a price rise of 5 to 10 %", reference: 1 },
    { from: 0.6321205588285577, label: "above a 10 % price rise", reference: 1 },
  ],
  missingData:
    "A cost that is only known between two ends gives a range of premiums. Without any cost or spend there is no score and the composite takes 0 to 1.",
  limits: [
    "The effort to leave is the company's own estimate until a migration has been done.",
    "What a contract still obliges the company to pay is left out here and counted under commitment; the board's exit cost shows both.",
    "It assumes a permanent price rise and spend that stays level over the horizon.",
  ],
  references: [
    {
      cite: "Shapiro, C. and Varian, H. (1998), Information Rules: A Strategic Guide to the Network Economy (switching costs and lock-in)",
    },
    {
      cite: "US Department of Justice and Federal Trade Commission, Merger Guidelines (2023), on the hypothetical monopolist test",
      url: "https://www.justice.gov/atr/2023-merger-guidelines",
    },
  ],
  ownConventions: [
    "A charge or a balance owed on leaving that nobody has stated may be anything up to three years of spend.",
    "The exponential map from premium to index, and 10 % as its scale; a straight line min(1, π* / 0.10) is shown beside it.",
    `${EXIT_TERMS.years} years and ${EXIT_TERMS.discountRate * 100} % unless the company sets its own.`,
  ],
  checkedBy: ["m_exit", "exit_econ", "m_L1"],
  example: {
    given:
      "1.2 million dollars of technical exit cost against 4 million a year, over 3 years at 8 %",
    explain: () =>
      captureOf({
        exitCosts: [
          { label: "Re-engineering", usd: given(700_000), kind: "technical" },
          { label: "Evaluation", usd: given(150_000), kind: "technical" },
          { label: "Running both", usd: given(250_000), kind: "technical" },
          { label: "Training", usd: given(100_000), kind: "technical" },
        ],
        yearlySpend: given(4_000_000),
      }).score.explanation,
  },
} as const satisfies IndexDefinition;

/** One thing leaving would cost; what a contract still obliges is contractual, all else technical. */
export type ExitCost = {
  readonly label: string;
  readonly usd: Measured;
  readonly kind: "technical" | "contractual";
};

export type Capture = {
  readonly score: Score;
  /** Permanent price rise at which leaving just pays, as a share of the price. */
  readonly breakEvenPremium: Estimate;
  readonly technicalCost: Estimate;
  /** Technical cost in years of spend. */
  readonly yearsOfSpend: Estimate;
  /** Technical and contractual: what the board would have to find. */
  readonly totalCost: Estimate;
  /** The index on a straight line to 10 %, for the band of methods. */
  readonly straightLine: Estimate;
};

/**
 * How far the provider could raise its price before leaving pays.
 *
 * The technical cost of leaving, spread over the horizon as a part of yearly
 * spend, is the break-even premium; the index is 1 - e^(-premium / 10 %).
 *
 * @throws RangeError if a cost is negative, nothing is spent, or the terms are not above zero
 *
 * @example
 * captureOf({ exitCosts, yearlySpend: given(4_000_000) }).breakEvenPremium.point;
 * // => 0.1164 for 1.2 million of technical cost
 */
export function captureOf({
  exitCosts,
  yearlySpend,
  terms = EXIT_TERMS,
}: {
  readonly exitCosts: readonly ExitCost[];
  readonly yearlySpend: Measured;
  readonly terms?: ExitTerms;
}): Capture {
  const negative = exitCosts.find(({ usd }) => !(usd.value.low >= 0));
  if (negative) throw new RangeError(`${negative.label} costs ${negative.usd.value.low}`);
  if (!(yearlySpend.value.low > 0)) throw new RangeError("capture needs yearly spend above zero");

  const technical = exitCosts.filter(({ kind }) => kind === "technical");
  const technicalCost = estimateSum(technical.map(({ usd }) => usd.value));
  const annuity = annuityFactor(terms);
  const breakEvenPremium = evaluate(
    (cost, spend) => cost / (spend * annuity),
    { of: technicalCost },
    { of: yearlySpend.value, falling: true },
  );
  const costNodes = (costs: readonly ExitCost[]): Explanation[] =>
    costs.map(({ label, usd }) => leaf(label, "usd", "cost of leaving", usd));
  const premium: Explanation = {
    label: "Break-even premium",
    value: breakEvenPremium,
    unit: "share",
    how: `technical exit cost over yearly spend, spread over ${terms.years} years at ${terms.discountRate * 100} %`,
    facts: [],
    inputs: [
      {
        label: "Technical exit cost",
        value: technicalCost,
        unit: "usd",
        how: "sum of what leaving costs, without what contracts still oblige",
        facts: [],
        inputs: costNodes(technical),
      },
      leaf("Yearly spend", "usd-per-year", "spend with the provider in a year", yearlySpend),
    ],
  };
  return {
    score: scored({
      label: capture.name,
      value: evaluate(captureIndex, { of: breakEvenPremium }),
      unit: capture.unit,
      how: "1 - e^(-premium / 10 %)",
      facts: [],
      inputs: [premium],
    }),
    breakEvenPremium,
    technicalCost,
    yearsOfSpend: evaluate(
      (cost, spend) => cost / spend,
      { of: technicalCost },
      { of: yearlySpend.value, falling: true },
    ),
    totalCost: estimateSum(exitCosts.map(({ usd }) => usd.value)),
    straightLine: evaluate(straightCapture, { of: breakEvenPremium }),
  };
}

/**
 * Capture for a break-even premium: 5 % gives .39, 10 % gives .63.
 *
 *     L1 = 1 - e^(-premium / 0.10)
 *
 * @throws RangeError if the premium is negative
 */
export function captureIndex(premium: number): number {
  if (!(premium >= 0)) throw new RangeError(`a break-even premium is zero or more; got ${premium}`);
  return 1 - Math.exp(-premium / SIGNIFICANT_PREMIUM);
}

/** The same on a straight line, a variant of the method: min(1, premium / 10 %). */
export const straightCapture = (premium: number): number =>
  Math.min(1, premium / SIGNIFICANT_PREMIUM);

/**
 * What one dollar a year is worth today.
 *
 *     a = (1 - (1 + r)^-T) / r,  T at a rate of zero
 *
 * @throws RangeError if the years are not above zero or the rate is negative
 */
export function annuityFactor({ years, discountRate }: ExitTerms): number {
  if (!(years > 0 && discountRate >= 0))
    throw new RangeError(`an exit pays back over ${years} years at ${discountRate}`);
  return discountRate === 0 ? years : (1 - (1 + discountRate) ** -years) / discountRate;
}
