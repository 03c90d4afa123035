import {
  requireNotNegative,
  requirePositive,
  requireShares,
} from "../../quantity/require-number.ts";

/**
 * The diversion that counts when some of the rival's customers go to another rival first.
 *
 *     DR* = DR_RD / (1 - DR_RR)
 *
 * @throws RangeError if a part lies outside 0 to 1, or all goes to other rivals
 */
export function diversionThroughRivals(toUs: number, toOtherRivals: number): number {
  requireShares({ toUs, toOtherRivals });
  if (toOtherRivals === 1) throw new RangeError("all of the rival's sales go to other rivals");
  return toUs / (1 - toOtherRivals);
}

/**
 * The elasticities that a margin and a pass-through imply.
 *
 *     E_P = PTR * W / P,  E_S = 1 / M_U - E * E_P
 *
 * @throws RangeError if the margin is not above 0 and at most 1, or another input is negative
 *
 * @example
 * impliedElasticities({ passThrough: 0.5, inputShareOfPrice: 0.5, upstreamMargin: 0.5, demandElasticity: 1 });
 * // => { passThrough: 0.25, substitution: 1.75 }
 */
export function impliedElasticities({
  passThrough,
  inputShareOfPrice,
  upstreamMargin,
  demandElasticity,
}: {
  readonly passThrough: number;
  readonly inputShareOfPrice: number;
  readonly upstreamMargin: number;
  readonly demandElasticity: number;
}): { readonly passThrough: number; readonly substitution: number } {
  requireShares({ upstreamMargin });
  requirePositive({ upstreamMargin });
  requireNotNegative({ passThrough, inputShareOfPrice, demandElasticity });
  const ofPrice = passThrough * inputShareOfPrice;
  return { passThrough: ofPrice, substitution: 1 / upstreamMargin - demandElasticity * ofPrice };
}
