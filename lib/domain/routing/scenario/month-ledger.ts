import type { MonthBoard } from "./board-of.ts";
import { meteredMonth } from "./metered-month.ts";
import { monthBill } from "./month-bill.ts";
import { isByToken } from "./month-meter.ts";
import type { MonthOutcome } from "./month-outcome.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { CommitmentMonth, MonthLine, PolicyResult } from "./scenario-result.ts";

/** A month of a policy, line by line, with what its commitments and units came to. */
export type MonthLedger = {
  readonly lines: readonly MonthLine[];
  readonly commitments: readonly CommitmentMonth[];
  readonly provisioned: NonNullable<PolicyResult["provisioned"]>;
};

/**
 * The ledger of a month: the sums of what the classes pay by cloud and lab, what units by the hour
 * and egress add, and what a commitment makes of each cloud's bill. Its sum is the bill.
 */
export function monthLedger(
  file: ScenarioFile,
  month: MonthBoard | undefined,
  outcome: MonthOutcome,
): MonthLedger {
  if (month === undefined) return { lines: [], commitments: [], provisioned: [] };
  const { usdFactor } = outcome;
  const ofMonth = { month: outcome.month };
  const usage = usageLines(month, outcome);
  const { lines: metered, uses } = meteredMonth(file, month, outcome);
  const sums = new Map<string, number>();
  const agreed = new Map<string, number>();
  // Commitments are in US dollars of the invoice, so the exchange rate is taken off and put on again.
  for (const { operatorId, usd } of usage)
    sums.set(operatorId, (sums.get(operatorId) ?? 0) + usd / usdFactor);
  for (const line of metered) {
    const into = isByToken(line) ? sums : agreed;
    into.set(line.operatorId, (into.get(line.operatorId) ?? 0) + line.usd);
  }
  const bills = monthBill(sums, file.commitments, agreed);
  return {
    lines: [
      ...usage,
      ...metered.map((line) => ({ ...ofMonth, ...line, usd: line.usd * usdFactor, tokens: 0 })),
      ...bills.flatMap(({ operatorId, commitmentUsd }): MonthLine[] => {
        const usd = commitmentUsd * usdFactor;
        const of = { ...ofMonth, operatorId, labId: null };
        return usd === 0 ? [] : [{ ...of, kind: "commitment", usd, tokens: 0 }];
      }),
    ],
    commitments: bills.flatMap(({ operatorId, usageUsd, commitmentUsd, level, nextUsd }) =>
      level === undefined || nextUsd === undefined
        ? []
        : [
            {
              ...ofMonth,
              operatorId,
              usageUsd,
              billUsd: usageUsd + commitmentUsd,
              ...level,
              nextUsd,
            },
          ],
    ),
    provisioned: uses.map((use) => ({ ...ofMonth, ...use })),
  };
}

/** A month's bill in US dollars as its ledger adds it up, without the lines. */
export function monthUsd(
  file: ScenarioFile,
  month: MonthBoard | undefined,
  outcome: MonthOutcome,
): number {
  return monthLedger(file, month, outcome).lines.reduce((sum, { usd }) => sum + usd, 0);
}

function usageLines(
  { board, cells, tokens, ...month }: MonthBoard,
  outcome: MonthOutcome,
): MonthLine[] {
  const { offerings } = board;
  const lines = new Map<
    string,
    { operatorId: string; labId: string; usd: number; tokens: number; notes: Set<string> }
  >();
  for (let cell = 0; cell < outcome.usd.length; cell += 1) {
    const [usd, share] = [outcome.usd[cell] ?? 0, outcome.shares[cell] ?? 0];
    if (share === 0 && usd === 0) continue;
    const offering = offerings[cell % offerings.length];
    if (offering === undefined) continue;
    const { operatorId, labId } = offering;
    const key = JSON.stringify([operatorId, labId]);
    const line = lines.get(key) ?? { operatorId, labId, usd: 0, tokens: 0, notes: new Set() };
    line.usd += usd;
    line.tokens += share * (tokens[Math.floor(cell / offerings.length)] ?? 0);
    for (const code of cells.notes[cell] ?? []) line.notes.add(code);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ notes, ...line }) => ({
    month: month.month,
    kind: "usage" as const,
    ...line,
    notes: [...notes],
  }));
}
