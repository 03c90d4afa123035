import type { ThreePoint } from "./pert.ts";

/**
 * The value a triangular quantity stays below with probability u.
 *
 *     low + √(u (high - low) (mode - low))            up to the mode
 *     high - √((1 - u) (high - low) (high - mode))    beyond it
 *
 * @throws RangeError if the three are not in order or u lies outside 0 to 1
 *
 * @example
 * triangularQuantile({ low: 0, mode: 1, high: 1 }, 0.25);
 * // => 0.5
 */
export function triangularQuantile({ low, mode, high }: ThreePoint, u: number): number {
  if (!(low <= mode && mode <= high))
    throw new RangeError(`a triangle runs up; got ${low}, ${mode}, ${high}`);
  if (!(u >= 0 && u <= 1)) throw new RangeError(`the probability is ${u}; expected 0 to 1`);
  // Where the mode is an end, rounding would miss it.
  if (u === 0 || low === high) return low;
  if (u === 1) return high;
  return u <= (mode - low) / (high - low)
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}
