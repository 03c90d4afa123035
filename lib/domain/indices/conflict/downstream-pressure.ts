import { requireNotNegative, requireShares } from "../../quantity/require-number.ts";

export type DownstreamTerms = {
  /** Part of our lost downstream sales that comes back upstream through rivals. */
  readonly diversion: number;
  readonly upstreamMargin: number;
  readonly rivalInputOverPrice: number;
  /** The margin our downstream firm no longer pays, where it is supplied at cost. */
  readonly own?: {
    readonly marginRemoved: number;
    readonly inputOverPrice: number;
    readonly elasticity?: number;
  };
};

/**
 * How strongly the downstream firm gains from raising, or below zero from lowering, its own price (vGUPPI_d).
 *
 *     d1 = DR * M_U * W_U / P,  d2 = d1 - M_UD * W_D / P,  d3 = d2 - E_SD * M_UD² * W_D / P
 *
 * The second counts that the input now comes at cost, the third that more of it is used.
 *
 * @throws RangeError if diversion or a margin lies outside 0 to 1, or another input is negative
 *
 * @example
 * downstreamPressure({ diversion: 0.25, upstreamMargin: 0.5, rivalInputOverPrice: 0.5 }).recaptured;
 * // => 0.0625
 */
export function downstreamPressure({
  diversion,
  upstreamMargin,
  rivalInputOverPrice,
  own,
}: DownstreamTerms): {
  readonly recaptured: number;
  readonly atCost?: number;
  readonly withSubstitution?: number;
} {
  requireShares({ diversion, upstreamMargin });
  requireNotNegative({ rivalInputOverPrice });
  const recaptured = diversion * upstreamMargin * rivalInputOverPrice;
  if (own === undefined) return { recaptured };
  const { marginRemoved, inputOverPrice, elasticity } = own;
  requireShares({ marginRemoved });
  requireNotNegative({ inputOverPrice, elasticity: elasticity ?? 0 });
  const atCost = recaptured - marginRemoved * inputOverPrice;
  return elasticity === undefined
    ? { recaptured, atCost }
    : {
        recaptured,
        atCost,
        withSubstitution: atCost - elasticity * marginRemoved ** 2 * inputOverPrice,
      };
}
