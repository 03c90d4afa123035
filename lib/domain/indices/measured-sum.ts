import type { Measured } from "../explain/measured.ts";
import { type Estimate, evaluate, exact } from "../quantity/estimate.ts";

/** The sum of estimates: each end the sum of that end, the point only if all have one. */
export const estimateSum = (values: readonly Estimate[]): Estimate =>
  values.length === 0
    ? exact(0)
    : evaluate(
        (...numbers) => numbers.reduce((sum, number) => sum + number, 0),
        ...values.map((of) => ({ of })),
      );

/** The sum of measured amounts, resting on the facts of all and missing what any misses. */
export function measuredSum(amounts: readonly Measured[]): Measured {
  const gaps = [...new Set(amounts.flatMap(({ missing }) => (missing ? [missing] : [])))];
  return {
    value: estimateSum(amounts.map(({ value }) => value)),
    facts: [...new Set(amounts.flatMap(({ facts }) => facts))],
    ...(gaps.length > 0 ? { missing: gaps.join(" ") } : {}),
  };
}
