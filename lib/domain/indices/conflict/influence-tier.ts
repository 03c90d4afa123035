import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { given } from "../given.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

/** Shares of votes at which the UK merger authority's reading changes. */
const MAY_BE_EXAMINED = 0.15;
const LIKELY_INFLUENCE = 0.25;
const LEGAL_CONTROL = 0.5;

/** From the least to the most influence. */
export const INFLUENCE_TIERS = [
  "material_influence_only_if_other_factors",
  "material_influence_possible",
  "material_influence_likely",
  "decisive",
] as const;
export type InfluenceTier = (typeof INFLUENCE_TIERS)[number];

export const influenceTier = {
  id: "influence-tier",
  methodVersion: METHOD_VERSION,
  name: "Influence tier",
  question: "How would a merger authority read the provider's votes in the lab?",
  formula:
    "votes > 50 %: decisive;  ≥ 25 %: material influence likely;  ≥ 15 % with other factors: possible;  else: only if other factors",
  symbols: {
    votes: "the provider's share of votes in the lab; non-voting stock counts as zero",
    "other factors":
      "board seats, consent rights, expertise, dependence or finance that add to votes",
  },
  unit: "share",
  range: [0, 1],
  bands: [
    { from: 0, label: "only if other factors", reference: 0 },
    { from: 0.15, label: "possible with other factors", reference: 0 },
    { from: 0.25, label: "likely", reference: 0 },
    { from: 0.5, label: "decisive above one half", reference: 0 },
  ],
  missingData:
    "A share of votes known between two ends gives the lowest and the highest tier it allows.",
  limits: [
    "It is a ladder of presumptions, not a finding; none of the partnerships reviewed in the UK was blocked.",
    "Votes say nothing of money: a non-voting stake can be a large financial interest.",
  ],
  references: [
    {
      cite: "UK Competition and Markets Authority, Mergers: guidance on jurisdiction and procedure (CMA2, revised 28 October 2025)",
      url: "https://www.gov.uk/government/publications/mergers-guidance-on-the-cmas-jurisdiction-and-procedure",
    },
  ],
  ownConventions: ["The names of the tiers."],
  checkedBy: ["mat_inf"],
  example: {
    given: "27 % of the votes, no other factors known",
    explain: () =>
      influenceTierOf({ votingShare: given(0.27), hasOtherFactors: false }).explanation,
  },
} as const satisfies IndexDefinition;

export type Influence = {
  /** The lowest and the highest tier that what is known allows; equal when it is settled. */
  readonly lowest: InfluenceTier;
  readonly highest: InfluenceTier;
  readonly explanation: Explanation;
};

/**
 * How a merger authority would read one party's votes in another.
 *
 * The ladder of the UK guidance: above one half decisive, from 25 % material
 * influence is likely, from 15 % possible together with other factors, which
 * generally are needed below 25 % and must be significant below 15 %.
 *
 * @throws RangeError if the share of votes lies outside 0 to 1
 *
 * @example
 * influenceTierOf({ votingShare: given(0.27), hasOtherFactors: false }).lowest;
 * // => "material_influence_likely"
 */
export function influenceTierOf({
  votingShare,
  hasOtherFactors,
}: {
  readonly votingShare: Measured;
  /** Null where nobody knows. */
  readonly hasOtherFactors: boolean | null;
}): Influence {
  const { low, high } = votingShare.value;
  if (!(low >= 0 && high <= 1)) throw new RangeError(`votes of ${low} to ${high}; expected 0 to 1`);
  const lowest = tierAt(low, hasOtherFactors ?? false);
  const highest = tierAt(high, hasOtherFactors ?? true);
  return {
    lowest,
    highest,
    explanation: {
      label: influenceTier.name,
      value: votingShare.value,
      unit: influenceTier.unit,
      how: lowest === highest ? spoken(lowest) : `${spoken(lowest)} to ${spoken(highest)}`,
      facts: [],
      inputs: [leaf("Share of votes", "share", "votes held in the lab", votingShare)],
      ...(hasOtherFactors === null && lowest !== highest
        ? {
            missing:
              "Does the provider hold board seats, consent rights or other means of influence?",
          }
        : {}),
    },
  };
}

function tierAt(votes: number, hasOtherFactors: boolean): InfluenceTier {
  if (votes > LEGAL_CONTROL) return "decisive";
  if (votes >= LIKELY_INFLUENCE) return "material_influence_likely";
  return votes >= MAY_BE_EXAMINED && hasOtherFactors
    ? "material_influence_possible"
    : "material_influence_only_if_other_factors";
}

const spoken = (tier: InfluenceTier): string => tier.replaceAll("_", " ");
