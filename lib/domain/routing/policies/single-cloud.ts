import { operatorKey } from "../../catalog/offering.ts";
import type { Policy } from "../policy.ts";
import { allTo, unserved } from "../policy.ts";

/** A company that runs one or more sellers, by its party id. */
export type Cloud = { readonly operatorId: string; readonly name: string };

/**
 * All work on one cloud: for each workload the cheapest offering there that may serve it.
 *
 * @example
 * singleCloud({ operatorId: "amazon", name: "Amazon" }).id // => "single-cloud-amazon"
 */
export const singleCloud = ({ operatorId, name }: Cloud): Policy => ({
  id: `single-cloud-${operatorId}`,
  name: `All on ${name}`,
  means: `Every workload moves to the cheapest accepted offering that ${name} runs.`,
  allocate(_workload, { eligible, refused }) {
    const best = eligible.find(({ offering }) => operatorKey(offering) === operatorId);
    if (best !== undefined) return allTo(best.offering.id);
    const there = refused.filter(({ offering }) => operatorKey(offering) === operatorId);
    return unserved({ eligible, refused: there }, `${name} sells no model accepted for it`);
  },
});
