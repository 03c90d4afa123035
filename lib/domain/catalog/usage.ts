/** Tokens of one request. Input counts every prompt token; the cached ones are part of it. */
export type Usage = {
  readonly inputTokens: number;
  /** Of the input, read from a prompt cache. */
  readonly cacheReadTokens: number;
  /** Of the input, written to a prompt cache. */
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
};

/**
 * The tokens of a request, checked: cached tokens can't exceed the input they are part of.
 *
 * @throws RangeError if a count is negative or the cached tokens exceed the input
 *
 * @example
 * usageOf({ inputTokens: 10_000, cacheReadTokens: 8_000, outputTokens: 500 })
 */
export function usageOf(counts: Partial<Usage>): Usage {
  const usage = {
    inputTokens: counts.inputTokens ?? 0,
    cacheReadTokens: counts.cacheReadTokens ?? 0,
    cacheWriteTokens: counts.cacheWriteTokens ?? 0,
    outputTokens: counts.outputTokens ?? 0,
  };
  for (const [name, tokens] of Object.entries(usage)) {
    if (!(tokens >= 0 && Number.isFinite(tokens)))
      throw new RangeError(`${name} is ${tokens}; expected zero or more`);
  }
  if (freshInputTokens(usage) < -1e-9 * usage.inputTokens)
    throw new RangeError(
      `${usage.cacheReadTokens} cached and ${usage.cacheWriteTokens} written tokens exceed an input of ${usage.inputTokens}`,
    );
  return usage;
}

/** Input tokens that are neither read from a cache nor written to one. */
export const freshInputTokens = (usage: Usage): number =>
  usage.inputTokens - usage.cacheReadTokens - usage.cacheWriteTokens;
