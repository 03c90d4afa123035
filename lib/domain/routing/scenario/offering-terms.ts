import { z } from "zod";
import { HOURS_A_MONTH } from "../../quantity/mean-month.ts";
import { DATA_POLICIES, type DataPolicy, Area } from "./data-terms.ts";

const Milliseconds = z.number().positive().max(86_400_000);
const Id = z.string().min(1).max(200);

/** What is known of an offering beyond the catalog, by whom. What is absent or null is unknown, and never a yes. */
export const OfferingTerms = z.strictObject({
  offeringId: Id,
  /** Mean seconds to an answer. */
  latencySeconds: z.number().positive().nullable(),
  /** What is promised, where all of it is known: what is not among them is not promised. */
  dataPolicies: z.array(z.enum(DATA_POLICIES)).nullable(),
  /** Most of all tokens it serves. */
  capacityShare: z.number().min(0).max(1).nullable(),
  /** Where this was read, for all that has no source of its own below. */
  source: z.string().min(1),
  /** Half of the answers are there within it, and nineteen of twenty. */
  latencyP50Ms: Milliseconds.nullable().exactOptional(),
  latencyP95Ms: Milliseconds.nullable().exactOptional(),
  requestsPerMinute: z.number().positive().nullable().exactOptional(),
  tokensPerMinute: z.number().positive().nullable().exactOptional(),
  trainsOnData: z.boolean().nullable().exactOptional(),
  /** Days that what it is sent is kept. */
  retentionDays: z.number().min(0).max(36_500).nullable().exactOptional(),
  /** Whether the company has it agreed that nothing is kept. */
  zeroRetention: z.boolean().nullable().exactOptional(),
  /** The areas that data stays in, as `eu`. */
  residency: z.array(Area).nullable().exactOptional(),
  /** Where each was read, by its name. */
  sources: z.record(z.string(), z.string()).exactOptional(),
});
export type OfferingTerms = z.infer<typeof OfferingTerms>;

/** An offering of which nothing is known beyond the catalog. */
export const UNKNOWN_TERMS: Omit<OfferingTerms, "offeringId"> = {
  latencySeconds: null,
  dataPolicies: null,
  capacityShare: null,
  source: "typed",
};

/** How long an answer takes may be said as its mean, as what half of them keep, or nineteen of twenty. */
export const WAIT_MEASURES = ["mean", "p50", "p95"] as const;
export type WaitMeasure = (typeof WAIT_MEASURES)[number];

/** Seconds to an answer in the measure that is asked for; null where that one is unknown, whatever the others say. */
export function waitSeconds(
  terms: OfferingTerms | undefined,
  measure: WaitMeasure = "mean",
): number | null {
  if (measure === "mean") return terms?.latencySeconds ?? null;
  const ms = (measure === "p50" ? terms?.latencyP50Ms : terms?.latencyP95Ms) ?? null;
  return ms === null ? null : ms / 1000;
}

/** Whether a promise about data is made; null where nobody says. What is said of it by itself counts before the list. */
export function promises(terms: OfferingTerms | undefined, policy: DataPolicy): boolean | null {
  const own =
    policy === "no-training"
      ? negated(terms?.trainsOnData)
      : (terms?.zeroRetention ?? keepsNothing(terms?.retentionDays));
  return own ?? terms?.dataPolicies?.includes(policy) ?? null;
}

const negated = (value: boolean | null | undefined): boolean | null =>
  value === undefined || value === null ? null : !value;
const keepsNothing = (days: number | null | undefined): boolean | null =>
  days === undefined || days === null ? null : days === 0;

/** Days that what it is sent is kept; null where nobody says. */
export const daysKept = (terms: OfferingTerms | undefined): number | null =>
  promises(terms, "zero-retention") === true ? 0 : (terms?.retentionDays ?? null);

const MINUTES_PER_MONTH = HOURS_A_MONTH * 60;

/**
 * The largest part of a month's tokens that an offering can serve, 0 to 1; null where no limit is
 * known. Limits by the minute are taken as if the month's load were even, and a limit on requests
 * as if they were of the mean size.
 *
 * @param month all tokens and all requests of it
 *
 * @example
 * capacityShareOf({ ...terms, tokensPerMinute: 1e6 }, { tokens: 1e11, requests: 1e8 }) // => 0.438…
 */
export function capacityShareOf(
  terms: OfferingTerms | undefined,
  { tokens, requests }: { readonly tokens: number; readonly requests: number },
): number | null {
  const share = (perMinute: number | null | undefined, all: number): number[] =>
    perMinute === undefined || perMinute === null || all <= 0
      ? []
      : [Math.min(1, (perMinute * MINUTES_PER_MONTH) / all)];
  const stated = terms?.capacityShare ?? null;
  const limits = [
    ...(stated === null ? [] : [stated]),
    ...share(terms?.tokensPerMinute, tokens),
    ...share(terms?.requestsPerMinute, requests),
  ];
  return limits.length === 0 ? null : Math.min(...limits);
}
