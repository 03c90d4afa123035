import type { Offering } from "../catalog/offering.ts";
import { labKey, operatorKey } from "../catalog/offering.ts";
import type { QuoteItem } from "./quote.ts";
import type { QuoteNote } from "./quote-note.ts";
import type { Concentration, SpendShare } from "./spend-concentration.ts";
import { spendBy, spendConcentration } from "./spend-concentration.ts";

/** What one workload costs a month on one offering. */
export type LedgerLine = {
  readonly workloadId: string;
  readonly offering: Offering;
  /** Part of the workload it serves, 0 to 1. */
  readonly share: number;
  readonly requestsPerMonth: number;
  readonly usd: number;
  readonly items: readonly QuoteItem[];
  readonly notes: readonly QuoteNote[];
};

export type Unserved = {
  readonly workloadId: string;
  readonly workloadName: string;
  readonly reasons: readonly string[];
};

/** A month under one policy: what was served for how much, by whom, and what was not. */
export type Ledger = {
  readonly lines: readonly LedgerLine[];
  readonly unserved: readonly Unserved[];
  /** US dollars a month for what is served; what is unserved is not in it. */
  readonly usdPerMonth: number;
  readonly bySeller: readonly SpendShare[];
  /** Keys are party ids, or `seller:id` where the operator is not in the register. */
  readonly byOperator: readonly SpendShare[];
  /** Keys are party ids, or `model:id` where the lab is not in the register. */
  readonly byLab: readonly SpendShare[];
  readonly operatorConcentration: Concentration | null;
  readonly labConcentration: Concentration | null;
};

/**
 * Adds up a month: the total is the sum of its lines, and so is each breakdown.
 *
 * @example
 * ledgerOf(lines, unserved).usdPerMonth
 */
export function ledgerOf(lines: readonly LedgerLine[], unserved: readonly Unserved[]): Ledger {
  const byOperator = spendBy(lines, ({ offering }) => operatorKey(offering));
  const byLab = spendBy(lines, ({ offering }) => labKey(offering));
  return {
    lines,
    unserved,
    usdPerMonth: lines.reduce((sum, { usd }) => sum + usd, 0),
    bySeller: spendBy(lines, ({ offering }) => offering.seller.id),
    byOperator,
    byLab,
    operatorConcentration: spendConcentration(byOperator),
    labConcentration: spendConcentration(byLab),
  };
}
