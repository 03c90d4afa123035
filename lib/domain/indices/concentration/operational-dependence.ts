import type { Explanation } from "../../explain/explanation.ts";
import type { Measured } from "../../explain/measured.ts";
import { bounds, type Estimate, exact } from "../../quantity/estimate.ts";
import { MATERIAL_SHARE } from "../../regulation/digital-operational-resilience.ts";
import { weightedMean } from "../../stats/weighted-mean.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { measuredSum } from "../measured-sum.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const operationalDependence = {
  id: "operational-dependence",
  methodVersion: METHOD_VERSION,
  checkedBy: [],
  name: "Operational dependence",
  question: "What part of our work stops if this party stops?",
  formula: "D[p] = sum of s[u] over every u that depends on p",
  symbols: {
    "D[p]": "the part of spend whose work stops when party p stops",
    "s[u]": "the share of all spend that piece of work u costs",
    "depends on": "p bills it, made its model, runs it, or is the group or country of who does",
  },
  unit: "share",
  range: [0, 1],
  bands: [
    { from: 0, label: "below the line", reference: 0 },
    { from: MATERIAL_SHARE, label: "at or above the 10 % line", reference: 0 },
  ],
  missingData:
    "Work of which nobody can say whether it depends on the party counts as not depending at the low end and as depending at the high end.",
  limits: [
    "One dollar depends on its vendor, its lab and its host at once, so the shares of several parties add up to more than 100 %; they are never added.",
    "Everything a party does is taken to stop at once and for long; a short outage of one region is a smaller matter.",
    "Spend stands for work: cheap work may be the more critical.",
  ],
  references: [
    {
      cite: "Commission Delegated Regulation (EU) 2024/1502, indicators 4.1 and 4.2 (10 % without an alternative or hard to migrate)",
      url: "https://eur-lex.europa.eu/eli/reg_del/2024/1502/oj",
    },
  ],
  ownConventions: [
    "The 10 % line is written for providers to the whole financial sector; it is applied to one company’s spend.",
    "An alternative is the same model at another host or, where the party made the model, another model that the company has accepted.",
  ],
  example: {
    given:
      "60 dollars of work that runs with a party, 30 that does not, 10 of which nobody can say",
    explain: () =>
      operationalDependenceOf("the party", [
        { label: "Chat", usd: given(60), depends: true, facts: [] },
        { label: "Search", usd: given(30), depends: false, facts: [] },
        {
          label: "Drafts",
          usd: given(10),
          depends: null,
          facts: [],
          missing: "On whose machines do drafts run?",
        },
      ]).explanation,
  },
} as const satisfies IndexDefinition;

/** A piece of spend, and whether its work stops with the party: null where nobody can say. */
export type DependentSpend = {
  readonly label: string;
  readonly usd: Measured;
  readonly depends: boolean | null;
  readonly facts: readonly string[];
  readonly missing?: string;
};

/**
 * What part of our work stops if a party stops.
 *
 * Spend on work that depends on it, over all spend: at the low end only what
 * certainly does, at the high end all that might.
 *
 * @throws RangeError if spend is negative or there is none
 *
 * @example
 * operationalDependenceOf("acme", [{ label: "chat", usd: given(1), depends: true, facts: [] }]).value.point;
 * // => 1
 */
export function operationalDependenceOf(party: string, spend: readonly DependentSpend[]): Score {
  return scored({
    label: `Stops without ${party}`,
    value: dependentShare(spend),
    unit: operationalDependence.unit,
    how: "spend on work that depends on it, over all spend",
    facts: [],
    inputs: [
      ...spend
        .filter(({ depends }) => depends !== false)
        .map(({ label, usd, depends, facts, missing }): Explanation => ({
          label,
          value: usd.value,
          unit: "usd-per-year",
          how: depends === true ? "stops with it" : "may stop with it",
          facts: [...new Set([...usd.facts, ...facts])],
          inputs: [],
          ...(depends === null ? { missing: missing ?? `Does ${label} depend on ${party}?` } : {}),
        })),
      ...goesOn(spend.filter(({ depends }) => depends === false)),
    ],
  });
}

/** Spend that was ruled out, which is in the whole all the same. */
function goesOn(spend: readonly DependentSpend[]): Explanation[] {
  const others = measuredSum(spend.map(({ usd }) => usd));
  return spend.length === 0
    ? []
    : [
        {
          label: "Everything else",
          value: others.value,
          unit: "usd-per-year",
          how: "goes on without it, and counts in all spend",
          facts: [...new Set([...others.facts, ...spend.flatMap(({ facts }) => facts)])],
          inputs: [],
        },
      ];
}

/** The part of spend for which something holds, from what certainly does to all that may. */
export const dependentShare = (
  spend: readonly { readonly usd: Measured; readonly depends: boolean | null }[],
): Estimate =>
  weightedMean(
    spend.map(({ usd, depends }) => ({
      weight: usd.value,
      value: depends === null ? bounds(0, 1) : exact(depends ? 1 : 0),
    })),
  );
