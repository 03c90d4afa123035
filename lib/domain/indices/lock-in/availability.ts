import type { Explanation } from "../../explain/explanation.ts";
import { leaf, type Measured } from "../../explain/measured.ts";
import { bounds, type Estimate, evaluate, exact } from "../../quantity/estimate.ts";
import { weightedMean } from "../../stats/weighted-mean.ts";
import { given } from "../given.ts";
import { type IndexDefinition, type Score, scored } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const availability = {
  id: "availability",
  methodVersion: METHOD_VERSION,
  name: "Availability elsewhere (L4)",
  question: "Could someone else host the models we use?",
  formula: "L4 = sum(s[w] / h[w])",
  symbols: {
    "s[w]": "workload w's share of spend",
    "h[w]": "how many independent ultimate owners host the model that workload w uses",
    L4: "the expected concentration over hosts, 1 when every model has one host",
  },
  unit: "index-0-1",
  range: [0, 1],
  bands: [],
  missingData:
    "Where the hosts of a model are not all known, their number runs from those known up to the most there could be.",
  limits: [
    "A model offered elsewhere may differ in version, limits, region or price; portability looks at that.",
    "Hosts under one ultimate owner count once.",
    "Open weights could be hosted by the company itself; that share is shown apart and not counted as a host.",
  ],
  references: [
    {
      cite: "Commission Delegated Regulation (EU) 2024/1502, indicators 4.1 and 4.2 (10 % without an alternative or hard to migrate), for the share with a single host",
      url: "https://eur-lex.europa.eu/eli/reg_del/2024/1502/oj",
    },
  ],
  ownConventions: [
    "One over the number of hosts, as the Herfindahl index of a model whose hosts are equally likely.",
  ],
  checkedBy: ["avail"],
  example: {
    given: "50, 30 and 20 dollars on models with one, two and four independent hosts",
    explain: () =>
      availabilityOf([
        { id: "a", usd: given(50), hosts: given(1) },
        { id: "b", usd: given(30), hosts: given(2) },
        { id: "c", usd: given(20), hosts: given(4) },
      ]).score.explanation,
  },
} as const satisfies IndexDefinition;

/** Spend on one workload's model, and who else could host it. */
export type HostedSpend = {
  readonly id: string;
  readonly label?: string;
  readonly usd: Measured;
  /** Independent ultimate owners that host the model; at least one. */
  readonly hosts: Measured;
  /** Null where it is not known. */
  readonly isOpenWeights?: boolean | null;
};

export type Availability = {
  readonly score: Score;
  /** Share of spend on models with a single host. */
  readonly exclusiveShare: Estimate;
  /** Share of spend on models whose weights are open; unknown where nobody said. */
  readonly openWeightsShare: Estimate;
};

/**
 * Whether someone else could host the models we use.
 *
 * Spend-weighted mean of one over the number of independent hosts: 1 when every
 * model has one host, lower the more there are.
 *
 * @throws RangeError if a model has no host, spend is negative or nothing was spent
 *
 * @example
 * availabilityOf([{ id: "chat", usd: given(10), hosts: given(2) }]).score.value.point;
 * // => 0.5
 */
export function availabilityOf(workloads: readonly HostedSpend[]): Availability {
  const hostless = workloads.find(({ hosts }) => !(hosts.value.low >= 1));
  if (hostless)
    throw new RangeError(
      `${hostless.id} has ${hostless.hosts.value.low} hosts; at least one serves it`,
    );
  const shareOf = (value: (workload: HostedSpend) => Estimate): Estimate =>
    weightedMean(
      workloads.map((workload) => ({ weight: workload.usd.value, value: value(workload) })),
    );
  const concentration = ({ hosts }: HostedSpend): Estimate =>
    evaluate((h) => 1 / h, { of: hosts.value, falling: true });

  return {
    score: scored({
      label: availability.name,
      value: shareOf(concentration),
      unit: availability.unit,
      how: "spend-weighted mean of one over the number of hosts",
      facts: [],
      inputs: workloads.map((workload): Explanation => ({
        label: workload.label ?? workload.id,
        value: concentration(workload),
        unit: availability.unit,
        how: "one over the number of independent hosts",
        facts: [],
        inputs: [
          leaf("Independent hosts", "count", "ultimate owners that host the model", workload.hosts),
          leaf("Spend", "usd", "spend on the workload", workload.usd),
        ],
      })),
    }),
    exclusiveShare: shareOf(({ hosts }) =>
      evaluate((h) => (h <= 1 ? 1 : 0), { of: hosts.value, falling: true }),
    ),
    openWeightsShare: shareOf(({ isOpenWeights }) =>
      typeof isOpenWeights === "boolean" ? exact(isOpenWeights ? 1 : 0) : bounds(0, 1),
    ),
  };
}
