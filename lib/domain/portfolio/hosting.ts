import { isRetiredOn, type Offering, operatorKey } from "../catalog/offering.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { groupOf, type Party } from "../ties/party.ts";

/** What a cloud charges for data that leaves it. */
export type EgressTerms = {
  /** Gigabytes in each tier, null for the rest, and the price of one; a free allowance comes first. */
  readonly tiers: readonly { readonly gb: number | null; readonly usdPerGb: number }[];
  readonly facts: readonly string[];
};

/** What is on sale, who owns whom, and on which day it is looked at. */
export type Market = {
  readonly day: PlainDate;
  readonly offerings: readonly Offering[];
  /** Sellers that pass requests on to others: never a host of their own. */
  readonly resellerIds: readonly string[];
  /** Platforms that list models and may run on another's cloud: a host perhaps. */
  readonly platformIds: readonly string[];
  readonly parties: ReadonlyMap<string, Party>;
  /** By party. */
  readonly egress: ReadonlyMap<string, EgressTerms>;
};

/** Independent ultimate owners that host a model, and one listing of each as the evidence. */
export type Hosts = {
  /** Everyone who lists it, each group of companies once. */
  readonly owners: readonly string[];
  /** Those of them that do not depend on a platform's listing alone. */
  readonly certain: readonly string[];
  /** Listings as `offering/<id>`, one an owner. */
  readonly evidence: readonly string[];
};

/** Who could serve a model on a day: each group of companies once, resellers left out. */
export function hostsOf(
  modelId: string,
  { day, offerings, resellerIds, platformIds, parties }: Market,
): Hosts {
  const listings = offerings.filter(
    (offering) =>
      offering.model.id === modelId &&
      !resellerIds.includes(offering.seller.id) &&
      !isRetiredOn(offering, day),
  );
  const byOwner = Map.groupBy(listings, (offering) => groupOf(operatorKey(offering), parties));
  return {
    owners: [...byOwner.keys()],
    certain: [...byOwner]
      .filter(([, own]) => own.some(({ seller }) => !platformIds.includes(seller.id)))
      .map(([owner]) => owner),
    evidence: [...byOwner.values()].flatMap(([first]) =>
      first === undefined ? [] : [`offering/${first.id}`],
    ),
  };
}

/** Owners that could take over from the offering in use; a reseller in use hosts nothing itself. */
export function otherHostsOf(inUse: Offering, market: Market): readonly string[] {
  const own = market.resellerIds.includes(inUse.seller.id)
    ? undefined
    : groupOf(operatorKey(inUse), market.parties);
  return hostsOf(inUse.model.id, market).owners.filter((owner) => owner !== own);
}
