import type { BoardPolicy } from "../board.ts";
import { cheapestColumn, columnsWhere } from "../cheapest-column.ts";
import { policyByClass } from "../policy.ts";

/** A company that runs one or more sellers, by its party id. */
export type Cloud = { readonly operatorId: string; readonly name: string };

/**
 * All work on one cloud: for each workload the cheapest offering there that may serve it.
 *
 * @example
 * singleCloud({ operatorId: "amazon", name: "Amazon" }).id // => "single-cloud-amazon"
 */
export const singleCloud = ({ operatorId, name }: Cloud): BoardPolicy =>
  policyByClass({
    id: `single-cloud-${operatorId}`,
    name: `All on ${name}`,
    means: `Every workload moves to the cheapest accepted offering that ${name} runs.`,
    nobody: `${name} sells no model accepted for it`,
    looksAt: (offering) => offering.operatorId === operatorId,
    cheapestAbove: () => null,
    prepare(offerings) {
      const there = columnsWhere(offerings, (offering) => offering.operatorId === operatorId);
      return (board, w, into) => {
        const best = cheapestColumn(board, w, there);
        if (best >= 0) into[w * board.offerings.length + best] = 1;
      };
    },
  });
