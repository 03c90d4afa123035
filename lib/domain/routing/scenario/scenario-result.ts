import type { PlainDate } from "../../quantity/plain-date.ts";
import type { Estimate } from "../../quantity/estimate.ts";
import type { SpendLevel } from "./commitment-bill.ts";
import type { ProvisionedUse } from "./provisioned-use.ts";

/** A sum over the draws, in US dollars or a part of one; `shortfall` is the mean of the worst tenth. */
export type Fan = {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly expectedShortfall: number;
};

/** Where a class goes in the first month, and what it pays there. */
export type AllocationLine = {
  readonly classId: string;
  readonly offeringId: string;
  readonly share: number;
  readonly requests: number;
  readonly usd: number;
  /** The least and the most it can be, where prompts that straddle a price are known by their mean only; absent where it is exact. */
  readonly usdBetween?: { readonly low: number; readonly high: number };
  /** Codes of QuoteNote: a price of another day, a missing cache price. */
  readonly notes: readonly string[];
};

/** Where the work goes from a day on, and what limits cost then: another answer than before. */
export type TurnLine = {
  /** From 1. */
  readonly month: number;
  /** The first day of it, and how many days of its month it lasts; null to the end of the month or longer. */
  readonly from: PlainDate;
  readonly days: number | null;
  /** What began or ended then: `Anthropic leaves Amazon`; empty where prices, or who may serve, changed without a shock. */
  readonly because: readonly string[];
  /** Requests and US dollars as of a whole month of it. */
  readonly allocation: readonly AllocationLine[];
  readonly duals: readonly { readonly text: string; readonly usdPerMonth: number }[];
};

export type BrokenRoute = {
  readonly classId: string;
  /** From 1. */
  readonly month: number;
  /** Where it ran before the shock; empty where it never could. */
  readonly from: readonly string[];
  readonly reasons: readonly string[];
};

/**
 * What a month comes to at one cloud: for a lab's models by the token, for units by the hour and the
 * tokens they carry, for data that leave, or for what a commitment adds or takes off.
 */
export type MonthLine = {
  readonly month: number;
  readonly operatorId: string;
  /** Null on the lines of a commitment and of egress. */
  readonly labId: string | null;
  readonly kind: "usage" | "commitment" | "provisioned" | "egress";
  /** Negative where a discount outweighs the commitment. */
  readonly usd: number;
  readonly tokens: number;
  /** Codes of QuoteNote of the month's prices behind it; absent in results kept before they were told. */
  readonly notes?: readonly string[];
  /** What is counted; absent where the kind says it. */
  readonly note?: string;
};

/** The level of a commitment that a month is billed at. */
export type CommitmentMonth = SpendLevel & {
  readonly month: number;
  readonly operatorId: string;
  readonly usageUsd: number;
  readonly billUsd: number;
  /** What one more dollar of usage at list price would have added to the bill. */
  readonly nextUsd: number;
};

/** How one policy does over the months, before and after the shocks. */
export type PolicyResult = {
  readonly policyId: string;
  readonly policyName: string;
  readonly means: string;
  /** Expected bill of each month, commitments included, without draws. */
  readonly usdByMonth: readonly number[];
  readonly usdTotal: number;
  /** Of the first month. */
  readonly allocation: readonly AllocationLine[];
  /** Each later answer that differs, as shocks begin and end; absent in results kept before they were told. */
  readonly turns?: readonly TurnLine[];
  /** What to know of the policy on this work: traps it falls into, what it rests on; absent where there is nothing. */
  readonly remarks?: readonly string[];
  readonly ledger: readonly MonthLine[];
  /** Absent in results of before there were levels and units, and where the scenario has none. */
  readonly commitments?: readonly CommitmentMonth[];
  readonly provisioned?: readonly (ProvisionedUse & { readonly month: number })[];
  readonly broken: readonly BrokenRoute[];
  /** Part of the requests that is served, over all months. */
  readonly servedShare: number;
  /** Mean of what is measured, 0 to 1 on the benchmark's scale, and how much of the work that is; null where none is. */
  readonly quality: { readonly mean: number; readonly measuredShare: number } | null;
  /** What leaving the clouds that lose work would cost, in proportion to what leaves; null where no such cost is on record. */
  readonly exitCostUsd: Estimate | null;
  /** 1 over the sum of squared shares. */
  readonly effectiveClouds: number;
  readonly effectiveLabs: number;
  /** What it would cost more, over all months, if each turn of a conversation were routed by itself; no part of the bill. */
  readonly coldCacheUsd: number;
  /** From the draws; null without any. */
  readonly bill: Fan | null;
  /** The bill minus today's mix's, draw by draw, and minus its own without the shocks; absent in results of before this was kept. */
  readonly overToday?: Fan | null;
  readonly overUnshocked?: Fan | null;
  readonly billByMonth: readonly Fan[] | null;
  readonly unservedShare: Fan | null;
  /** What the cost rests on most, largest first: total when the input is low and high. */
  readonly tornado: readonly {
    readonly input: string;
    readonly lowUsd: number;
    readonly highUsd: number;
  }[];
  /** Of a program: what one more percent of a cap is worth in the first month, in words and US dollars a month. */
  readonly duals: readonly { readonly text: string; readonly usdPerMonth: number }[];
  /** Of a program that has no solution: what to relax, in words, once with the months it holds for. */
  readonly toRelax: readonly string[];
  readonly notModelled: readonly string[];
};

/** What a scenario comes to: without its shocks, and with them. */
export type ScenarioResult = {
  /** SHA-256 of the canonical inputs. */
  readonly inputsHash: string;
  readonly base: readonly PolicyResult[];
  /** The same with the shocks; null where there are none. */
  readonly shocked: readonly PolicyResult[] | null;
  readonly frontier: readonly {
    readonly name: string;
    readonly usdPerMonth: number;
    readonly quality: number | null;
    readonly effectiveClouds: number;
    /** Part of the first month's requests. */
    readonly servedShare: number;
    readonly dominated: boolean;
    readonly mark: "current" | "chosen" | "other";
    /** Who beats it in all; absent where nobody does. */
    readonly beatenBy?: string;
    /** Rules of its own that it breaks because no mix keeps them all, in words; absent in results of before this was kept. */
    readonly toRelax?: readonly string[];
    /** Where it sends the work; absent in results of before this was kept. */
    readonly allocation?: readonly Pick<
      AllocationLine,
      "classId" | "offeringId" | "share" | "usd"
    >[];
  }[];
  /** The price of one more independent supplier along the frontier, in US dollars a month; null where it has no slope. */
  readonly usdPerSupplier: number | null;
};
