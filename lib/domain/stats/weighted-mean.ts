import type { Estimate } from "../quantity/estimate.ts";
import { reconciled } from "./reconciled.ts";

/** A value and the weight it counts with, each as far as it is known. */
export type Weighted = { readonly weight: Estimate; readonly value: Estimate };

/**
 * The average of values that do not all count alike, with the range that is left when weights or values are uncertain.
 *
 *     mean = sum(weight * value) / sum(weight)
 *
 * The range is exact. The mean rises with each value. In the weights it is a
 * ratio of sums, largest when the values above it have their high weight and
 * those below it their low one, so it is enough to try each place to cut.
 *
 * @throws RangeError if a weight is negative or every weight is zero
 *
 * @example
 * weightedMean([{ weight: exact(3), value: exact(1) }, { weight: exact(1), value: bounds(0, 1) }]);
 * // => { low: 0.75, point: null, high: 1 }
 */
export function weightedMean(items: readonly Weighted[]): Estimate {
  if (items.some(({ weight }) => !(weight.low >= 0)))
    throw new RangeError("a weight is negative; expected zero or more");
  if (!items.some(({ weight }) => weight.high > 0))
    throw new RangeError("a mean needs some weight above zero");

  const high = largest(items.map(({ weight, value }) => ({ weight, value: value.high })));
  const low = 0 - largest(items.map(({ weight, value }) => ({ weight, value: -value.low })));
  return reconciled(low, atPoints(items), high);
}

type Candidate = { readonly weight: Estimate; readonly value: number };

function largest(items: readonly Candidate[]): number {
  const falling = items.toSorted((a, b) => b.value - a.value);
  const means = Array.from({ length: falling.length + 1 }, (_, heavy) =>
    mean(falling.map(({ weight, value }, i) => [i < heavy ? weight.high : weight.low, value])),
  );
  return Math.max(...means.filter((value) => value !== null));
}

function atPoints(items: readonly Weighted[]): number | null {
  const pairs: (readonly [number, number])[] = [];
  for (const { weight, value } of items) {
    if (weight.point === null || value.point === null) return null;
    pairs.push([weight.point, value.point]);
  }
  return mean(pairs);
}

function mean(pairs: readonly (readonly [weight: number, value: number])[]): number | null {
  const whole = pairs.reduce((sum, [weight]) => sum + weight, 0);
  return whole > 0 ? pairs.reduce((sum, [weight, value]) => sum + weight * value, 0) / whole : null;
}
