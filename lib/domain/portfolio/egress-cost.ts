import { tieredCostUsd } from "../catalog/egress.ts";
import type { Measured } from "../explain/measured.ts";
import { type Estimate, estimate, exact } from "../quantity/estimate.ts";
import { FREE_SWITCHING_FROM } from "../regulation/data-act.ts";
import type { EgressTerms, Market } from "./hosting.ts";
import type { PortfolioContract } from "./portfolio.ts";

const GIGABYTES_PER_TERABYTE = 1024;

/**
 * What moving the data out would cost.
 *
 * At list price; nothing for a switch covered by the EU Data Act from 12 January
 * 2027, and before that anything from nothing to the list price, because a
 * charge may then not exceed its cost, which is not published. Where the vendor's
 * own price is not on record, anything up to the dearest on record.
 */
export function egressCost(contract: PortfolioContract, { day, egress }: Market): Measured {
  const { dataTerabytes, isEuCustomer, vendorId, vendorName } = contract;
  const own = egress.get(vendorId);
  const free = isEuCustomer === true && day >= FREE_SWITCHING_FROM;
  if (free) return { value: exact(0), facts: dataTerabytes.facts };
  const known = own === undefined ? [...egress.values()] : [own];
  const list = listPrice(dataTerabytes.value, known);
  const facts = [...dataTerabytes.facts, ...(own?.facts ?? [])];
  if (own === undefined)
    return {
      value: estimate(0, null, list.high),
      facts,
      missing: `What does ${vendorName} charge for data that leaves?`,
    };
  return isEuCustomer === false
    ? { value: list, facts }
    : { value: estimate(0, list.point, list.high), facts };
}

function listPrice({ low, point, high }: Estimate, terms: readonly EgressTerms[]): Estimate {
  const dearest = (terabytes: number) =>
    Math.max(
      0,
      ...terms.map(({ tiers }) => tieredCostUsd(terabytes * GIGABYTES_PER_TERABYTE, tiers)),
    );
  return estimate(dearest(low), point === null ? null : dearest(point), dearest(high));
}
