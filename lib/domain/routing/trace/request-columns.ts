/**
 * Requests of a trace, column by column: what is read, folded and priced without an object for each.
 *
 * Only the first `length` entries of each array count. Who is handed columns by a
 * reader copies what is to be kept: the arrays are filled again.
 */
export type RequestColumns = {
  length: number;
  /** Milliseconds, from whatever the trace counts from; never falls from one request to the next. */
  readonly atMs: Float64Array;
  /** Place of its class in the list of classes. */
  readonly classOf: Uint16Array;
  /** 1 where the request could wait for a batch, else 0. */
  readonly isBatch: Uint8Array;
  /** All tokens of the prompt, cached ones included. */
  readonly inputTokens: Int32Array;
  readonly cacheReadTokens: Int32Array;
  readonly cacheWriteTokens: Int32Array;
  readonly outputTokens: Int32Array;
};

/** One request on its way into columns; one object serves for a whole file. */
export type TraceRow = {
  atMs: number;
  classOf: number;
  isBatch: number;
  inputTokens: number;
  cacheReadTokens: number;
  cacheWriteTokens: number;
  outputTokens: number;
};

/** Room for so many requests. */
export const requestColumns = (capacity: number): RequestColumns => ({
  length: 0,
  atMs: new Float64Array(capacity),
  classOf: new Uint16Array(capacity),
  isBatch: new Uint8Array(capacity),
  inputTokens: new Int32Array(capacity),
  cacheReadTokens: new Int32Array(capacity),
  cacheWriteTokens: new Int32Array(capacity),
  outputTokens: new Int32Array(capacity),
});

/** Adds a request behind the last; there must be room. */
export function addRequest(columns: RequestColumns, row: TraceRow): void {
  const at = columns.length;
  columns.atMs[at] = row.atMs;
  columns.classOf[at] = row.classOf;
  columns.isBatch[at] = row.isBatch;
  columns.inputTokens[at] = row.inputTokens;
  columns.cacheReadTokens[at] = row.cacheReadTokens;
  columns.cacheWriteTokens[at] = row.cacheWriteTokens;
  columns.outputTokens[at] = row.outputTokens;
  columns.length = at + 1;
}

/** Some of the requests, in the same arrays. */
export const columnsBetween = (
  columns: RequestColumns,
  from: number,
  to: number,
): RequestColumns => ({
  length: to - from,
  atMs: columns.atMs.subarray(from, to),
  classOf: columns.classOf.subarray(from, to),
  isBatch: columns.isBatch.subarray(from, to),
  inputTokens: columns.inputTokens.subarray(from, to),
  cacheReadTokens: columns.cacheReadTokens.subarray(from, to),
  cacheWriteTokens: columns.cacheWriteTokens.subarray(from, to),
  outputTokens: columns.outputTokens.subarray(from, to),
});

/** The same requests in arrays of their own. */
export const copyOfColumns = (columns: RequestColumns): RequestColumns => ({
  length: columns.length,
  atMs: columns.atMs.slice(0, columns.length),
  classOf: columns.classOf.slice(0, columns.length),
  isBatch: columns.isBatch.slice(0, columns.length),
  inputTokens: columns.inputTokens.slice(0, columns.length),
  cacheReadTokens: columns.cacheReadTokens.slice(0, columns.length),
  cacheWriteTokens: columns.cacheWriteTokens.slice(0, columns.length),
  outputTokens: columns.outputTokens.slice(0, columns.length),
});
