import { SUMS, type TraceStatistics } from "../trace/trace-statistics.ts";
import { PARTS, type PricePlan } from "./price-plan.ts";
import { bandOf } from "./requests-usd.ts";

/**
 * What each class of a folded trace costs under a price plan, in US dollars for the whole trace.
 *
 * The same as pricing every request, without one of them: within a band of
 * prompt sizes the cost is linear in the tokens. NaN where a class has requests of
 * a size for which the offering has no price.
 *
 * @param into takes the costs where given, so that nothing is made
 * @throws RangeError if the trace was folded without a size at which the plan's prices change, or they are for a part of the prompt
 *
 * @example
 * classesUsd(plan, folded.statistics)[0] // => 47.61
 */
export function classesUsd(
  plan: PricePlan,
  { classes, minPromptTokens, sums }: TraceStatistics,
  into: Float64Array = new Float64Array(classes.length),
): Float64Array {
  checkWhole(plan);
  for (const size of plan.minPromptTokens)
    if (!minPromptTokens.includes(size))
      throw new RangeError(
        `${plan.offeringId} changes its prices at prompts of ${size} tokens, where the trace was not divided: fold it again with that size`,
      );
  const { usdPerMtok } = plan;
  const width = SUMS.length;
  const planBands = plan.minPromptTokens.length;
  into.fill(0);
  let at = 0;
  for (let place = 0; place < classes.length; place += 1)
    for (let batch = 0; batch < 2; batch += 1)
      for (const size of minPromptTokens) {
        if ((sums[at] ?? 0) > 0) {
          const from = (batch * planBands + bandOf(plan.minPromptTokens, size)) * PARTS;
          into[place] =
            (into[place] ?? 0) +
            ((sums[at + 1] ?? 0) * (usdPerMtok[from] ?? 0) +
              (sums[at + 2] ?? 0) * (usdPerMtok[from + 1] ?? 0) +
              (sums[at + 3] ?? 0) * (usdPerMtok[from + 2] ?? 0) +
              (sums[at + 4] ?? 0) * (usdPerMtok[from + 3] ?? 0)) /
              1e6;
        }
        at += width;
      }
  return into;
}

function checkWhole(plan: PricePlan): void {
  if (plan.usdOverPrompt !== null)
    throw new RangeError(
      `${plan.offeringId} prices the part of a prompt above a threshold, which sums do not tell: price its requests one by one`,
    );
}
