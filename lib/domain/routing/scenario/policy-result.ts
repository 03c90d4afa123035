import { atOnce } from "../../uncertainty/at-once.ts";
import { herfindahl } from "../../stats/herfindahl.ts";
import type { MonthBoard } from "./board-of.ts";
import { brokenRouteSteps } from "./broken-routes.ts";
import { coldCacheUsd } from "./cold-cache.ts";
import { leavingCost } from "./leaving-cost.ts";
import { monthBill } from "./month-bill.ts";
import type { MonthOutcome } from "./month-outcome.ts";
import type { PolicyRun } from "./run-policy.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { between } from "./step-by-step.ts";
import type { AllocationLine, MonthLine, PolicyResult } from "./scenario-result.ts";

/** What is drawn is added later; until then a result stands without chance. */
export type ExpectedResult = Omit<
  PolicyResult,
  "bill" | "billByMonth" | "unservedShare" | "tornado" | "notModelled"
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
  const ledger: MonthLine[] = [];
  let coldUsd = 0;
  for (const [i, outcome] of run.months.entries()) {
    const month = months[i];
    ledger.push(...ledgerOf(file, month, outcome));
    yield (i + 0.5) / (2 * run.months.length);
    if (month !== undefined) coldUsd += coldCacheUsd(file, month, outcome);
    yield (i + 1) / (2 * run.months.length);
  }
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
    allocation: firstMonth && firstOutcome ? allocationOf(firstMonth, firstOutcome) : [],
    ledger,
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
            lastOutcome.parts[0]?.state.switchingChargesEnd ?? false,
          )
        : null,
    coldCacheUsd: coldUsd,
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
      const line = { classId, offeringId, share, requests: share * (requests[w] ?? 0), usd, notes };
      const range = cells.between.get(cell);
      return [
        range === undefined
          ? line
          : { ...line, usdBetween: lineRange(line, range, cells.usdPerRequest[cell] ?? 0) },
      ];
    }),
  );
}

/** What a line can cost where a request of it costs between two amounts. */
const lineRange = (
  { requests, usd }: Pick<AllocationLine, "requests" | "usd">,
  { low, high }: { readonly low: number; readonly high: number },
  usdPerRequest: number,
): NonNullable<AllocationLine["usdBetween"]> => ({
  low: usd - requests * (usdPerRequest - low),
  high: usd + requests * (high - usdPerRequest),
});

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
  for (let cell = 0; cell < outcome.usd.length; cell += 1) {
    const [usd, share] = [outcome.usd[cell] ?? 0, outcome.shares[cell] ?? 0];
    if (share === 0 && usd === 0) continue;
    const offering = offerings[cell % offerings.length];
    if (offering === undefined) continue;
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

/** How much is served, and how well: of the requests of all months. */
function* servedSteps(
  months: readonly MonthBoard[],
  { months: outcomes }: PolicyRun,
): Generator<number, { readonly served: number; readonly quality: PolicyResult["quality"] }> {
  let [all, served, sum, measured] = [0, 0, 0, 0];
  for (const [i, { requests, board }] of months.entries()) {
    const columns = board.offerings.length;
    const { shares } = outcomes[i] ?? { shares: new Float64Array(0) };
    for (const count of requests) all += count;
    for (let cell = 0; cell < shares.length; cell += 1) {
      const share = shares[cell] ?? 0;
      if (share === 0) continue;
      const count = share * (requests[Math.floor(cell / columns)] ?? 0);
      const quality = board.quality[cell] ?? Number.NaN;
      served += count;
      if (Number.isNaN(quality)) continue;
      sum += count * quality;
      measured += count;
    }
    yield i / months.length;
  }
  return {
    served: all > 0 ? Math.min(1, served / all) : 1,
    quality: measured > 0 ? { mean: sum / measured, measuredShare: measured / served } : null,
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
