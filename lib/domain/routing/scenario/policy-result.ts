import { herfindahl } from "../../stats/herfindahl.ts";
import type { MonthBoard } from "./board-of.ts";
import { brokenRoutes } from "./broken-routes.ts";
import { coldCacheUsd } from "./cold-cache.ts";
import { leavingCost } from "./leaving-cost.ts";
import { monthBill } from "./month-bill.ts";
import type { MonthOutcome } from "./month-outcome.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { AllocationLine, MonthLine, PolicyResult } from "./scenario-result.ts";

/** What is drawn is added later; until then a result stands without chance. */
export type ExpectedResult = Omit<
  PolicyResult,
  | "bill"
  | "overToday"
  | "overUnshocked"
  | "billByMonth"
  | "unservedShare"
  | "tornado"
  | "notModelled"
>;

/**
 * A policy's months in figures. The bill of a month is the sum of its ledger
 * lines, and these are the sums of what the classes pay, line by line.
 */
export function policyResult(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  run: PolicyRun,
  before: PolicyRun | undefined,
): ExpectedResult {
  const { id: policyId, name: policyName, means } = run.decider.policy;
  const ledger = run.months.flatMap((outcome, i) => ledgerOf(file, months[i], outcome));
  const usdByMonth = run.months.map(({ month }) =>
    ledger.reduce((sum, line) => (line.month === month ? sum + line.usd : sum), 0),
  );
  const [firstMonth, firstOutcome] = [months[0], run.months[0]];
  const [lastMonth, lastOutcome] = [months.at(-1), run.months.at(-1)];
  return {
    policyId,
    policyName,
    means,
    usdByMonth,
    usdTotal: usdByMonth.reduce((sum, usd) => sum + usd, 0),
    allocation: firstMonth && firstOutcome ? allocationOf(firstMonth, firstOutcome) : [],
    ledger,
    broken: brokenRoutes(file, months, run, before),
    servedShare: servedShare(months, run),
    quality: meanQuality(months, run),
    effectiveClouds: effective(ledger, ({ operatorId }) => operatorId),
    effectiveLabs: effective(ledger, ({ labId }) => labId ?? ""),
    exitCostUsd:
      lastMonth && lastOutcome
        ? leavingCost(
            file,
            lastMonth,
            lastOutcome.shares,
            lastOutcome.parts[0]?.state.switchingChargesEnd ?? false,
          )
        : null,
    coldCacheUsd: run.months.reduce((sum, outcome, i) => {
      const month = months[i];
      return month === undefined ? sum : sum + coldCacheUsd(file, month, outcome);
    }, 0),
    duals: run.duals,
    toRelax: run.toRelax,
  };
}

function allocationOf(
  { board, cells, requests }: MonthBoard,
  outcome: MonthOutcome,
): AllocationLine[] {
  const { classes, offerings } = board;
  return classes.flatMap(({ id: classId }, w) =>
    offerings.flatMap(({ id: offeringId }, o): AllocationLine[] => {
      const cell = w * offerings.length + o;
      const [share, usd] = [outcome.shares[cell] ?? 0, outcome.usd[cell] ?? 0];
      if (share === 0 && usd === 0) return [];
      const notes = cells.notes[cell] ?? [];
      return [{ classId, offeringId, share, requests: share * (requests[w] ?? 0), usd, notes }];
    }),
  );
}

function ledgerOf(
  { commitments }: ScenarioFile,
  month: MonthBoard | undefined,
  outcome: MonthOutcome,
): MonthLine[] {
  if (month === undefined) return [];
  const { offerings } = month.board;
  const lines = new Map<
    string,
    { operatorId: string; labId: string; usd: number; tokens: number }
  >();
  for (const [cell, usd] of outcome.usd.entries()) {
    const share = outcome.shares[cell] ?? 0;
    const offering = offerings[cell % offerings.length];
    if ((share === 0 && usd === 0) || offering === undefined) continue;
    const { operatorId, labId } = offering;
    const key = JSON.stringify([operatorId, labId]);
    const line = lines.get(key) ?? { operatorId, labId, usd: 0, tokens: 0 };
    line.usd += usd;
    line.tokens += share * (month.tokens[Math.floor(cell / offerings.length)] ?? 0);
    lines.set(key, line);
  }
  const usage = new Map<string, number>();
  // Commitments are in US dollars of the invoice, so the exchange rate is taken off and put on again.
  for (const { operatorId, usd } of lines.values())
    usage.set(operatorId, (usage.get(operatorId) ?? 0) + usd / outcome.usdFactor);
  const ofMonth = { month: outcome.month };
  return [
    ...[...lines.values()].map((line) => ({ ...ofMonth, kind: "usage" as const, ...line })),
    ...monthBill(usage, commitments).flatMap(({ operatorId, commitmentUsd }) =>
      commitmentUsd === 0
        ? []
        : [
            {
              ...ofMonth,
              kind: "commitment" as const,
              operatorId,
              labId: null,
              usd: commitmentUsd * outcome.usdFactor,
              tokens: 0,
            },
          ],
    ),
  ];
}

function servedShare(months: readonly MonthBoard[], { months: outcomes }: PolicyRun): number {
  let [served, all] = [0, 0];
  for (const [i, { requests, board }] of months.entries()) {
    const columns = board.offerings.length;
    for (const count of requests) all += count;
    for (const [cell, share] of (outcomes[i]?.shares ?? []).entries())
      served += share * (requests[Math.floor(cell / columns)] ?? 0);
  }
  return all > 0 ? Math.min(1, served / all) : 1;
}

function meanQuality(
  months: readonly MonthBoard[],
  { months: outcomes }: PolicyRun,
): PolicyResult["quality"] {
  let [sum, measured, all] = [0, 0, 0];
  for (const [i, { requests, board }] of months.entries())
    for (const [cell, share] of (outcomes[i]?.shares ?? []).entries()) {
      if (share === 0) continue;
      const count = share * (requests[Math.floor(cell / board.offerings.length)] ?? 0);
      const quality = board.quality[cell] ?? Number.NaN;
      all += count;
      if (Number.isNaN(quality)) continue;
      sum += count * quality;
      measured += count;
    }
  return measured > 0 ? { mean: sum / measured, measuredShare: measured / all } : null;
}

/** As many suppliers of equal size as the money over all months is spread over; 0 where nothing is spent. */
function effective(ledger: readonly MonthLine[], keyOf: (line: MonthLine) => string): number {
  const sums = new Map<string, number>();
  for (const line of ledger)
    if (line.kind === "usage") sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.usd);
  const amounts = [...sums.values()];
  return amounts.some((usd) => usd > 0) ? 1 / herfindahl(amounts) : 0;
}
