import type { PolicyResult } from "./scenario-result.ts";

/**
 * Where a bill as it is planned lies against what was drawn: outside of P10 to P90
 * it reads as a mistake unless it is explained. Within where nothing was drawn.
 *
 * @example
 * planAgainstDraws({ usdTotal: 200, bill: { p10: 210, p50: 220, p90: 230, expectedShortfall: 240 } }) // => "below"
 */
export function planAgainstDraws({
  bill,
  usdTotal,
}: Pick<PolicyResult, "bill" | "usdTotal">): "below" | "within" | "above" {
  if (bill === null) return "within";
  return usdTotal < bill.p10 ? "below" : usdTotal > bill.p90 ? "above" : "within";
}
