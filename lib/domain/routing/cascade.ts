/** One step of a cascade, in the order they are tried. */
export type CascadeStep = {
  /** Part of its answers that the judge lets pass, 0 to 1; the last step's always pass. */
  readonly acceptRate: number;
  readonly usdPerRequest: number;
  /** Mean quality of its answers that pass. */
  readonly quality: number;
};

/** Parts of all requests, by step. */
export type CascadeFlow = {
  /** Tried, and paid for. */
  readonly reached: readonly number[];
  /** Answered; these add up to 1. */
  readonly answered: readonly number[];
};

/**
 * How many requests reach each step of a cascade and end there.
 *
 * reach_k is the product of 1 - a_j over the steps before k; a_k of it ends at
 * k, and all of it at the last. A judge that errs lets pass what it should not
 * and holds back what it should not, each at the same rate:
 * a = a' * (1 - e) + (1 - a') * e.
 *
 * @param acceptRates of a judge that does not err, by step
 * @param judgeError 0 to 0.5, where it tells nothing
 * @throws RangeError if there is no step or a rate is outside its bounds
 *
 * @example
 * cascadeFlow([0.7, 1]) // => { reached: [1, 0.3], answered: [0.7, 0.3] }
 */
export function cascadeFlow(acceptRates: readonly number[], judgeError = 0): CascadeFlow {
  if (acceptRates.length === 0) throw new RangeError("a cascade requires a step");
  if (!(judgeError >= 0 && judgeError <= 0.5))
    throw new RangeError(`a judge that errs ${judgeError} of the time; expected 0 to 0.5`);
  const reached: number[] = [];
  const answered: number[] = [];
  let left = 1;
  for (const [k, rate] of acceptRates.entries()) {
    if (!(rate >= 0 && rate <= 1))
      throw new RangeError(`step ${k + 1} passes ${rate} of its answers; expected 0 to 1`);
    const isLast = k === acceptRates.length - 1;
    const passes = isLast ? 1 : rate * (1 - judgeError) + (1 - rate) * judgeError;
    reached.push(left);
    answered.push(left * passes);
    left *= 1 - passes;
  }
  return { reached, answered };
}

/**
 * What a cascade costs a request and how good its answers are, in expectation.
 *
 * sum(reach_k * c_k), with the judge's price on every step but the last, and
 * sum(reach_k * a_k * q_k). A request that is passed on waits for every step it was on.
 *
 * @throws RangeError if there is no step or a rate is outside 0 to 1
 *
 * @example
 * cascadeOutcome([
 *   { acceptRate: 0.7, usdPerRequest: 0.2, quality: 0.95 },
 *   { acceptRate: 1, usdPerRequest: 5, quality: 0.8 },
 * ], 0.05) // => { usdPerRequest: 1.75, quality: 0.905 }
 */
export function cascadeOutcome(
  steps: readonly CascadeStep[],
  judgeUsdPerRequest = 0,
): { readonly usdPerRequest: number; readonly quality: number } {
  const { reached, answered } = cascadeFlow(steps.map(({ acceptRate }) => acceptRate));
  let [usdPerRequest, quality] = [0, 0];
  for (const [k, step] of steps.entries()) {
    const judged = k < steps.length - 1 ? judgeUsdPerRequest : 0;
    usdPerRequest += (reached[k] ?? 0) * (step.usdPerRequest + judged);
    quality += (answered[k] ?? 0) * step.quality;
  }
  return { usdPerRequest, quality };
}

/**
 * How many answers the first of two steps has to get past the judge before trying it saves money.
 *
 * (c1 + judge) / c2.
 *
 * @throws RangeError if the second step costs nothing
 *
 * @example
 * breakEvenAcceptRate(0.2, 5, 0.05) // => 0.05
 */
export function breakEvenAcceptRate(firstUsd: number, secondUsd: number, judgeUsd = 0): number {
  if (!(secondUsd > 0)) throw new RangeError("nothing is cheaper than a second step that is free");
  return (firstUsd + judgeUsd) / secondUsd;
}
