import type { BoardPolicy } from "../board.ts";
import { cheapestColumn } from "../cheapest-column.ts";
import { policyByClass } from "../policy.ts";

/**
 * Work on the cheapest model, divided between all who sell it as OpenRouter does: by the inverse square of price.
 *
 * OpenRouter balances between the sellers of one model by list price; how its
 * documents do not say input and output price are put together, so that is a
 * parameter. A seller that asks nothing takes all.
 *
 * @param outputWeight what the output price counts for against an input price of 1
 * @throws RangeError if the weight is negative; when asked to allocate, if the board holds no list prices
 *
 * @example
 * openrouter({ outputWeight: 0.2 }).id // => "openrouter-0.2"
 */
export function openrouter({ outputWeight }: { readonly outputWeight: number }): BoardPolicy {
  if (!(outputWeight >= 0 && Number.isFinite(outputWeight)))
    throw new RangeError(`an output price weighs ${outputWeight}; expected zero or more`);
  return policyByClass({
    id: `openrouter-${outputWeight}`,
    name: "As OpenRouter balances",
    means: `Every workload moves to its cheapest model, divided between all who sell it by the inverse square of input plus ${outputWeight} times output list price.`,
    nobody: "no accepted model is on sale",
    prepare: (offerings) => (board, w, into) => {
      if (board.list === undefined)
        throw new RangeError("OpenRouter balances by list price, and the board holds none");
      const best = cheapestColumn(board, w);
      if (best < 0) return;
      const first = w * offerings.length;
      const modelId = offerings[best]?.modelId;
      const { inputUsdPerMtok, outputUsdPerMtok } = board.list;
      let total = 0;
      let free = 0;
      for (let o = 0; o < offerings.length; o += 1) {
        if (board.eligible[first + o] !== 1 || offerings[o]?.modelId !== modelId) continue;
        const price = (inputUsdPerMtok[o] ?? 0) + outputWeight * (outputUsdPerMtok[o] ?? 0);
        if (price === 0) free += 1;
        // Not a number where the list does not know it: such a seller is not asked.
        if (!(price >= 0)) continue;
        into[first + o] = price === 0 ? Number.POSITIVE_INFINITY : price ** -2;
        total += price === 0 ? 0 : price ** -2;
      }
      for (let o = 0; o < offerings.length; o += 1) {
        const weight = into[first + o] ?? 0;
        if (weight === Number.POSITIVE_INFINITY) into[first + o] = 1 / free;
        else if (weight > 0) into[first + o] = free > 0 ? 0 : weight / total;
      }
    },
  });
}
