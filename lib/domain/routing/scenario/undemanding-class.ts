import type { RequestClass } from "./request-class.ts";

/** A class of single requests, without caches, growth or thought, that anybody may serve. */
export const UNDEMANDING_CLASS: Omit<
  RequestClass,
  "id" | "name" | "requestsPerMonth" | "inputTokens" | "outputTokens" | "currentSplit" | "source"
> = {
  cacheReadShare: 0,
  cacheWriteShare: 0,
  reasoningTokens: 0,
  turns: 1,
  batchShare: 0,
  growthPerMonth: 0,
  seasonality: null,
  qualityFloor: null,
  maxLatencySeconds: null,
  contextTokens: 0,
  allowedScopes: null,
  dataPolicies: [],
  acceptableModelIds: null,
  allowedLabIds: null,
  excludedLabIds: [],
  excludedSellerIds: [],
  critical: false,
  statistics: null,
};
