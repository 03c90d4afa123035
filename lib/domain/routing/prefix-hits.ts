import { type PrefixCacheTerms, prefixCache } from "./prefix-cache.ts";

/** One request of a trace, its prompt given as hashes of consecutive blocks, each hash standing for the prefix up to it. */
export type PrefixRequest = {
  /** Milliseconds from the start of the trace. */
  readonly atMs: number;
  readonly inputTokens: number;
  readonly blockHashes: readonly number[];
};

export type PrefixHits = {
  readonly blocks: number;
  readonly hitBlocks: number;
  readonly inputTokens: number;
  readonly hitTokens: number;
  /** Part of all prompt tokens that a cache would have served, 0 to 1. */
  readonly tokenHitShare: number;
};

/**
 * How much of a recorded day's prompts a prefix cache would have served.
 *
 * The leading run of blocks seen before and not yet expired is a hit; each use
 * keeps a block for another lifetime. A hit counts no more tokens than the
 * prompt has.
 *
 * @param requests in order of time
 * @throws RangeError if a block has no tokens or the trace is empty
 *
 * @example
 * prefixHits(requests, { blockTokens: 512, lifetimeSeconds: 300 }).tokenHitShare // => 0.293
 */
export function prefixHits(
  requests: readonly PrefixRequest[],
  terms: PrefixCacheTerms,
): PrefixHits {
  const cache = prefixCache(terms);
  let [blocks, hitBlocks, inputTokens, hitTokens] = [0, 0, 0, 0];
  for (const { atMs, inputTokens: tokens, blockHashes } of requests) {
    const run = cache.use(atMs, blockHashes);
    blocks += blockHashes.length;
    hitBlocks += run;
    inputTokens += tokens;
    hitTokens += Math.min(run * terms.blockTokens, tokens);
  }
  if (inputTokens === 0) throw new RangeError("a trace requires prompts");
  return { blocks, hitBlocks, inputTokens, hitTokens, tokenHitShare: hitTokens / inputTokens };
}
