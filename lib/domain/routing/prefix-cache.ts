/** How a prompt cache keeps what it has seen. */
export type PrefixCacheTerms = {
  /** Tokens in a block, 512 in the Mooncake traces. */
  readonly blockTokens: number;
  /** How long an unused block is kept; null for ever. */
  readonly lifetimeSeconds: number | null;
};

export type PrefixCache = {
  /** Leading blocks of a prompt that are in the cache; all of its blocks are, afterwards. Times must not fall. */
  readonly use: (atMs: number, blockHashes: readonly number[]) => number;
};

/** So many blocks are five billion tokens of different prompts; a cache that never forgets ends there. */
const MOST_BLOCKS = 10_000_000;
const LOOK_FOR_EXPIRED_ABOVE = 100_000;

/**
 * A cache of prompt prefixes: a block is served again until its lifetime has passed since its last use.
 *
 * What has expired is let go of, so a long trace needs room only for what one
 * lifetime holds.
 *
 * @throws RangeError if a block has no tokens or the lifetime is negative; and in use, if it never forgets and has seen ten million blocks
 *
 * @example
 * prefixCache({ blockTokens: 512, lifetimeSeconds: 300 }).use(0, [1, 2, 3]) // => 0
 */
export function prefixCache({ blockTokens, lifetimeSeconds }: PrefixCacheTerms): PrefixCache {
  if (!(blockTokens > 0)) throw new RangeError(`blocks of ${blockTokens} tokens`);
  if (lifetimeSeconds !== null && !(lifetimeSeconds >= 0))
    throw new RangeError(`a cache lifetime of ${lifetimeSeconds} seconds; expected zero or more`);
  const lifetimeMs = lifetimeSeconds === null ? Infinity : lifetimeSeconds * 1000;
  const lastUse = new Map<number, number>();
  let lookAt = LOOK_FOR_EXPIRED_ABOVE;
  const letGo = (atMs: number) => {
    if (lifetimeMs < Infinity)
      for (const [hash, usedMs] of lastUse) if (atMs - usedMs > lifetimeMs) lastUse.delete(hash);
    if (lastUse.size > MOST_BLOCKS)
      throw new RangeError(
        `the trace has more than ${MOST_BLOCKS} different blocks of prompts at a time; give the cache a shorter lifetime`,
      );
    lookAt = Math.max(LOOK_FOR_EXPIRED_ABOVE, Math.min(2 * lastUse.size, MOST_BLOCKS));
  };
  return {
    use(atMs, blockHashes) {
      let run = 0;
      let isRun = true;
      for (const hash of blockHashes) {
        if (isRun) {
          const usedMs = lastUse.get(hash);
          if (usedMs !== undefined && atMs - usedMs <= lifetimeMs) run += 1;
          else isRun = false;
        }
        lastUse.set(hash, atMs);
      }
      if (lastUse.size > lookAt) letGo(atMs);
      return run;
    },
  };
}
