import type { Offering } from "../../catalog/offering.ts";
import { promptTokensAbove } from "../../catalog/price.ts";
import type { RequestColumns } from "./request-columns.ts";

/** Sums of a bucket, in the order they lie in. */
export const SUMS = ["requests", "fresh", "cache-read", "cache-write", "output"] as const;
const WIDTH = SUMS.length;
/** The longest of a bucket: a prompt, and a prompt with its answer. */
export const LONGEST = 2;

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
  /** Of each bucket: its longest prompt, and the most tokens of a prompt and its answer together. */
  readonly longest: Float64Array;
};

/**
 * Prompt sizes at which price lists change a price: from so many tokens on, or above so many.
 *
 * Those of LiteLLM's price file of 2026-07-01 (128, 200, 256, 272 and 512 thousand, and the
 * ranges of Alibaba's models from 32 thousand up to a million), of models.dev of the same day
 * (32, 128, 200, 256, 272 and 512) and of genai-prices of 2026-08-21 (128, 200, 272 and 512).
 */
const USUAL_THRESHOLDS = [32_000, 128_000, 200_000, 256_000, 272_000, 512_000, 1_000_000];

/**
 * The prompt sizes a trace is folded by: those at which any of some offerings changes its
 * price, and those at which sellers usually do, so that a model which is added later is
 * priced exactly too.
 *
 * @example
 * priceBands(offerings) // => [0, 32000, 32001, 128000, 128001, 200000, 200001, …]
 */
export const priceBands = (offerings: readonly Pick<Offering, "prices">[]): number[] =>
  [
    ...new Set([
      0,
      ...USUAL_THRESHOLDS.flatMap((size) => [size, promptTokensAbove(size)]),
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
  const nothing = new Float64Array(0);
  return { classes: [], minPromptTokens, sums: nothing, longest: nothing };
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
  const buckets = classes.length * 2 * bands;
  const sums = grown(into.sums, buckets * WIDTH);
  const longest = grown(into.longest, buckets * LONGEST);
  addUp([sums, longest], columns, Float64Array.from([...minPromptTokens, Infinity]), bands);
  return { classes: [...classes], minPromptTokens, sums, longest };
}

function grown(values: Float64Array, size: number): Float64Array {
  if (values.length >= size) return values;
  const larger = new Float64Array(size);
  larger.set(values);
  return larger;
}

/** The one loop that every request of a trace goes through: nothing is made in it. */
function addUp(
  [sums, longest]: readonly [Float64Array, Float64Array],
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
    const bucket = ((classOf[i] ?? 0) * 2 + (isBatch[i] ?? 0)) * bands + band;
    const at = bucket * WIDTH;
    const output = outputTokens[i] ?? 0;
    const read = cacheReadTokens[i] ?? 0;
    const write = cacheWriteTokens[i] ?? 0;
    sums[at] = (sums[at] ?? 0) + 1;
    sums[at + 1] = (sums[at + 1] ?? 0) + (input - read - write);
    sums[at + 2] = (sums[at + 2] ?? 0) + read;
    sums[at + 3] = (sums[at + 3] ?? 0) + write;
    sums[at + 4] = (sums[at + 4] ?? 0) + output;
    const top = bucket * LONGEST;
    if (input > (longest[top] ?? 0)) longest[top] = input;
    if (input + output > (longest[top + 1] ?? 0)) longest[top + 1] = input + output;
  }
}
