import { tieredCostUsd } from "../catalog/egress.ts";
import type { Measured } from "../explain/measured.ts";
import { bounds, type Estimate, estimate, evaluate, exact } from "../quantity/estimate.ts";
import { FREE_SWITCHING_FROM } from "../regulation/data-act.ts";
import type { EgressTerms, Market } from "./hosting.ts";
import { GIGABYTES_PER_TERABYTE } from "./moving-out.ts";
import type { PortfolioContract } from "./portfolio.ts";

/**
 * What moving the data out would cost.
 *
 * At list price; nothing for a switch covered by the EU Data Act from 12 January
 * 2027, and before that anything from nothing to the list price, because a
 * charge may then not exceed its cost, which is not published. Where the vendor's
 * own price is not on record, anything up to the dearest on record.
 */
export function egressCost(contract: PortfolioContract, market: Market): Measured {
  const { lists, charged, facts, missing } = egressTermsOf(contract, market);
  return {
    value: evaluate(
      (list, part) => list * part,
      { of: listPrice(contract.dataTerabytes.value, lists) },
      { of: charged },
    ),
    facts: [...contract.dataTerabytes.facts, ...facts],
    ...(missing === undefined ? {} : { missing }),
  };
}

export type EgressOnLeaving = {
  /** Price lists that may apply, the dearest of which counts. */
  readonly lists: readonly EgressTerms["tiers"][];
  /** What part of the list price may be charged. */
  readonly charged: Estimate;
  readonly facts: readonly string[];
  readonly missing?: string;
};

/** By which prices data that leaves a vendor is charged, and how much of them. */
export function egressTermsOf(
  { isEuCustomer, vendorId, vendorName }: PortfolioContract,
  { day, egress }: Market,
): EgressOnLeaving {
  const own = egress.get(vendorId);
  const lists = (own === undefined ? [...egress.values()] : [own]).map(({ tiers }) => tiers);
  if (isEuCustomer === true && day >= FREE_SWITCHING_FROM)
    return { lists, charged: exact(0), facts: [] };
  if (own === undefined)
    return {
      lists,
      charged: bounds(0, 1),
      // Any of them is the bound that nobody charges more than.
      facts: [...new Set([...egress.values()].flatMap(({ facts }) => facts))],
      missing: `What does ${vendorName} charge for data that leaves?`,
    };
  return {
    lists,
    charged: isEuCustomer === false ? exact(1) : estimate(0, 1, 1),
    facts: own.facts,
  };
}

function listPrice(
  { low, point, high }: Estimate,
  lists: readonly EgressTerms["tiers"][],
): Estimate {
  const dearest = (terabytes: number) =>
    Math.max(0, ...lists.map((tiers) => tieredCostUsd(terabytes * GIGABYTES_PER_TERABYTE, tiers)));
  return estimate(dearest(low), point === null ? null : dearest(point), dearest(high));
}
