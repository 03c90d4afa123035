import type { z } from "zod";
import type { ClassStatistics } from "../scenario/request-class.ts";
import { readTrace, traceReader, type TraceOptions, type TraceRead } from "./read-trace.ts";
import {
  foldRequests,
  LONGEST,
  noStatistics,
  SUMS,
  type TraceStatistics,
} from "./trace-statistics.ts";

export type FoldOptions = TraceOptions & {
  /** The prompt sizes at which a price may change: `priceBands(offerings)`. */
  readonly minPromptTokens: readonly number[];
};

export type FoldedTrace = TraceRead & { readonly statistics: TraceStatistics };

/**
 * Reads a trace of any length and keeps only what pricing needs of it: sums for each class, batch or
 * not, and band of prompt sizes.
 *
 * Memory does not grow with the number of requests (but for a prompt cache that
 * never forgets, which keeps the hash of every block). `chunks` are the pieces of
 * the file as they come, as of `createReadStream(path)` or the body of an upload;
 * a CSV other than Azure's needs `mapping`, which `guessedMapping` of the header's
 * names proposes.
 *
 * @throws TraceRefusal with the line and the way out, at the first line that makes no sense
 *
 * @example
 * const folded = await foldTrace(chunks, { minPromptTokens: priceBands(offerings) });
 * statisticsOfClass(folded.statistics, 0) // => [{ minPromptTokens: 0, batch: false, requests: 19366, … }]
 */
export async function foldTrace(
  chunks: AsyncIterable<Uint8Array | string>,
  options: FoldOptions,
): Promise<FoldedTrace> {
  let statistics = noStatistics(options.minPromptTokens);
  const read = await readTrace(chunks, options, (columns, classes) => {
    statistics = foldRequests(statistics, columns, classes);
  });
  return { ...read, statistics };
}

/** The same for a file that is all there. */
export function foldWholeTrace(file: Uint8Array | string, options: FoldOptions): FoldedTrace {
  let statistics = noStatistics(options.minPromptTokens);
  const reader = traceReader(options, (columns, classes) => {
    statistics = foldRequests(statistics, columns, classes);
  });
  reader.push(file);
  return { ...reader.end(), statistics };
}

/** The buckets of one class that hold requests, as a scenario keeps them. */
export function statisticsOfClass(
  { minPromptTokens, sums, longest }: TraceStatistics,
  place: number,
): z.infer<typeof ClassStatistics>[] {
  const bands = minPromptTokens.length;
  return [false, true].flatMap((batch, b) =>
    minPromptTokens.flatMap((size, band) => {
      const bucket = (place * 2 + b) * bands + band;
      const at = bucket * SUMS.length;
      const [requests = 0, fresh = 0, read = 0, write = 0, output = 0] = sums.subarray(
        at,
        at + SUMS.length,
      );
      if (requests === 0) return [];
      return [
        {
          minPromptTokens: size,
          longestPromptTokens: longest[bucket * LONGEST] ?? size,
          batch,
          requests,
          freshTokens: fresh,
          cacheReadTokens: read,
          cacheWriteTokens: write,
          outputTokens: output,
        },
      ];
    }),
  );
}

/**
 * The context a class needs: its longest prompt with its answer, in tokens.
 *
 * @example
 * longestContext(folded.statistics, 0) // => 14_089
 */
export function longestContext(
  { minPromptTokens, longest }: TraceStatistics,
  place: number,
): number {
  const buckets = 2 * minPromptTokens.length;
  let most = 0;
  for (let bucket = place * buckets; bucket < (place + 1) * buckets; bucket += 1)
    most = Math.max(most, longest[bucket * LONGEST + 1] ?? 0);
  return most;
}
