import type { Estimate } from "../../quantity/estimate.ts";

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
  /** Codes of QuoteNote: a price of another day, a missing cache price. */
  readonly notes: readonly string[];
};

export type BrokenRoute = {
  readonly classId: string;
  /** From 1. */
  readonly month: number;
  /** Where it ran before the shock; empty where it never could. */
  readonly from: readonly string[];
  readonly reasons: readonly string[];
};

/** What a month comes to at one cloud: for a lab's models, or for what a commitment adds or takes off. */
export type MonthLine = {
  readonly month: number;
  readonly operatorId: string;
  /** Null on the line of a commitment. */
  readonly labId: string | null;
  readonly kind: "usage" | "commitment";
  /** Negative where a discount outweighs the commitment. */
  readonly usd: number;
  readonly tokens: number;
};

/** How one policy does over the months, before and after the shocks. */
export type PolicyResult = {
  readonly policyId: string;
  readonly policyName: string;
  readonly means: string;
  /** Expected bill of each month, commitments included, without draws. */
  readonly usdByMonth: readonly number[];
  readonly usdTotal: number;
  readonly allocation: readonly AllocationLine[];
  readonly ledger: readonly MonthLine[];
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
  /** Of a program: what one more percent of a cap is worth, in words and US dollars a month. */
  readonly duals: readonly { readonly text: string; readonly usdPerMonth: number }[];
  /** Of a program that has no solution: what to relax, in words. */
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
