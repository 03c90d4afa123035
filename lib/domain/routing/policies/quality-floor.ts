import { cheapestColumn } from "../cheapest-column.ts";
import { policyByClass } from "../policy.ts";

/**
 * Every workload goes to the cheapest offering that reaches its quality floor.
 *
 * The floor is met by the one offering chosen, not by a mix that reaches it on
 * average. An offering that nobody has measured reaches no floor; a workload
 * without a floor takes any.
 */
export const qualityFloor = policyByClass({
  id: "quality-floor",
  name: "Cheapest above the quality floor",
  means: "Every workload moves to the cheapest offering whose measured quality reaches its floor.",
  nobody: "no accepted model is on sale",
  cheapestAbove: (row) => row.qualityFloor,
  prepare: () => (board, w, into) => {
    const best = cheapestColumn(board, w, undefined, board.classes[w]?.qualityFloor ?? null);
    if (best >= 0) into[w * board.offerings.length + best] = 1;
  },
});
