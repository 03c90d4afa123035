import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate } from "../../quantity/estimate.ts";
import { reconciled } from "../../stats/reconciled.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { estimateSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const providerGain = {
  id: "provider-gain",
  methodVersion: METHOD_VERSION,
  name: "Provider gain per lab dollar",
  question: "How many cents does the provider gain from each dollar the lab earns?",
  formula: "Φ = ρ + c × p × m + β × max(0, lab margin)",
  symbols: {
    Φ: "what the provider gains when the lab earns one dollar more",
    ρ: "the provider's share of the lab's revenue by contract",
    c: "what the lab spends on compute per dollar of revenue",
    p: "the provider's part of that compute",
    m: "the provider's margin on it",
    β: "the provider's share in the lab, through all chains of holdings",
    "lab margin": "what is left of the lab's dollar as profit; a loss counts as zero",
  },
  unit: "usd-per-usd",
  range: [0, null],
  bands: [],
  missingData:
    "A term that is not disclosed runs between the least and most it could be; it is never guessed at. Tranches that have not closed count in the high case only.",
  limits: [
    "Losses pay no dividend, so a stake in a lab that loses money adds nothing here; its effect on the value of the stake is not in this figure.",
    "Where the provider is short of capacity, compute sold to the lab displaces other sales, and the compute margin is no gain: the low case takes it at zero.",
    "It says what the provider would gain, not what it does.",
  ],
  references: [
    {
      cite: "O'Brien, D. P. and Salop, S. C. (2000), Competitive effects of partial ownership: financial interest and corporate control, 67 Antitrust L.J. 559 (a silent financial interest alone changes what pays)",
      url: "https://scholarship.law.georgetown.edu/facpub/209",
    },
    {
      cite: "US Federal Trade Commission (2025), Partnerships Between Cloud Service Providers and AI Developers, staff report on 6(b) study (revenue share, equity and spend-back terms)",
    },
  ],
  ownConventions: [
    "The sum of the three channels, an accounting identity per dollar of lab revenue.",
  ],
  checkedBy: ["m_phi", "m_phi_bounds", "m_gain"],
  example: {
    given:
      "A 20 % revenue share; compute at 60 % of revenue, 80 % of it bought from the provider at a 40 % margin; a 27 % stake in a lab that loses money",
    explain: () =>
      providerGainOf({
        revenueShare: given(0.2),
        computePerRevenue: given(0.6),
        providerShareOfCompute: given(0.8),
        computeMargin: given(0.4),
        stake: given(0.27),
        labMargin: given(-0.5),
      }).explanation,
  },
} as const satisfies IndexDefinition;

/** The three channels by which a lab's dollar reaches a provider. */
export type GainTerms = {
  readonly revenueShare: Measured;
  /** May exceed one: labs spend more on compute than they earn. */
  readonly computePerRevenue: Measured;
  readonly providerShareOfCompute: Measured;
  readonly computeMargin: Measured;
  /** Integrated: through all chains of holdings. */
  readonly stake: Measured;
  readonly labMargin: Measured;
};

/**
 * How many cents a provider gains from each dollar a lab earns.
 *
 * Revenue share, plus the margin on the compute that the dollar buys back from
 * the provider, plus the stake's part of the lab's profit. The ends are exact:
 * each channel rises with its terms.
 *
 * @throws RangeError if a share lies outside 0 to 1, a margin exceeds 1 or compute is negative
 *
 * @example
 * providerGainOf(terms).value.point;
 * // => 0.392: 20 cents of revenue share and 19.2 of compute margin
 */
export function providerGainOf(terms: GainTerms): Score {
  requireTerms(terms);
  const { revenueShare, computePerRevenue, providerShareOfCompute, computeMargin } = terms;
  const bought = evaluate(
    (c, p) => c * p,
    { of: computePerRevenue.value },
    { of: providerShareOfCompute.value },
  );
  const compute = product(bought, computeMargin.value);
  const profit = evaluate(
    (stake, margin) => stake * Math.max(0, margin),
    { of: terms.stake.value },
    { of: terms.labMargin.value },
  );
  const channel = (
    label: string,
    how: string,
    value: Estimate,
    inputs: Explanation[],
  ): Explanation => ({
    label,
    value,
    unit: "usd-per-usd",
    how,
    facts: [],
    inputs,
  });
  return scored({
    label: providerGain.name,
    value: estimateSum([revenueShare.value, compute, profit]),
    unit: providerGain.unit,
    how: "revenue share, plus compute margin, plus the stake's part of profit",
    facts: [],
    inputs: [
      leaf("Revenue share", "usd-per-usd", "part of the lab's revenue by contract", revenueShare),
      channel("Compute margin", "compute per dollar × the provider's part × its margin", compute, [
        leaf(
          "Compute per dollar of revenue",
          "usd-per-usd",
          "the lab's compute over revenue",
          computePerRevenue,
        ),
        leaf(
          "Bought from the provider",
          "share",
          "part of the lab's compute",
          providerShareOfCompute,
        ),
        leaf("Margin on that compute", "share", "the provider's margin", computeMargin),
      ]),
      channel("Part of profit", "stake × the lab's margin, a loss counting as zero", profit, [
        leaf("Stake in the lab", "share", "through all chains of holdings", terms.stake),
        leaf("Lab margin", "share", "the lab's profit over revenue", terms.labMargin),
      ]),
    ],
  });
}

