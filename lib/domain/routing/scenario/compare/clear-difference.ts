import { fanOf } from "../draws/fan.ts";
import type { Fan } from "../scenario-result.ts";

/** Less than a cent is rounding. */
const CENT = 0.01;

/** Whether two bills differ by more than chance may account for, and how that was told. */
export type Clarity = {
  /** Null where nothing was drawn, so that chance can't be spoken of. */
  readonly isClear: boolean | null;
  /** Draw by draw, or by the bands of both; null where nothing was drawn. */
  readonly by: "pairs" | "bands" | null;
};

/**
 * Whether one bill is clearly another than the other: the one rule of every page.
 *
 * Bills that met the same draws are taken draw by draw, and differ clearly where
 * the differences from P10 to P90 lie on one side of zero. Bills of other draws
 * differ clearly where their bands from P10 to P90 do not touch.
 *
 * @param paired the second bill minus the first in each draw; null where their draws differ
 *
 * @example
 * clearDifference({ paired: { p10: 12, p50: 40, p90: 71, expectedShortfall: 80 }, first, second }).isClear // => true
 */
export function clearDifference({
  paired,
  first,
  second,
}: {
  readonly paired: Fan | null;
  readonly first: Fan | null;
  readonly second: Fan | null;
}): Clarity {
  if (paired !== null) return { isClear: paired.p10 > CENT || paired.p90 < -CENT, by: "pairs" };
  if (first === null || second === null) return { isClear: null, by: null };
  return { isClear: first.p90 < second.p10 || second.p90 < first.p10, by: "bands" };
}

/**
 * By how much the second of two bills exceeds the first, over the draws that both have met.
 *
 * @returns null where there are none
 */
export function pairedDifference(first: Float64Array, second: Float64Array): Fan | null {
  const count = Math.min(first.length, second.length);
  return count === 0
    ? null
    : fanOf(Float64Array.from({ length: count }, (_, i) => (second[i] ?? 0) - (first[i] ?? 0)));
}
