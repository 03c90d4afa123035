import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { bounds, type Estimate, exact } from "../../quantity/estimate.ts";
import { weightedMean } from "../../stats/weighted-mean.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

/** How the maker of a model is tied to the provider that sells it. */
export const TIES = ["own", "affiliated", "independent"] as const;
export type Tie = (typeof TIES)[number];

export const ecosystemMix = {
  id: "ecosystem-mix",
  methodVersion: METHOD_VERSION,
  name: "Ecosystem mix",
  question: "How much of our spend goes to models in which the seller has an interest?",
  formula: "share of spend on own, affiliated and independent models",
  symbols: {
    own: "models the provider makes itself",
    affiliated: "models of a lab in which it holds equity, debt or a revenue share",
    independent: "models of a lab in which no interest of it is known",
  },
  unit: "share",
  range: [0, 1],
  bands: [],
  missingData: "Spend on models whose tie is not known may fall under any of the three.",
  limits: [
    "A tie of any size counts alike; provider gain tells large from small.",
    "Independent means that no interest is known, not that none exists.",
  ],
  references: [
    {
      cite: "US Federal Trade Commission (17 January 2025), Partnerships Between Cloud Service Providers and AI Developers, staff report on 6(b) study",
      url: "https://www.ftc.gov/reports/ftc-staff-report-ai-partnerships-investments-6b-study",
    },
  ],
  ownConventions: ["The three kinds of tie."],
  checkedBy: ["m_ecosystem"],
  example: {
    given: "20, 50 and 30 dollars on own, affiliated and independent models",
    explain: () =>
      ecosystemMixOf([
        { id: "own model", usd: given(20), tie: "own" },
        { id: "partner's model", usd: given(50), tie: "affiliated" },
        { id: "stranger's model", usd: given(30), tie: "independent" },
      ]).score.explanation,
  },
} as const satisfies IndexDefinition;

export type TiedSpend = {
  readonly id: string;
  readonly label?: string;
  readonly usd: Measured;
  /** Null where it is not known. */
  readonly tie: Tie | null;
  readonly facts?: readonly string[];
};

export type EcosystemMix = {
  /** The share in which the seller has an interest: own and affiliated. */
  readonly score: Score;
  readonly shares: Readonly<Record<Tie, Estimate>>;
};

/**
 * How much of our spend goes to models in which their seller has an interest.
 *
 * Shares of spend on own, affiliated and independent models; the score is the
 * first two together.
 *
 * @throws RangeError if spend is negative or nothing was spent
 *
 * @example
 * ecosystemMixOf([{ id: "m", usd: given(1), tie: null }]).shares.own;
 * // => { low: 0, point: null, high: 1 }
 */
export function ecosystemMixOf(lines: readonly TiedSpend[]): EcosystemMix {
  const shareOf = (isCounted: (tie: Tie) => boolean): Estimate =>
    weightedMean(
      lines.map(({ usd, tie }) => ({
        weight: usd.value,
        value: tie === null ? bounds(0, 1) : exact(isCounted(tie) ? 1 : 0),
      })),
    );
  return {
    score: scored({
      label: ecosystemMix.name,
      value: shareOf((tie) => tie !== "independent"),
      unit: ecosystemMix.unit,
      how: "share of spend on own and affiliated models",
      facts: [],
      inputs: lines.map((line): Explanation => ({
        ...leaf(line.label ?? line.id, "usd", line.tie ?? "tie not known", line.usd),
        facts: [...line.usd.facts, ...(line.facts ?? [])],
        ...(line.tie === null
          ? { missing: `Has the seller an interest in the maker of ${line.label ?? line.id}?` }
          : {}),
      })),
    }),
    shares: {
      own: shareOf((tie) => tie === "own"),
      affiliated: shareOf((tie) => tie === "affiliated"),
      independent: shareOf((tie) => tie === "independent"),
    },
  };
}
