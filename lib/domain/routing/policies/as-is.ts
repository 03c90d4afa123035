import { policyByClass } from "../policy.ts";

const ALL = 1 - 1e-9;

/**
 * Everything stays where it runs today.
 *
 * An offering that would not be chosen today is still what the company pays
 * for, so it serves as long as it has a price. A class of which a part has no
 * price, or is gone, is unserved: its bill is not known.
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
    let priced = 0;
    for (const { offering, share } of split)
      if (Number.isFinite(board.usdPerMonth[first + offering])) priced += share;
    if (priced < ALL) return;
    for (const { offering, share } of split) {
      const at = first + offering;
      into[at] = (into[at] ?? 0) + share;
    }
  },
});
