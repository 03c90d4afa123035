import { quantileOfSorted } from "../../../stats/quantile.ts";
import type { Fan } from "../scenario-result.ts";

/** The part of all draws whose mean is the expected shortfall. */
const WORST = 0.1;

/**
 * Draws as the page shows them: three quantiles and the mean of the worst tenth,
 * where more is worse.
 *
 * @throws RangeError if there are no draws
 *
 * @example
 * fanOf(Float64Array.of(1, 2, 3, 4)).p50 // => 2.5
 */
export function fanOf(draws: Float64Array): Fan {
  const sorted = Float64Array.from(draws).toSorted();
  return {
    p10: quantileOfSorted(sorted, 0.1),
    p50: quantileOfSorted(sorted, 0.5),
    p90: quantileOfSorted(sorted, 0.9),
    expectedShortfall: meanOfWorst(sorted),
  };
}

/** The draw that the worst part cuts through counts with the fraction inside it. */
function meanOfWorst(sorted: Float64Array): number {
  const count = WORST * sorted.length;
  let [left, sum] = [count, 0];
  for (let i = sorted.length - 1; left > 0 && i >= 0; i -= 1) {
    sum += (sorted[i] ?? 0) * Math.min(1, left);
    left -= 1;
  }
  return sum / count;
}
