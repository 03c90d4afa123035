import { MOST_TOKENS_OF_A_REQUEST } from "../scenario/request-class.ts";
import { prefixCache } from "../prefix-cache.ts";
import type { ReadRequest } from "./csv-requests.ts";
import { timeRefusal, tokensRefusal, TraceRefusal } from "./trace-refusal.ts";

/** What a prompt cache is assumed to do with the requests of a trace that has the hashes of its prompts. */
export type TraceCache = {
  /** How long an unused block is kept; null for ever. */
  readonly lifetimeSeconds: number | null;
  /** Whether what the cache did not hold is paid for as written to it, as Anthropic has it. */
  readonly chargesWrites: boolean;
};

const BLOCK_TOKENS = 512;

/**
 * A reader of Mooncake's lines: JSON with a time in milliseconds, tokens, and a hash of each prefix of 512 tokens.
 *
 * @param cache what the hashes are held against; null leaves every prompt token fresh
 * @throws TraceRefusal of the reader, where a line makes no sense
 */
export function mooncakeRequests(cache: TraceCache | null): ReadRequest {
  const text = new TextDecoder();
  const prefixes =
    cache === null
      ? null
      : prefixCache({ blockTokens: BLOCK_TOKENS, lifetimeSeconds: cache.lifetimeSeconds });
  return (bytes, start, end, line, row) => {
    const request = objectIn(text.decode(bytes.subarray(start, end)), line);
    const { timestamp } = request;
    if (typeof timestamp !== "number" || !Number.isFinite(timestamp))
      throw timeRefusal(line, "timestamp", worded(timestamp));
    row.atMs = timestamp;
    row.inputTokens = tokensOf(request, "input_length", line);
    row.outputTokens = tokensOf(request, "output_length", line);
    row.classOf = 0;
    row.isBatch = 0;
    const run = prefixes?.use(timestamp, hashesOf(request, line)) ?? 0;
    row.cacheReadTokens = Math.min(run * BLOCK_TOKENS, row.inputTokens);
    row.cacheWriteTokens =
      cache?.chargesWrites === true ? row.inputTokens - row.cacheReadTokens : 0;
  };
}

function objectIn(json: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new TraceRefusal(line, "it is not JSON; the file may have been cut off");
  }
  if (typeof value !== "object" || value === null)
    throw new TraceRefusal(line, "it is not a request; each line is a JSON object");
  return { ...value };
}

function tokensOf(request: Readonly<Record<string, unknown>>, name: string, line: number): number {
  const tokens = request[name];
  if (
    typeof tokens !== "number" ||
    !Number.isInteger(tokens) ||
    tokens < 0 ||
    tokens > MOST_TOKENS_OF_A_REQUEST
  )
    throw tokensRefusal(line, name, worded(tokens));
  return tokens;
}

function hashesOf(request: Readonly<Record<string, unknown>>, line: number): readonly number[] {
  const { hash_ids: hashes } = request;
  if (Array.isArray(hashes) && hashes.every((hash) => typeof hash === "number")) return hashes;
  throw new TraceRefusal(
    line,
    "it has no hash_ids, without which nobody knows what a cache would have held; fold the trace without a cache, or mend the line",
  );
}

const worded = (value: unknown): string =>
  value === undefined || value === null
    ? ""
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