/** Each share is within 0 to 1, each margin at most 1. */
function requireTerms(terms: GainTerms): void {
  const lines = [
    ["revenue share", terms.revenueShare, 0, 1],
    ["compute per revenue", terms.computePerRevenue, 0, Number.POSITIVE_INFINITY],
    ["provider's part of compute", terms.providerShareOfCompute, 0, 1],
    ["compute margin", terms.computeMargin, Number.NEGATIVE_INFINITY, 1],
    ["stake", terms.stake, 0, 1],
    ["lab margin", terms.labMargin, Number.NEGATIVE_INFINITY, 1],
  ] as const;
  for (const [name, { value }, least, most] of lines)
    if (!(value.low >= least && value.high <= most))
      throw new RangeError(
        `the ${name} is ${value.low} to ${value.high}; expected ${least} to ${most}`,
      );
}

/** The product of an amount and a factor of either sign: its ends are among the four corners. */
function product(a: Estimate, b: Estimate): Estimate {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const point = a.point === null || b.point === null ? null : a.point * b.point;
  return reconciled(Math.min(...corners), point, Math.max(...corners));
}

/** How a model reaches the customer: made by the provider itself, or by a lab whose take it passes on. */
export type SalesChannel =
  | { readonly kind: "first-party"; readonly margin: Measured }
  | {
      readonly kind: "third-party";
      /** What the provider keeps of a customer's dollar before paying the lab, net of hosting. */
      readonly take: Measured;
      /** Provider gain per dollar that reaches the lab. */
      readonly gain: Score;
    };

/**
 * What a provider gains when a customer's dollar is routed to a model.
 *
 *     g = take + (1 - take) * Φ     another lab's model
 *     g = own margin                its own model
 *
 * For traffic served on the provider, `providerShareOfCompute` of Φ is one.
 * Linear in each term, so the ends lie among the four corners.
 *
 * @throws RangeError if the take lies outside 0 to 1
 *
 * @example
 * gainPerCustomerDollar({ kind: "third-party", take: given(0.2), gain }).value.point;
 * // => 0.352 where the gain per lab dollar is .19
 */
export function gainPerCustomerDollar(channel: SalesChannel): Score {
  const label = "Provider gain per customer dollar";
  if (channel.kind === "first-party")
    return scored({
      label,
      value: channel.margin.value,
      unit: "usd-per-usd",
      how: "the provider's margin on its own model",
      facts: [],
      inputs: [leaf("Own margin", "usd-per-usd", "margin on its own model", channel.margin)],
    });
  const { take, gain } = channel;
  if (!(take.value.low >= 0 && take.value.high <= 1))
    throw new RangeError(`the take is ${take.value.low} to ${take.value.high}; expected 0 to 1`);
  const passedOn = evaluate((t) => 1 - t, { of: take.value, falling: true });
  const g = (t: number, phi: number) => t + (1 - t) * phi;
  const ends = [take.value.low, take.value.high].flatMap((t) =>
    [gain.value.low, gain.value.high].map((phi) => g(t, phi)),
  );
  const [t, phi] = [take.value.point, gain.value.point];
  const point = t === null || phi === null ? null : g(t, phi);
  return scored({
    label,
    value: reconciled(Math.min(...ends), point, Math.max(...ends)),
    unit: "usd-per-usd",
    how: "the provider's take, plus its gain on what reaches the lab",
    facts: [],
    inputs: [
      leaf("Take", "usd-per-usd", "kept of a customer's dollar, net of hosting", take),
      {
        label: "Reaches the lab",
        value: passedOn,
        unit: "usd-per-usd",
        how: "one minus the take",
        facts: [],
        inputs: [],
      },
      gain.explanation,
    ],
  });
}
