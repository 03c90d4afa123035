import { type Offering, operatorKey } from "../catalog/offering.ts";
import { independentOperators } from "../catalog/substitutes.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { groupOf, type Party } from "../ties/party.ts";

/** What is on sale, who owns whom, and on which day it is looked at. */
export type Market = {
  readonly day: PlainDate;
  readonly offerings: readonly Offering[];
  /** Sellers that pass requests on to others: never a host of their own. */
  readonly resellerIds: readonly string[];
  readonly parties: ReadonlyMap<string, Party>;
};

/** Independent ultimate owners that host a model, and one listing of each as the evidence. */
export type Hosts = {
  readonly owners: readonly string[];
  /** Listings as `offering/<id>`, one an owner. */
  readonly evidence: readonly string[];
};

/** Who could serve a model: each group of companies once, resellers left out. */
export function hostsOf(modelId: string, { day, offerings, resellerIds, parties }: Market): Hosts {
  const operators = independentOperators(modelId, offerings, { day, resellerIds });
  const owners = [...new Set(operators.map((operator) => groupOf(operator, parties)))];
  const evidence = owners.flatMap((owner) => {
    const listing = offerings.find(
      (offering) =>
        offering.model.id === modelId &&
        !resellerIds.includes(offering.seller.id) &&
        groupOf(operatorKey(offering), parties) === owner,
    );
    return listing === undefined ? [] : [`offering/${listing.id}`];
  });
  return { owners, evidence };
}
