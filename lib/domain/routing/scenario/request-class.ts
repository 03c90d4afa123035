import { z } from "zod";
import { SCOPES } from "../../catalog/offering.ts";
import { Area, DATA_POLICIES } from "./data-terms.ts";
import { WAIT_MEASURES } from "./offering-terms.ts";

/** More tokens than this in one request is a mistake of unit: the longest context on sale holds ten million. */
export const MOST_TOKENS_OF_A_REQUEST = 100_000_000;
/** More requests than this a month is a mistake of unit. */
export const MOST_REQUESTS_PER_MONTH = 1e13;

const Tokens = z.number().min(0).max(MOST_TOKENS_OF_A_REQUEST);
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
  batch: z.boolean(),
  requests: z.number().min(0),
  freshTokens: z.number().min(0),
  cacheReadTokens: z.number().min(0),
  cacheWriteTokens: z.number().min(0),
  outputTokens: z.number().min(0),
});

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
  /** Mean tokens of an answer, reasoning not included. */
  outputTokens: Tokens,
  /** Mean tokens of thought, paid as output where no price of their own is stated. */
  reasoningTokens: Tokens,
  /** Requests of a conversation; 1 where each stands alone. */
  turns: z.number().min(1).max(10_000),
  /** Part of the requests that can wait for a batch. */
  batchShare: Part,
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
  allowedScopes: z.array(ScopeRule).nullable(),
  dataPolicies: z.array(z.enum(DATA_POLICIES)),
  /** The longest that what is sent may be kept, in days; absent or null where it does not matter. */
  maxRetentionDays: z.number().min(0).max(36_500).nullable().exactOptional(),
  /** The areas its data has to stay in; absent or null where it does not matter. */
  residency: z.array(Area).min(1).nullable().exactOptional(),
  /** The models accepted as good enough; null for all that pass the other tests. */
  acceptableModelIds: z.array(Id).nullable(),
  allowedLabIds: z.array(Id).nullable(),
  excludedLabIds: z.array(Id),
  excludedSellerIds: z.array(Id),
  /** Where it runs today; the shares add up to 1. */
  currentSplit: z.array(z.strictObject({ offeringId: Id, share: Part })),
  /** It supports a critical or important function. */
  critical: z.boolean(),
  /** Of a trace; null where means are all that is known. Scaled to `requestsPerMonth`. */
  statistics: z.array(ClassStatistics).nullable(),
  /** Where the numbers are from, in a sentence. */
  source: z.string(),
});
export type RequestClass = z.infer<typeof RequestClass>;
