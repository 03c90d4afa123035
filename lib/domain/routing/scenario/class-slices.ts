import type { RequestSlice } from "../pricing/slices-usd.ts";
import { lognormalBands } from "./lognormal-prompts.ts";
import type { RequestClass } from "./request-class.ts";

/**
 * A class as requests that can be priced together: the buckets of its trace, the bands
 * of its distribution, or so many like its mean.
 *
 * @param minPromptTokens prompt sizes at which a price may change, ascending from 0: a
 * distribution that is given by a law is divided there
 *
 * @example
 * slicesOf(requestClass, plan.minPromptTokens)
 */
export function slicesOf(
  of: RequestClass,
  minPromptTokens: Iterable<number>,
): readonly RequestSlice[] {
  const { statistics, distribution, inputTokens, outputTokens } = of;
  if (statistics !== null) return countedSlices(of, statistics);
  switch (distribution?.kind) {
    case "bands":
      return distribution.bands
        .filter(({ share }) => share > 0)
        .map((band) => statedSlice(of, band.share, band.share * band.inputTokens, band));
    case "lognormal":
      return lognormalBands(inputTokens, distribution.p95InputTokens, minPromptTokens).map(
        ({ share, tokens }) => statedSlice(of, share, tokens, of),
      );
    case undefined:
    default:
      return [statedSlice(of, 1, inputTokens, { outputTokens })];
  }
}

/**
 * @param requests part of the class
 * @param prompts tokens of all their prompts
 */
function statedSlice(
  of: RequestClass,
  requests: number,
  prompts: number,
  { outputTokens }: Pick<RequestClass, "outputTokens">,
): RequestSlice {
  const [read, write] = [prompts * of.cacheReadShare, prompts * of.cacheWriteShare];
  const meanPrompt = prompts / requests;
  return {
    requests,
    tokens: tokensOf(of, {
      fresh: prompts - read - write,
      read,
      write,
      output: requests * outputTokens,
      reasoning: requests * of.reasoningTokens,
    }),
    meanPrompt,
    shortest: meanPrompt,
    longest: meanPrompt,
    byTier: tierShares(of, of.batchShare),
  };
}

/** Buckets of a trace. One from before the longest prompt was kept is taken as divided at every price. */
function countedSlices(
  of: RequestClass,
  statistics: NonNullable<RequestClass["statistics"]>,
): RequestSlice[] {
  const sum = (buckets: typeof statistics): number =>
    buckets.reduce((all, { requests }) => all + requests, 0);
  const waiting = sum(statistics.filter(({ batch }) => batch)) / sum(statistics);
  const [asBatch, byTier] = [[0, 1, 0, 0], tierShares(of, waiting)];
  // What can't wait is bought by the other tiers, in the proportion the class states.
  const [standard = 1, , flex = 0, priority = 0] = byTier.map((share) => share / (1 - waiting));
  return statistics
    .filter(({ requests }) => requests > 0)
    .map((bucket): RequestSlice => {
      const { requests, freshTokens: fresh, longestPromptTokens } = bucket;
      const { cacheReadTokens: read, cacheWriteTokens: write, outputTokens: output } = bucket;
      const meanPrompt = (fresh + read + write) / requests;
      // Where none is longer than the mean, all are as long as it.
      const isExact = longestPromptTokens === undefined || longestPromptTokens <= meanPrompt;
      return {
        requests,
        tokens: tokensOf(of, { fresh, read, write, output, reasoning: 0 }),
        meanPrompt,
        shortest: isExact ? meanPrompt : Math.min(bucket.minPromptTokens, meanPrompt),
        longest: isExact ? meanPrompt : longestPromptTokens,
        byTier: bucket.batch ? asBatch : [standard, 0, flex, priority],
      };
    });
}

/** In the order of `PLAN_PARTS`. */
const tokensOf = (
  { cacheLifetime }: RequestClass,
  { fresh, read, write, output, reasoning }: Readonly<Record<Part, number>>,
): number[] =>
  cacheLifetime === "1h"
    ? [fresh, read, 0, output, reasoning, write]
    : [fresh, read, write, output, reasoning, 0];
type Part = "fresh" | "read" | "write" | "output" | "reasoning";

/** Parts of the requests by tier, in the order of `PLAN_TIERS`. */
const tierShares = (
  { flexShare = 0, priorityShare = 0 }: RequestClass,
  batchShare: number,
): number[] => [1 - batchShare - flexShare - priorityShare, batchShare, flexShare, priorityShare];
