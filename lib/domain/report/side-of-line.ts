import type { Estimate } from "../quantity/estimate.ts";

/**
 * On which side of a line a number lies for certain; across it where its interval
 * holds the line. On the line itself it is on neither side: it lies at it.
 */
export const sideOfLine = (
  { low, high }: Estimate,
  line: number,
): "below" | "at" | "above" | "across" =>
  low === line && high === line ? "at" : high < line ? "below" : low > line ? "above" : "across";
