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
 * @param blockTokens tokens in a block, 512 in the Mooncake traces
 * @param lifetimeSeconds how long an unused block is kept; null for ever
 * @throws RangeError if a block has no tokens or the trace is empty
 *
 * @example
 * prefixHits(requests, { blockTokens: 512, lifetimeSeconds: 300 }).tokenHitShare // => 0.293
 */
export function prefixHits(
  requests: readonly PrefixRequest[],
  {
    blockTokens,
    lifetimeSeconds,
  }: { readonly blockTokens: number; readonly lifetimeSeconds: number | null },
): PrefixHits {
  if (!(blockTokens > 0)) throw new RangeError(`blocks of ${blockTokens} tokens`);
  const lifetimeMs = lifetimeSeconds === null ? Infinity : lifetimeSeconds * 1000;
  const lastUse = new Map<number, number>();
  let [blocks, hitBlocks, inputTokens, hitTokens] = [0, 0, 0, 0];
  for (const { atMs, inputTokens: tokens, blockHashes } of requests) {
    const missAt = blockHashes.findIndex((hash) => {
      const usedMs = lastUse.get(hash);
      return usedMs === undefined || atMs - usedMs > lifetimeMs;
    });
    const run = missAt === -1 ? blockHashes.length : missAt;
    for (const hash of blockHashes) lastUse.set(hash, atMs);
    blocks += blockHashes.length;
    hitBlocks += run;
    inputTokens += tokens;
    hitTokens += Math.min(run * blockTokens, tokens);
  }
  if (inputTokens === 0) throw new RangeError("a trace requires prompts");
  return { blocks, hitBlocks, inputTokens, hitTokens, tokenHitShare: hitTokens / inputTokens };
}
