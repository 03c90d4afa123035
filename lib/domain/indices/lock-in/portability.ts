import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { bounds, type Estimate, evaluate } from "../../quantity/estimate.ts";
import { weightedMean } from "../../stats/weighted-mean.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

/** The facets of portability in ISO/IEC 19941:2017, in the order of the stack. */
export const PORTABILITY_FACETS = [
  "transport",
  "syntactic",
  "semantic",
  "behavioural",
  "policy",
] as const;
export type PortabilityFacet = (typeof PORTABILITY_FACETS)[number];

export const portability = {
  id: "portability",
  methodVersion: METHOD_VERSION,
  name: "Portability (L5)",
  question: "How much of what we built would still work elsewhere?",
  formula: "L5 = 1 - sum(s[w] × GM(facets of w))",
  symbols: {
    "s[w]": "workload w's share of spend",
    GM: "the geometric mean, so that one facet that does not carry over cannot be made up for",
    facets: "transport, syntactic, semantic, behavioural and policy, each 0 (lost) to 1 (kept)",
    L5: "the part that would be lost, 0 when everything carries over",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [],
  missingData: "A facet nobody assessed may be anything from 0 to 1 and widens the range.",
  limits: [
    "The behavioural facet is the pass rate of the company's own evaluations after over before; without evaluations it is unknown.",
    "The other facets are judgements about interfaces and terms.",
  ],
  references: [
    {
      cite: "ISO/IEC 19941:2017, Cloud computing: interoperability and portability (facets)",
      url: "https://www.iso.org/standard/66639.html",
      recalled: true,
    },
  ],
  ownConventions: ["The geometric mean of the facets, and the scale of each from 0 to 1."],
  checkedBy: ["m_L5"],
  example: {
    given:
      "Three quarters of spend on a workload with facets 1, 1, .9, .8 and 1, one quarter on one with .5 throughout",
    explain: () =>
      portabilityOf([
        { id: "a", usd: given(3), facets: exampleFacets(1, 1, 0.9, 0.8, 1) },
        { id: "b", usd: given(1), facets: exampleFacets(0.5, 0.5, 0.5, 0.5, 0.5) },
      ]).score.explanation,
  },
} as const satisfies IndexDefinition;

/** One workload, its spend, and how well each facet would carry over; facets left out are unknown. */
export type PortableSpend = {
  readonly id: string;
  readonly label?: string;
  readonly usd: Measured;
  readonly facets: Readonly<Partial<Record<PortabilityFacet, Measured>>>;
};

export type Portability = {
  readonly score: Score;
  /** What would carry over, workload by workload. */
  readonly kept: readonly { readonly id: string; readonly kept: Estimate }[];
};

/**
 * How much of what was built on a provider would be lost elsewhere.
 *
 * One minus the spend-weighted mean of each workload's portability, the
 * geometric mean of its five facets.
 *
 * @throws RangeError if a facet is outside 0 to 1, spend is negative or nothing was spent
 *
 * @example
 * portabilityOf([{ id: "chat", usd: given(1), facets: {} }]).score.value;
 * // => { low: 0, point: null, high: 1 }
 */
export function portabilityOf(workloads: readonly PortableSpend[]): Portability {
  const kept = workloads.map((workload) => ({ workload, node: keptNode(workload) }));
  const mean = weightedMean(
    kept.map(({ workload, node }) => ({ weight: workload.usd.value, value: node.value })),
  );
  return {
    score: scored({
      label: portability.name,
      value: evaluate((carried) => 1 - carried, { of: mean, falling: true }),
      unit: portability.unit,
      how: "one minus the spend-weighted mean of what carries over",
      facts: [],
      inputs: kept.map(({ node }) => node),
    }),
    kept: kept.map(({ workload, node }) => ({ id: workload.id, kept: node.value })),
  };
}

function keptNode({ id, label, usd, facets }: PortableSpend): Explanation {
  const inputs = PORTABILITY_FACETS.map((facet) =>
    leaf(
      `${facet} facet`,
      "share",
      "part that carries over",
      facets[facet] ?? {
        value: bounds(0, 1),
        facts: [],
        missing: `How much of the ${facet} facet of ${label ?? id} would carry over?`,
      },
    ),
  );
  const outside = inputs.find(({ value }) => !(value.low >= 0 && value.high <= 1));
  if (outside) throw new RangeError(`the ${outside.label} of ${id} lies outside 0 to 1`);
  return {
    label: label ?? id,
    value: evaluate(geometricMean, ...inputs.map(({ value }) => ({ of: value }))),
    unit: "share",
    how: "geometric mean of the five facets",
    facts: [],
    inputs: [...inputs, leaf("Spend", "usd", "spend on the workload", usd)],
  };
}

const geometricMean = (...values: readonly number[]): number =>
  values.reduce((product, value) => product * value, 1) ** (1 / values.length);

function exampleFacets(
  ...[transport, syntactic, semantic, behavioural, policy]: [number, number, number, number, number]
): Record<PortabilityFacet, Measured> {
  return {
    transport: given(transport),
    syntactic: given(syntactic),
    semantic: given(semantic),
    behavioural: given(behavioural),
    policy: given(policy),
  };
}
