import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate } from "../../quantity/estimate.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const circularity = {
  id: "circularity",
  methodVersion: METHOD_VERSION,
  name: "Circularity",
  question: "How much of the money that goes into the lab is promised back to the investor?",
  formula: "round trip = commitment / investment;  yearly = commitment / years / lab revenue",
  symbols: {
    commitment: "what the lab has committed to buy from the provider",
    investment: "what the provider has put into the lab",
    years: "over how many years the commitment runs",
    "lab revenue": "what the lab earns in a year",
  },
  unit: "ratio",
  range: [0, null],
  bands: [],
  missingData:
    "Amounts known between two ends give a range. Where nothing was invested there is no ratio; the commitment is shown on its own.",
  limits: [
    "Commitments and investments are different amounts on different dates; the ratio is a description, not a verdict.",
    "Announced, conditional, committed, paid and consumed amounts must not be mixed; one basis is used for both.",
    "Equity and compute commitments are compared, never added.",
  ],
  references: [
    {
      cite: "US Federal Trade Commission (17 January 2025), Partnerships Between Cloud Service Providers and AI Developers, staff report on 6(b) study (spend-back on the partner's cloud)",
      url: "https://www.ftc.gov/reports/ftc-staff-report-ai-partnerships-investments-6b-study",
    },
  ],
  ownConventions: ["The two ratios."],
  checkedBy: ["circularity"],
  example: {
    given: "250 committed over 6 years against 13.75 invested, with lab revenue of 20 a year",
    explain: () =>
      circularityOf({
        committedUsd: given(250),
        investedUsd: given(13.75),
        years: given(6),
        labRevenueUsdPerYear: given(20),
      }).score.explanation,
  },
} as const satisfies IndexDefinition;

export type Circularity = {
  readonly score: Score;
  /** What the lab has committed a year, over its revenue; null where revenue is not given. */
  readonly yearlyShare: Estimate | null;
};

/**
 * How many dollars a lab has promised to spend with a provider for each dollar the provider put in.
 *
 * Commitment over investment, and beside it the commitment a year over the lab's revenue.
 *
 * @throws RangeError if an amount is negative, nothing was invested, or the years or revenue may be zero
 *
 * @example
 * circularityOf({ committedUsd: given(250), investedUsd: given(13.75) }).score.value.point;
 * // => 18.18
 */
export function circularityOf({
  committedUsd,
  investedUsd,
  years,
  labRevenueUsdPerYear,
}: {
  readonly committedUsd: Measured;
  readonly investedUsd: Measured;
  readonly years?: Measured;
  readonly labRevenueUsdPerYear?: Measured;
}): Circularity {
  if (!(committedUsd.value.low >= 0))
    throw new RangeError(`a commitment of ${committedUsd.value.low}; expected zero or more`);
  for (const [name, divisor] of Object.entries({ investedUsd, years, labRevenueUsdPerYear }))
    if (divisor !== undefined && !(divisor.value.low > 0))
      throw new RangeError(`${name} is ${divisor.value.low}; a ratio needs more than zero`);

  const score = scored({
    label: circularity.name,
    value: evaluate(
      (committed, invested) => committed / invested,
      { of: committedUsd.value },
      { of: investedUsd.value, falling: true },
    ),
    unit: circularity.unit,
    how: "committed to the provider over invested by it",
    facts: [],
    inputs: [
      leaf("Committed to the provider", "usd", "what the lab has committed to buy", committedUsd),
      leaf("Invested by the provider", "usd", "what the provider has put in", investedUsd),
    ],
  });
  if (years === undefined || labRevenueUsdPerYear === undefined)
    return { score, yearlyShare: null };
  const yearlyShare = evaluate(
    (committed, over, revenue) => committed / over / revenue,
    { of: committedUsd.value },
    { of: years.value, falling: true },
    { of: labRevenueUsdPerYear.value, falling: true },
  );
  return { score, yearlyShare };
}
