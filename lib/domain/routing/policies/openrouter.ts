import type { BoardOffering, BoardPolicy } from "../board.ts";
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
    prepare(offerings) {
      const sellersOf = sellersByColumn(offerings);
      return (board, w, into) => {
        if (board.list === undefined)
          throw new RangeError("OpenRouter balances by list price, and the board holds none");
        const first = w * offerings.length;
        const sellers = sellersOf[cheapestColumn(board, w)];
        if (sellers === undefined) return;
        const { inputUsdPerMtok, outputUsdPerMtok } = board.list;
        let least = Number.POSITIVE_INFINITY;
        for (const o of sellers) {
          if (board.eligible[first + o] !== 1) continue;
          // Not a number where the list does not know it: such a seller is not asked.
          const price = (inputUsdPerMtok[o] ?? 0) + outputWeight * (outputUsdPerMtok[o] ?? 0);
          into[first + o] = price;
          if (price < least) least = price;
        }
        let total = 0;
        for (const o of sellers) {
          if (board.eligible[first + o] !== 1) continue;
          const price = into[first + o] ?? Number.NaN;
          // In units of the lowest, so that no price is too small to be squared.
          const weight = price === least ? 1 : price > least ? (least / price) ** 2 : 0;
          into[first + o] = weight;
          total += weight;
        }
        if (total > 0) for (const o of sellers) into[first + o] = (into[first + o] ?? 0) / total;
      };
    },
  });
}

/** For each offering, the columns of all that sell the same model. */
function sellersByColumn(offerings: readonly BoardOffering[]): readonly Int32Array[] {
  const byModel = Map.groupBy(offerings.keys(), (o) => offerings[o]?.modelId);
  return offerings.map(({ modelId }) => Int32Array.from(byModel.get(modelId) ?? []));
}
