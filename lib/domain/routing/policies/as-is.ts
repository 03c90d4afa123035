import { policyByClass } from "../policy.ts";

/**
 * Everything stays where it runs today.
 *
 * An offering that would not be chosen today is still what the company pays
 * for, so it serves as long as it has a price. The part of a class whose
 * offering has no price, or is gone, is unserved; the rest of it goes on.
 */
export const asIs = policyByClass({
  id: "as-is",
  name: "As it is",
  means: "Every workload stays on the offerings it runs on today.",
  nobody: "it runs nowhere today",
  looksAt: (_offering, row, column) => row.currentSplit.some(({ offering }) => offering === column),
  prepare: () => (board, w, into) => {
    const first = w * board.offerings.length;
    const split = board.classes[w]?.currentSplit ?? [];
    for (const { offering, share } of split) {
      const at = first + offering;
      if (Number.isFinite(board.usdPerMonth[at])) into[at] = (into[at] ?? 0) + share;
    }
  },
});
