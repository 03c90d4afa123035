import type { z } from "zod";
import { HOURS_A_MONTH } from "../../quantity/mean-month.ts";
import type { ClassStatistics, RequestClass } from "../scenario/request-class.ts";
import type { TraceRead } from "./read-trace.ts";

/** What a scenario's form asks of a class and a trace answers. */
export type ClassMeans = Pick<
  RequestClass,
  "inputTokens" | "cacheReadShare" | "cacheWriteShare" | "outputTokens" | "batchShare"
> & { readonly requests: number };

/**
 * The mean request of a class, by its buckets; all zero where it has no request.
 *
 * @example
 * classMeans(statisticsOfClass(folded.statistics, 0)).inputTokens // => 1154.7
 */
export function classMeans(buckets: readonly z.infer<typeof ClassStatistics>[]): ClassMeans {
  const sum = (of: (bucket: z.infer<typeof ClassStatistics>) => number): number =>
    buckets.reduce((total, bucket) => total + of(bucket), 0);
  const requests = sum((bucket) => bucket.requests);
  const read = sum((bucket) => bucket.cacheReadTokens);
  const write = sum((bucket) => bucket.cacheWriteTokens);
  const input = sum((bucket) => bucket.freshTokens) + read + write;
  const over = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    requests,
    inputTokens: over(input, requests),
    cacheReadShare: over(read, input),
    cacheWriteShare: over(write, input),
    outputTokens: over(
      sum((bucket) => bucket.outputTokens),
      requests,
    ),
    batchShare: over(
      sum((bucket) => (bucket.batch ? bucket.requests : 0)),
      requests,
    ),
  };
}

/** The mean length of a month of the Gregorian calendar. */
const MS_OF_MONTH = HOURS_A_MONTH * 3_600_000;

/**
 * How many requests a month has that goes on as the trace does; null where all of it is one moment.
 *
 * The requests after the first, over the time from the first to the last.
 *
 * @example
 * requestsPerMonth({ requests: 19366, firstAtMs: 0, lastAtMs: 3_501_722 }) // => 14542957
 */
export function requestsPerMonth({
  requests,
  firstAtMs,
  lastAtMs,
}: Pick<TraceRead, "requests" | "firstAtMs" | "lastAtMs">): number | null {
  const tookMs = lastAtMs - firstAtMs;
  return tookMs > 0 ? ((requests - 1) * MS_OF_MONTH) / tookMs : null;
}
