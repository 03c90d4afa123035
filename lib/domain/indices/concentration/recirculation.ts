import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { type Estimate, evaluate, exact } from "../../quantity/estimate.ts";
import { reconciled } from "../../stats/reconciled.ts";
import { given, givenBetween } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { estimateSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { Unfollowable } from "../../graph/unfollowable.ts";

export const recirculation = {
  id: "recirculation",
  methodVersion: METHOD_VERSION,
  checkedBy: [],
  name: "Recirculation",
  question: "What part of our spend comes back round to a party that put money into the lab?",
  formula: "R = sum over loops of r[p,l] / sum(d)",
  symbols: {
    R: "the part of our spend that goes to a lab and from it to one of its investors",
    "r[p,l]":
      "of what we pay for models of lab l, the share of revenue and the payment for compute that go to provider p, who put capital into l or owns part of it",
    d: "what we pay on each contract",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData:
    "Compute of which nobody says whose it is may be an investor’s: it is out at the low end and in at the high end, once, however many investors it could go to.",
  limits: [
    "It describes a circle of money; it says nothing of anybody’s intent.",
    "It is a reading of the same dollars as the look-through and must never be added to it, nor to operational dependence.",
    "What a seller keeps for passing a model on is its own trade, and no part of a loop.",
    "Announced, committed and paid amounts of a loop are different amounts; one basis is shown at a time.",
  ],
  references: [
    {
      cite: "US Federal Trade Commission (17 January 2025), Partnerships Between Cloud Service Providers and AI Developers, staff report on 6(b) study (spend-back on the partner’s cloud)",
      url: "https://www.ftc.gov/reports/ftc-staff-report-ai-partnerships-investments-6b-study",
    },
  ],
  ownConventions: ["The share of our own spend that is in a loop; nobody publishes such a figure."],
  example: {
    given:
      "100 dollars: a lab passes 30 on to its investor for compute; of 10 more nobody says whose compute they buy",
    explain: () =>
      recirculationOf(
        [{ label: "Provider and lab", usd: given(30) }],
        givenBetween(0, 10, "From whom does the lab buy the rest of its compute?"),
        given(100),
      ).explanation,
  },
} as const satisfies IndexDefinition;

/** What of our spend goes to a lab and on to one of its investors. */
export type LoopReturn = { readonly label: string; readonly usd: Measured };

/**
 * What part of our spend comes back round to a party that put money into the lab.
 *
 * @param open may be part of any loop, and is counted once
 * @param most what the labs pass on in all, which is the most that can come back
 * @throws RangeError if an amount is negative or nothing is spent
 *
 * @example
 * recirculationOf([{ label: "a", usd: given(30) }], given(0), given(100)).value.point; // => 0.3
 */
export function recirculationOf(
  loops: readonly LoopReturn[],
  open: Measured,
  spend: Measured,
  most = Number.POSITIVE_INFINITY,
): Score {
  for (const { label, usd } of [...loops, { label: "spend in loops", usd: open }])
    if (!(usd.value.low >= 0 && Number.isFinite(usd.value.high)))
      throw new RangeError(
        `${label} is ${usd.value.low} to ${usd.value.high}; expected zero or more`,
      );
  if (!(spend.value.low > 0)) throw new Unfollowable("nothing is spent, so nothing comes back");
  const sum = estimateSum([...loops.map(({ usd }) => usd.value), open.value]);
  const returned = { ...sum, high: Math.max(sum.point ?? sum.low, Math.min(sum.high, most)) };
  return scored({
    label: recirculation.name,
    value: partOf(returned, spend.value),
    unit: recirculation.unit,
    how: "what goes round, over all spend",
    facts: [],
    inputs: [
      ...loops.map(({ label, usd }): Explanation =>
        leaf(label, "usd-per-year", "revenue share and compute that go to the investor", usd),
      ),
      ...(open.value.high === 0
        ? []
        : [leaf("May go round as well", "usd-per-year", "compute that nobody names", open)]),
      leaf("All spend", "usd-per-year", "sum of the contracts", spend),
    ],
  });
}

/** A part of the whole, never above all of it. */
export function partOf(amount: Estimate, whole: Estimate): Estimate {
  if (amount.high === 0) return exact(0);
  const { low, point, high } = evaluate(
    (part, all) => Math.min(1, part / all),
    { of: amount },
    { of: whole, falling: true },
  );
  return reconciled(low, point, high);
}
