import type { Offering } from "../catalog/offering.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { candidatesFor } from "./eligibility.ts";
import type { Ledger, LedgerLine, Unserved } from "./ledger.ts";
import { ledgerOf } from "./ledger.ts";
import type { Policy } from "./policy.ts";
import { quoteDemand } from "./quote.ts";
import type { Workload } from "./workload.ts";
import { checkWorkload, demandOf } from "./workload.ts";

/** What a policy did with one workload, in words. */
export type OutcomeNote = { readonly workloadId: string; readonly text: string };

export type PolicyOutcome = {
  readonly policyId: string;
  readonly policyName: string;
  readonly means: string;
  readonly ledger: Ledger;
  readonly notes: readonly OutcomeNote[];
};

/** Lines that rest on a price of another day than the one asked about. */
export const linesOutsideDates = (outcomes: readonly PolicyOutcome[]): number =>
  outcomes
    .flatMap(({ ledger }) => ledger.lines)
    .filter(({ notes }) => notes.some(({ code }) => code === "outside-dates")).length;

export type Scenario = {
  readonly workloads: readonly Workload[];
  readonly offerings: readonly Offering[];
  readonly policies: readonly Policy[];
  /** The day whose prices are used. */
  readonly day: PlainDate;
};

/**
 * What the company's AI work would cost a month under each of several buying policies.
 *
 * Every workload is routed by each policy to offerings that may serve it and
 * priced there on one day. Workloads that nobody may serve are listed with the
 * reasons and are not in the total, so totals are comparable only where the
 * same work is served.
 *
 * @throws RangeError if a workload makes no sense, or a policy's shares don't add up to 1
 *
 * @example
 * priceScenario({ workloads, offerings, policies: [asIs, cheapest], day: "2026-11-22" })[0]?.ledger.usdPerMonth
 */
export function priceScenario(scenario: Scenario): PolicyOutcome[] {
  const { offerings, policies, day } = scenario;
  const workloads = scenario.workloads.map(checkWorkload);
  const byId = new Map(offerings.map((offering) => [offering.id, offering]));
  return policies.map((policy) => {
    const surcharge = policy.routerSurchargeUsdPerMtok ?? 0;
    const terms = { day, routerSurchargeUsdPerMtok: surcharge };
    const lines: LedgerLine[] = [];
    const unserved: Unserved[] = [];
    const notes: OutcomeNote[] = [];
    for (const workload of workloads) {
      const allocation = policy.allocate(workload, candidatesFor(workload, offerings, terms));
      if (allocation.kind === "unserved") {
        const { reasons } = allocation;
        unserved.push({ workloadId: workload.id, workloadName: workload.name, reasons });
        continue;
      }
      const total = allocation.shares.reduce((sum, { share }) => sum + share, 0);
      if (Math.abs(total - 1) > 1e-9)
        throw new RangeError(`${policy.id} serves ${total} of ${workload.id}; expected 1`);
      notes.push(...allocation.notes.map((text) => ({ workloadId: workload.id, text })));
      for (const { offeringId, share } of allocation.shares) {
        const offering = byId.get(offeringId);
        if (offering === undefined) throw new RangeError(`${offeringId} is not in the catalog`);
        lines.push(lineOf(workload, offering, share, terms));
      }
    }
    const { id: policyId, name: policyName, means } = policy;
    return { policyId, policyName, means, ledger: ledgerOf(lines, unserved), notes };
  });
}

function lineOf(
  workload: Workload,
  offering: Offering,
  share: number,
  terms: { readonly day: PlainDate; readonly routerSurchargeUsdPerMtok: number },
): LedgerLine {
  const demand = demandOf(workload, share);
  const quote = quoteDemand(offering, demand, terms);
  if (quote.kind === "unpriced") throw new RangeError(`${offering.id}: ${quote.why}`);
  const { usd, items, notes } = quote;
  const requestsPerMonth = demand.requests;
  return { workloadId: workload.id, offering, share, requestsPerMonth, usd, items, notes };
}
