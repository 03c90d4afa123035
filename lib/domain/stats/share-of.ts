import { type Estimate, evaluate } from "../quantity/estimate.ts";

/**
 * One amount as a part of itself and the rest, with the range their uncertainty leaves.
 *
 *     share = own / (own + rest)
 *
 * It rises with the one and falls with the other, so the ends are exact. Where
 * nothing is owned the share is zero.
 */
export const shareOf = (own: Estimate, rest: Estimate): Estimate =>
  evaluate((a, b) => (a === 0 ? 0 : a / (a + b)), { of: own }, { of: rest, falling: true });
