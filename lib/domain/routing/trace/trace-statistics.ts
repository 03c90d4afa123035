import type { Offering } from "../../catalog/offering.ts";
import type { RequestColumns } from "./request-columns.ts";

/** Sums of a bucket, in the order they lie in. */
export const SUMS = ["requests", "fresh", "cache-read", "cache-write", "output"] as const;
const WIDTH = SUMS.length;

/**
 * All that pricing needs of a trace, however long, for any rule that divides by class.
 *
 * A bucket holds the requests of one class that can or can't wait and whose
 * prompts lie in one band of sizes: bucket `(class * 2 + batch) * bands + band`,
 * five sums each.
 */
export type TraceStatistics = {
  readonly classes: readonly string[];
  /** The smallest prompt of each band in tokens, ascending from 0. */
  readonly minPromptTokens: readonly number[];
  readonly sums: Float64Array;
};

/**
 * The prompt sizes at which any of some offerings changes its price, from 0: what a trace must be
 * folded by to be priced exactly on each of them.
 *
 * @example
 * priceBands(offerings) // => [0, 200000, 200001, 272000]
 */
export const priceBands = (offerings: readonly Pick<Offering, "prices">[]): number[] =>
  [
    ...new Set([
      0,
      ...offerings.flatMap(({ prices }) => prices.map((price) => price.minPromptTokens)),
    ]),
  ].toSorted((a, b) => a - b);

/** Statistics of nothing yet. Classes may be added as they come. */
export function noStatistics(minPromptTokens: readonly number[]): TraceStatistics {
  const isAscending = minPromptTokens.every(
    (size, i) => size > (minPromptTokens[i - 1] ?? -1) && Number.isFinite(size),
  );
  if (minPromptTokens[0] !== 0 || !isAscending)
    throw new RangeError(`bands of ${minPromptTokens.join(", ")} tokens; expected to rise from 0`);
  return { classes: [], minPromptTokens, sums: new Float64Array(0) };
}

/**
 * Adds requests to statistics; what is returned takes the place of what was given.
 *
 * @param classes names by `classOf`, at least as many as before
 */
export function foldRequests(
  into: TraceStatistics,
  columns: RequestColumns,
  classes: readonly string[],
): TraceStatistics {
  const { minPromptTokens } = into;
  const bands = minPromptTokens.length;
  const size = classes.length * 2 * bands * WIDTH;
  let { sums } = into;
  if (sums.length < size) {
    sums = new Float64Array(size);
    sums.set(into.sums);
  }
  addUp(sums, columns, Float64Array.from([...minPromptTokens, Infinity]), bands);
  return { classes: [...classes], minPromptTokens, sums };
}

/** The one loop that every request of a trace goes through: nothing is made in it. */
function addUp(
  sums: Float64Array,
  columns: RequestColumns,
  starts: Float64Array,
  bands: number,
): void {
  const { classOf, isBatch, inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } =
    columns;
  const second = starts[1] ?? Infinity;
  for (let i = 0; i < columns.length; i += 1) {
    const input = inputTokens[i] ?? 0;
    let band = 0;
    if (input >= second) for (band = 1; input >= (starts[band + 1] ?? Infinity);) band += 1;
    const at = (((classOf[i] ?? 0) * 2 + (isBatch[i] ?? 0)) * bands + band) * WIDTH;
    const read = cacheReadTokens[i] ?? 0;
    const write = cacheWriteTokens[i] ?? 0;
    sums[at] = (sums[at] ?? 0) + 1;
    sums[at + 1] = (sums[at + 1] ?? 0) + (input - read - write);
    sums[at + 2] = (sums[at + 2] ?? 0) + read;
    sums[at + 3] = (sums[at + 3] ?? 0) + write;
    sums[at + 4] = (sums[at + 4] ?? 0) + (outputTokens[i] ?? 0);
  }
}
