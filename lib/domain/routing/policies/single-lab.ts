import type { BoardPolicy } from "../board.ts";
import { cheapestColumn, columnsWhere } from "../cheapest-column.ts";
import { policyByClass } from "../policy.ts";

/** A maker of models, by its party id. */
export type Lab = { readonly labId: string; readonly name: string };

/**
 * All work on one lab's models: for each workload the cheapest offering of one that may serve it, whoever sells it.
 *
 * @example
 * singleLab({ labId: "anthropic", name: "Anthropic" }).id // => "single-lab-anthropic"
 */
export const singleLab = ({ labId, name }: Lab): BoardPolicy =>
  policyByClass({
    id: `single-lab-${labId}`,
    name: `All on models of ${name}`,
    means: `Every workload moves to the cheapest accepted offering of a model that ${name} made.`,
    nobody: `no model of ${name} is accepted for it and on sale`,
    looksAt: (offering) => offering.labId === labId,
    cheapestAbove: () => null,
    prepare(offerings) {
      const made = columnsWhere(offerings, (offering) => offering.labId === labId);
      return (board, w, into) => {
        const best = cheapestColumn(board, w, made);
        if (best >= 0) into[w * board.offerings.length + best] = 1;
      };
    },
  });
