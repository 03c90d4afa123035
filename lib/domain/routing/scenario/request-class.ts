import { z } from "zod";
import { SCOPES } from "../../catalog/offering.ts";
import { Area, DATA_POLICIES } from "./data-terms.ts";
import { WAIT_MEASURES } from "./offering-terms.ts";

/** More tokens than this in one request is a mistake of unit: the longest context on sale holds ten million. */
export const MOST_TOKENS_OF_A_REQUEST = 100_000_000;
/** More requests than this a month is a mistake of unit. */
export const MOST_REQUESTS_PER_MONTH = 1e13;

/** More names in one list than there are to name. */
const MOST_IDS = 2000;
/** Bands of prompt sizes, twice: no price lists together have more thresholds. */
const MOST_BUCKETS = 400;

const Tokens = z.number().min(0).max(MOST_TOKENS_OF_A_REQUEST);
/** Sums beyond this lose their last digit. */
const Sum = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
const Part = z.number().min(0).max(1);
const Id = z.string().min(1).max(200);
const ScopeRule = z.union([
  z.enum(SCOPES),
  z.templateLiteral([z.enum(SCOPES), ":", z.string().min(1)]),
]);

/**
 * Requests that were counted one by one, as sums: all that pricing needs of a
 * trace for any rule that divides by class.
 */
export const ClassStatistics = z.strictObject({
  /** The smallest prompt of the bucket, in tokens. */
  minPromptTokens: Tokens,
  /**
   * The longest prompt in it. Absent in files from before it was kept: they are taken
   * as divided at every price of their own offerings, as they were.
   */
  longestPromptTokens: Tokens.exactOptional(),
  batch: z.boolean(),
  requests: Sum,
  freshTokens: Sum,
  cacheReadTokens: Sum,
  cacheWriteTokens: Sum,
  outputTokens: Sum,
});

/** How long prompts and answers are, beyond their means, for prices that change with the prompt. */
export const TokenDistribution = z.discriminatedUnion("kind", [
  /** So large a part of the requests is so long; the shares add up to 1, and the means are those of the class. */
  z.strictObject({
    kind: z.literal("bands"),
    bands: z
      .array(z.strictObject({ share: Part, inputTokens: Tokens, outputTokens: Tokens }))
      .min(1)
      .max(50),
  }),
  /** Prompts of lognormal lengths, with the mean of the class; answers of one mean length, whatever the prompt. */
  z.strictObject({ kind: z.literal("lognormal"), p95InputTokens: Tokens }),
]);
export type TokenDistribution = z.infer<typeof TokenDistribution>;

/** How long what is written to a cache is held. */
export const CACHE_LIFETIMES = ["5m", "1h"] as const;
export type CacheLifetime = (typeof CACHE_LIFETIMES)[number];

/** One class of requests, with all that decides who may serve it and what it costs. */
export const RequestClass = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(200),
  requestsPerMonth: z.number().min(0).max(MOST_REQUESTS_PER_MONTH),
  /** Mean prompt tokens of a request, cached ones included. */
  inputTokens: Tokens,
  /** Part of the prompt read from a cache, and written to one. */
  cacheReadShare: Part,
  cacheWriteShare: Part,
  /** How long a cache is asked to hold what is written to it; five minutes where it is not said. */
  cacheLifetime: z.enum(CACHE_LIFETIMES).exactOptional(),
  /** Mean tokens of an answer, reasoning not included. */
  outputTokens: Tokens,
  /** Mean tokens of thought, paid as output where no price of their own is stated. */
  reasoningTokens: Tokens,
  /** Requests of a conversation; 1 where each stands alone. */
  turns: z.number().min(1).max(10_000),
  /** Part of the requests that can wait for a batch. */
  batchShare: Part,
  /** Parts bought with less and with more urgency than usual; none where they are not said. The rest is standard. */
  flexShare: Part.exactOptional(),
  priorityShare: Part.exactOptional(),
  /** Where a seller has no price for one of these tiers: pay the standard price, as where it is not said, or do not go there. */
  withoutTier: z.enum(["standard", "refuse"]).exactOptional(),
  /** Absent where the means are all that is known; a trace has counted it. */
  distribution: TokenDistribution.exactOptional(),
  /** 0.08 for eight per cent a month. */
  growthPerMonth: z.number().gt(-1).max(10),
  /** Twelve multipliers from January on, with a mean of one; null for none. */
  seasonality: z.array(z.number().min(0).max(100)).length(12).nullable(),
  /** The least quality on the scenario's benchmark, in its own unit, in a category; null for any. */
  qualityFloor: z.strictObject({ category: z.string().nullable(), score: z.number() }).nullable(),
  /** The longest wait for an answer, in the measure below; null where it does not matter. */
  maxLatencySeconds: z.number().positive().nullable(),
  /** What the wait is measured by; the mean where it is absent. */
  waitMeasure: z.enum(WAIT_MEASURES).exactOptional(),
  /** The largest context the work needs, in tokens. */
  contextTokens: Tokens,
  /** Where it may be served; null where the company has not said. */
  allowedScopes: z.array(ScopeRule).max(MOST_IDS).nullable(),
  dataPolicies: z.array(z.enum(DATA_POLICIES)).max(MOST_IDS),
  /** The longest that what is sent may be kept, in days; absent or null where it does not matter. */
  maxRetentionDays: z.number().min(0).max(36_500).nullable().exactOptional(),
  /** The areas its data has to stay in; absent or null where it does not matter. */
  residency: z.array(Area).min(1).max(MOST_IDS).nullable().exactOptional(),
  /** The models accepted as good enough; null for all that pass the other tests. */
  acceptableModelIds: z.array(Id).max(MOST_IDS).nullable(),
  allowedLabIds: z.array(Id).max(MOST_IDS).nullable(),
  excludedLabIds: z.array(Id).max(MOST_IDS),
  excludedSellerIds: z.array(Id).max(MOST_IDS),
  /** Where it runs today; the shares add up to 1. */
  currentSplit: z.array(z.strictObject({ offeringId: Id, share: Part })).max(400),
  /** It supports a critical or important function. */
  critical: z.boolean(),
  /** Of a trace; null where means are all that is known. Scaled to `requestsPerMonth`. */
  statistics: z.array(ClassStatistics).max(MOST_BUCKETS).nullable(),
  /** Where the numbers are from, in a sentence. */
  source: z.string(),
});
export type RequestClass = z.infer<typeof RequestClass>;
