import { atOnce } from "../../uncertainty/at-once.ts";
import { herfindahl } from "../../stats/herfindahl.ts";
import type { BoardPolicy } from "../board.ts";
import type { MonthBoard } from "./board-of.ts";
import { allocationLines } from "./allocation-lines.ts";
import { brokenRouteSteps } from "./broken-routes.ts";
import { coldCacheUsd } from "./cold-cache.ts";
import { leavingCost } from "./leaving-cost.ts";
import { type MonthLedger, monthLedger } from "./month-ledger.ts";
import type { AllocatedPart } from "./month-outcome.ts";
import { relaxLines } from "./relax-lines.ts";
import { remarksOf } from "./remarks-of.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { MonthLine, PolicyResult } from "./scenario-result.ts";
import { between } from "./step-by-step.ts";
import { turnsOf } from "./turns-of.ts";

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
export const policyResult = (
  file: ScenarioFile,
  months: readonly MonthBoard[],
  run: PolicyRun,
  before: PolicyRun | undefined,
): ExpectedResult => atOnce(policyResultSteps(file, months, run, before));

/** The same in steps, each the part that is done. */
export function* policyResultSteps(
  file: ScenarioFile,
  months: readonly MonthBoard[],
  run: PolicyRun,
  before: PolicyRun | undefined,
): Generator<number, ExpectedResult> {
  const { id: policyId, name: policyName, means } = run.decider.policy;
  const ledgers: MonthLedger[] = [];
  let coldUsd = 0;
  for (const [i, outcome] of run.months.entries()) {
    const month = months[i];
    ledgers.push(monthLedger(file, month, outcome));
    yield (i + 0.5) / (2 * run.months.length);
    if (month !== undefined) coldUsd += coldCacheUsd(file, month, outcome);
    yield (i + 1) / (2 * run.months.length);
  }
  const ledger = ledgers.flatMap(({ lines }) => lines);
  const broken = yield* between(brokenRouteSteps(file, months, run, before), 0.5, 0.8);
  const { served, quality } = yield* between(servedSteps(months, run), 0.8, 1);
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
    allocation: firstMonth && firstOutcome ? allocationLines(firstMonth, firstOutcome) : [],
    turns: turnsOf(file, months, run, before !== undefined),
    remarks: remarksOf(file, months, run),
    ledger,
    ...(file.commitments.length === 0
      ? {}
      : { commitments: ledgers.flatMap(({ commitments }) => commitments) }),
    ...(file.provisioned === undefined
      ? {}
      : { provisioned: ledgers.flatMap(({ provisioned }) => provisioned) }),
    broken,
    servedShare: served,
    quality,
    effectiveClouds: effective(ledger, ({ operatorId }) => operatorId),
    effectiveLabs: effective(ledger, ({ labId }) => labId ?? ""),
    exitCostUsd:
      lastMonth && lastOutcome
        ? leavingCost(
            file,
            lastMonth,
            lastOutcome.shares,
            lastOutcome.parts.at(-1)?.state.switchingChargesEnd ?? false,
          )
        : null,
    coldCacheUsd: coldUsd,
    duals: firstOutcome?.parts[0]?.duals ?? [],
    toRelax: relaxLines(run),
  };
}

/** Part of each class that is answered, where a chain of fallbacks fails by its own figures; a part of a month in which nobody serves has no answers to lose. */
function answeredBy(
  { unanswered }: BoardPolicy,
  parts: readonly AllocatedPart[],
  classes: number,
): Float64Array | undefined {
  if (unanswered === undefined) return undefined;
  const answered = new Float64Array(classes);
  for (const { part, state, answers } of parts) {
    const columns = state.board.offerings.length;
    for (const [w, lost] of unanswered(state.board).entries()) {
      const own = answers.subarray(w * columns, (w + 1) * columns);
      const sent = own.reduce((sum, share) => sum + share, 0);
      answered[w] = (answered[w] ?? 0) + part * sent * (1 - lost);
    }
  }
  return answered;
}

/** How much is served and answered, and how well: of the requests of all months. */
function* servedSteps(
  months: readonly MonthBoard[],
  { decider, months: outcomes }: PolicyRun,
): Generator<number, { readonly served: number; readonly quality: PolicyResult["quality"] }> {
  let [all, sent, served, sum, measured] = [0, 0, 0, 0, 0];
  for (const [i, { requests, board }] of months.entries()) {
    const columns = board.offerings.length;
    const { shares, parts } = outcomes[i] ?? { shares: new Float64Array(0), parts: [] };
    const answered = answeredBy(decider.policy, parts, requests.length);
    for (const [w, count] of requests.entries()) {
      all += count;
      served += count * (answered?.[w] ?? 0);
    }
    for (let cell = 0; cell < shares.length; cell += 1) {
      const share = shares[cell] ?? 0;
      if (share === 0) continue;
      const w = Math.floor(cell / columns);
      const count = share * (requests[w] ?? 0);
      const quality = board.quality[cell] ?? Number.NaN;
      sent += count;
      if (answered === undefined) served += count;
      if (Number.isNaN(quality)) continue;
      sum += count * quality;
      measured += count;
    }
    yield i / months.length;
  }
  return {
    served: all > 0 ? Math.min(1, served / all) : 1,
    quality: measured > 0 ? { mean: sum / measured, measuredShare: measured / sent } : null,
  };
}

/** As many suppliers of equal size as the money over all months is spread over; 0 where nothing is spent. */
function effective(ledger: readonly MonthLine[], keyOf: (line: MonthLine) => string): number {
  const sums = new Map<string, number>();
  for (const line of ledger)
    if (line.kind === "usage") sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.usd);
  const amounts = [...sums.values()];
  return amounts.some((usd) => usd > 0) ? 1 / herfindahl(amounts) : 0;
}
