import type { Estimate } from "../quantity/estimate.ts";

/**
 * Whether a number lies on one side of a line for certain, certainly does not, or
 * cannot be told to; on the line itself it is on neither side.
 *
 * @example
 * sideOfLine({ low: 2, point: null, high: 3 }, 2, "below"); // => "off": at the least it lies on the line
 */
export function sideOfLine(
  { low, high }: Estimate,
  line: number,
  side: "below" | "above",
): "on" | "off" | "cannot-tell" {
  const [least, most] = side === "below" ? [line - high, line - low] : [low - line, high - line];
  return least > 0 ? "on" : most <= 0 ? "off" : "cannot-tell";
}
