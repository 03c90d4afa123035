import type { BoardOffering, BoardPolicy } from "../board.ts";
import { policyByClass } from "../policy.ts";
import { chainOutcome } from "../resilience/fallback-chain.ts";

type Setting = {
  /** In the order they are asked. */
  readonly offeringIds: readonly string[];
  /** Part of a month in which an offering does not answer, 0 to 1; none where it is absent. */
  readonly unavailable?: (offering: BoardOffering) => number;
  /** Part of the failures that meets all who serve a lab's models. */
  readonly commonCause?: number;
};

/**
 * Every request goes to the first of a chain, and to the next only while those before it fail.
 *
 * Offerings that may not serve a class are left out of its chain. What the
 * whole chain fails to answer is no part of the shares, which are of what is
 * served; {@link chainOutcome} says how much that is.
 *
 * @throws RangeError if there is no offering or one is named twice
 *
 * @example
 * failover({ offeringIds: ["azure--gpt", "openai--gpt"] })
 */
export function failover({ offeringIds, unavailable, commonCause = 0 }: Setting): BoardPolicy {
  if (offeringIds.length === 0) throw new RangeError("a chain requires an offering");
  if (new Set(offeringIds).size < offeringIds.length)
    throw new RangeError("a chain names an offering twice");
  return policyByClass({
    id: `failover-${offeringIds.join("-")}`,
    name: "Failover chain",
    means: `Every workload runs on ${offeringIds.join(", then on ")}, each only while those before it fail.`,
    nobody: "no offering of the chain may serve it",
    looksAt: ({ id }) => offeringIds.includes(id),
    prepare(offerings) {
      const chain = offeringIds
        .map((id) => offerings.findIndex((offering) => offering.id === id))
        .filter((o) => o >= 0);
      const links = offerings.map((offering) => ({
        unavailable: unavailable?.(offering) ?? 0,
        upstream: offering.labId,
      }));
      return (board, w, into) => {
        const first = w * offerings.length;
        const open = chain.filter((o) => board.eligible[first + o] === 1);
        const [head] = open;
        if (head === undefined) return;
        if (unavailable === undefined) {
          into[first + head] = 1;
          return;
        }
        const { servedBy, unserved } = chainOutcome(
          open.flatMap((o) => links[o] ?? []),
          commonCause,
        );
        if (unserved === 1) return;
        for (const [k, o] of open.entries()) into[first + o] = (servedBy[k] ?? 0) / (1 - unserved);
      };
    },
  });
}
