import type { Scope } from "../catalog/offering.ts";
import type { Usage } from "../catalog/usage.ts";
import { usageOf } from "../catalog/usage.ts";
import type { Demand } from "./quote.ts";

/** A part of a workload that runs on one offering. */
export type Share = { readonly offeringId: string; readonly share: number };

/** One piece of work the company buys AI for, and what may do it. */
export type Workload = {
  readonly id: string;
  readonly name: string;
  readonly requestsPerMonth: number;
  /** Mean prompt tokens of a request, cached ones included. */
  readonly inputTokens: number;
  /** Part of the prompt read from a cache, 0 to 1. */
  readonly cacheReadShare: number;
  /** Part of the prompt written to a cache, 0 to 1. */
  readonly cacheWriteShare: number;
  /** Mean tokens of an answer. */
  readonly outputTokens: number;
  /** Part of the requests that can wait for a batch, 0 to 1. */
  readonly batchShare: number;
  /** The largest context the work needs, in tokens. */
  readonly contextTokens: number;
  /** The models the company has accepted as good enough for it. */
  readonly acceptableModelIds: readonly string[];
  /** The only labs allowed; null for any. */
  readonly allowedLabIds: readonly string[] | null;
  readonly excludedLabIds: readonly string[];
  readonly excludedSellerIds: readonly string[];
  /** Where it may be served, as `global`, `geo` or `geo:eu`; null where the company has not said. */
  readonly allowedScopes: readonly AllowedScope[] | null;
  /** Where it runs today; the shares add up to 1. */
  readonly currentSplit: readonly Share[];
  /** It supports a critical or important function. */
  readonly critical: boolean;
};

export type AllowedScope = Scope | `${Scope}:${string}`;

/** Tokens of the mean request. */
export const usageOfWorkload = (workload: Workload): Usage =>
  usageOf({
    inputTokens: workload.inputTokens,
    cacheReadTokens: workload.inputTokens * workload.cacheReadShare,
    cacheWriteTokens: workload.inputTokens * workload.cacheWriteShare,
    outputTokens: workload.outputTokens,
  });

/** A month of a workload, or of part of it. */
export const demandOf = (workload: Workload, share = 1): Demand => ({
  requests: workload.requestsPerMonth * share,
  usage: usageOfWorkload(workload),
  batchShare: workload.batchShare,
});

/**
 * A workload that makes sense: counts of zero or more, shares between 0 and 1 that fit together.
 *
 * @throws RangeError that names the workload and what is wrong with it
 */
export function checkWorkload(workload: Workload): Workload {
  const problem = (what: string) => new RangeError(`workload ${workload.id}: ${what}`);
  const counts = ["requestsPerMonth", "inputTokens", "outputTokens", "contextTokens"] as const;
  for (const name of counts) {
    if (!(workload[name] >= 0 && Number.isFinite(workload[name])))
      throw problem(`${name} is ${workload[name]}; expected zero or more`);
  }
  const shares = ["cacheReadShare", "cacheWriteShare", "batchShare"] as const;
  for (const name of shares) {
    if (!(workload[name] >= 0 && workload[name] <= 1))
      throw problem(`${name} is ${workload[name]}; expected 0 to 1`);
  }
  if (workload.cacheReadShare + workload.cacheWriteShare > 1 + 1e-9)
    throw problem("more of the prompt is cached than there is");
  if (workload.acceptableModelIds.length === 0) throw problem("no model is accepted for it");
  const running = workload.currentSplit.reduce((sum, { share }) => sum + share, 0);
  if (workload.currentSplit.length > 0 && Math.abs(running - 1) > 1e-9)
    throw problem(`the current split adds up to ${running}; expected 1`);
  return workload;
}
