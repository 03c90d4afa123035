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
      // Not a number where the list does not know it: such a seller is not asked.
      const priceAt = (o: number) =>
        board.eligible[first + o] === 1 && offerings[o]?.modelId === modelId
          ? (inputUsdPerMtok[o] ?? 0) + outputWeight * (outputUsdPerMtok[o] ?? 0)
          : Number.NaN;
      let least = Number.POSITIVE_INFINITY;
      for (let o = 0; o < offerings.length; o += 1) {
        const price = priceAt(o);
        if (price < least) least = price;
      }
      let total = 0;
      for (let o = 0; o < offerings.length; o += 1) {
        const price = priceAt(o);
        if (!(price >= 0)) continue;
        // In units of the lowest, so that no price is too small to be squared.
        const weight = price === least ? 1 : (least / price) ** 2;
        into[first + o] = weight;
        total += weight;
      }
      if (total === 0) return;
      for (let o = first; o < first + offerings.length; o += 1) into[o] = (into[o] ?? 0) / total;
    },
  });
}
