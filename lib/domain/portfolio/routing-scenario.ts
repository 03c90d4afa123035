import { type Offering, operatorKey } from "../catalog/offering.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { asIs } from "../routing/policies/as-is.ts";
import { cheapest } from "../routing/policies/cheapest.ts";
import { singleCloud } from "../routing/policies/single-cloud.ts";
import { weightedSplit } from "../routing/policies/weighted-split.ts";
import { type PolicyOutcome, priceScenario } from "../routing/simulate.ts";
import type { Workload } from "../routing/workload.ts";
import type { Party } from "../ties/party.ts";
import { type Portfolio, workloadsOf } from "./portfolio.ts";

/** The one scenario of every company: today's work under the simplest policies. */
export const ROUTING_TODAY = {
  id: "routing-today",
  name: "Where should today’s work run?",
  question: "What would today’s AI work cost a month under each simple buying policy?",
  notModelled: [
    "Quality beyond the list of models the company has accepted for each workload",
    "Discounts, commitments and credits: all prices are list prices",
    "Egress, latency, rate limits and the cost of moving",
  ],
} as const;

export type RoutingResult = {
  readonly workloads: readonly Workload[];
  /** Workloads left out because a fact that pricing needs is missing. */
  readonly unpriceable: readonly string[];
  readonly outcomes: readonly PolicyOutcome[];
};

const SIXTY_FORTY = [60, 40] as const;

/**
 * Prices today's work as it is, all on each cloud that can serve some of it, at
 * the cheapest eligible offerings, and split 60 to 40 between the two clouds
 * the company spends most with.
 */
export function routingToday(
  portfolio: Portfolio,
  offerings: readonly Offering[],
  parties: ReadonlyMap<string, Party>,
  day: PlainDate,
): RoutingResult {
  const all = workloadsOf(portfolio);
  const workloads = all.flatMap(({ routing }) => routing ?? []);
  const isCloud = (id: string) => parties.get(id)?.kind === "cloud_provider";
  const cloud = (operatorId: string) => ({
    operatorId,
    name: parties.get(operatorId)?.name ?? operatorId,
  });
  const clouds = [...new Set(offerings.map(operatorKey))]
    .filter(isCloud)
    .map((operator) => singleCloud(cloud(operator)));
  const bySpend = portfolio.contracts
    .filter(({ vendorId }) => isCloud(vendorId))
    .toSorted((a, b) => b.spendUsdPerYear.value.high - a.spendUsdPerYear.value.high);
  const [first, second] = bySpend;
  const split =
    first === undefined || second === undefined
      ? []
      : [
          weightedSplit([
            { ...cloud(first.vendorId), weight: SIXTY_FORTY[0] },
            { ...cloud(second.vendorId), weight: SIXTY_FORTY[1] },
          ]),
        ];
  const price = (policies: readonly ReturnType<typeof singleCloud>[]) =>
    priceScenario({ workloads, offerings, policies, day });
  return {
    workloads,
    unpriceable: all.flatMap(({ routing, name }) => (routing === null ? [name] : [])),
    outcomes: [
      ...price([asIs]),
      // A cloud that can serve nothing is no choice; one that can serve part of it is shown with what it leaves.
      ...price(clouds)
        .filter(({ ledger }) => ledger.lines.length > 0)
        .toSorted(
          (a, b) =>
            a.ledger.unserved.length - b.ledger.unserved.length ||
            a.ledger.usdPerMonth - b.ledger.usdPerMonth,
        ),
      ...price([cheapest, ...split]),
    ],
  };
}
