import type { Offering } from "../catalog/offering.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { BoardPolicy } from "./board.ts";
import type { Candidates } from "./eligibility.ts";
import type { Ledger, LedgerLine, Unserved } from "./ledger.ts";
import { ledgerOf } from "./ledger.ts";
import { quoteDemand } from "./quote.ts";
import type { Workload } from "./workload.ts";
import { checkWorkload, demandOf } from "./workload.ts";
import type { WorkloadBoard } from "./workload-board.ts";
import { boardOfWorkloads } from "./workload-board.ts";
import { byText } from "../quantity/text-order.ts";

const ROUNDING = 1e-9;

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
  readonly policies: readonly BoardPolicy[];
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
 * @throws RangeError if a workload makes no sense, or a policy's shares add up to more than 1
 *
 * @example
 * priceScenario({ workloads, offerings, policies: [asIs, cheapest], day: "2026-11-22" })[0]?.ledger.usdPerMonth
 */
export function priceScenario(scenario: Scenario): PolicyOutcome[] {
  const { offerings, day } = scenario;
  const workloads = scenario.workloads.map(checkWorkload);
  const priced = boardOfWorkloads(workloads, offerings, { day });
  const byId = new Map(offerings.map((offering) => [offering.id, offering]));
  return scenario.policies.map((policy) => {
    const shares = policy.allocate(priced.board);
    const paid = policy.paid?.(priced.board) ?? shares;
    const terms = { day, routerSurchargeUsdPerMtok: policy.routerSurchargeUsdPerMtok ?? 0 };
    const columns = priced.board.offerings;
    const lines: LedgerLine[] = [];
    const unserved: Unserved[] = [];
    const notes: OutcomeNote[] = [];
    for (const [w, workload] of workloads.entries()) {
      const row = shares.subarray(w * columns.length, (w + 1) * columns.length);
      const total = row.reduce((sum, share) => sum + share, 0);
      const { id: workloadId, name: workloadName } = workload;
      if (total < 1 - ROUNDING) {
        const reasons = reasonsOf(policy, priced, w, row);
        const left = `${workloadName}, ${Math.round((1 - total) * 1000) / 10} % of it`;
        unserved.push({ workloadId, workloadName: total === 0 ? workloadName : left, reasons });
      }
      if (total === 0) continue;
      if (total > 1 + ROUNDING)
        throw new RangeError(`${policy.id} serves ${total} of ${workloadId}; expected 1`);
      const said = [...notesOf(row, priced, w), ...(policy.notesOn?.(priced.board, w) ?? [])];
      notes.push(...said.map((text) => ({ workloadId, text })));
      const parts = columns
        .map(({ id }, o) => ({ id, share: paid[w * columns.length + o] ?? 0 }))
        .filter(({ share }) => share > 0)
        .toSorted((a, b) => b.share - a.share || byText(a.id, b.id));
      for (const { id, share } of parts) {
        const offering = byId.get(id);
        if (offering === undefined) throw new RangeError(`${id} is not in the catalog`);
        lines.push(lineOf(workload, offering, share, terms));
      }
    }
    const { id: policyId, name: policyName, means } = policy;
    return { policyId, policyName, means, ledger: ledgerOf(lines, unserved), notes };
  });
}

const whyNot = ({ refused }: Candidates, offeringId: string): string =>
  refused
    .find(({ offering }) => offering.id === offeringId)
    ?.refusals.map(({ text }) => text)
    .join("; ") ?? "it is not in the catalog";

/** Nobody may serve it or some of it: the reason against each offering that the policy looks at for it. */
function reasonsOf(
  policy: BoardPolicy,
  { board, candidates }: WorkloadBoard,
  w: number,
  shares: Float64Array,
): string[] {
  const [row, found] = [board.classes[w], candidates[w]];
  if (row === undefined || found === undefined) return [];
  const judged = new Set(found.refused.map(({ offering }) => offering.id));
  const reasons = board.offerings.flatMap((column, o) => {
    const runs = row.currentSplit.some(({ offering }) => offering === o);
    if (!judged.has(column.id) && !runs) return [];
    if ((shares[o] ?? 0) > 0) return [];
    if (policy.looksAt?.(column, row, o) === false) return [];
    if (board.eligible[w * board.offerings.length + o] === 1) return [];
    return [`${column.name}: ${whyNot(found, column.id)}`];
  });
  return reasons.length > 0 ? reasons.toSorted() : [policy.nobody ?? "nobody may serve it"];
}

/** What speaks against an offering that serves all the same, as one that runs today may. */
function notesOf(row: Float64Array, { board, candidates }: WorkloadBoard, w: number): string[] {
  const found = candidates[w];
  if (found === undefined) return [];
  return board.offerings.flatMap(({ id }, o) =>
    (row[o] ?? 0) > 0 && board.eligible[w * board.offerings.length + o] !== 1
      ? [`${id}: ${whyNot(found, id)}`]
      : [],
  );
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
