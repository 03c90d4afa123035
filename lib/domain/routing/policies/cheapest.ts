import { cheapestColumn } from "../cheapest-column.ts";
import { policyByClass } from "../policy.ts";

/** Every workload goes to the cheapest offering that may serve it, priced for that workload's own mix of tokens. */
export const cheapest = policyByClass({
  id: "cheapest",
  name: "Cheapest that may serve",
  means: "Every workload moves to the cheapest offering of a model accepted for it.",
  nobody: "no accepted model is on sale",
  cheapestAbove: () => null,
  prepare: () => (board, w, into) => {
    const best = cheapestColumn(board, w);
    if (best >= 0) into[w * board.offerings.length + best] = 1;
  },
});
