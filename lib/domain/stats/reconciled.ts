import { type Estimate, estimate, exact } from "../quantity/estimate.ts";

/** Sums in a different order differ by about this part of their size; it is noise, not knowledge. */
const ROUNDING = 1e-12;

/**
 * An estimate whose ends and point were worked out apart.
 *
 * Ends that differ by rounding alone are one number, and the point never falls
 * outside them because of it.
 *
 * @throws RangeError if the parts are out of order by more than rounding
 */
export function reconciled(low: number, point: number | null, high: number): Estimate {
  const noise = ROUNDING * Math.max(1, Math.abs(low), Math.abs(high));
  if (Math.abs(high - low) <= noise) return exact(point ?? low);
  const near = (a: number, b: number) => Math.abs(a - b) <= noise;
  if (point !== null && near(point, low)) return estimate(point, point, high);
  if (point !== null && near(point, high)) return estimate(low, point, point);
  return estimate(low, point, high);
}
