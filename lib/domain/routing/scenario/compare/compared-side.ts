import type { Offering } from "../../../catalog/offering.ts";
import type { MonthBoard } from "../board-of.ts";
import { quoteClass } from "../class-quote.ts";
import { monthLedger } from "../month-ledger.ts";
import type { MonthOutcome } from "../month-outcome.ts";
import type { PolicyRun } from "../run-policy.ts";
import type { RequestClass } from "../request-class.ts";
import type { ScenarioFile } from "../scenario-file.ts";

/** A policy of a scenario over its months, as one side of a comparison. */
export type Side = {
  readonly file: ScenarioFile;
  readonly months: readonly MonthBoard[];
  readonly run: PolicyRun;
};

/** What one side says of a class on an offering in a month. */
export type SideCell = {
  /** Of the month, 0 where the side has no such class or month. */
  readonly requests: number;
  /** Part of the class that is paid for there. */
  readonly share: number;
  readonly of: RequestClass | undefined;
  readonly offering: Offering | undefined;
  readonly day: string;
  /** What is paid over what the offering's list says: shocks, drift, a router, a judge. */
  readonly factor: number;
};

/** Reads one side, cell by cell. */
export type SideReader = {
  readonly classIds: readonly string[];
  readonly offeringIds: readonly string[];
  readonly months: number;
  readonly cell: (monthIndex: number, classId: string, offeringId: string) => SideCell;
  /** Bill and usage at list price over all months, in US dollars. */
  readonly usageUsd: number;
  readonly commitmentUsd: number;
};

export function sideReader({ file, months, run }: Side): SideReader {
  const width = file.offerings.length;
  const classAt = new Map(file.classes.map(({ id }, w) => [id, w]));
  const offeringAt = new Map(file.offerings.map(({ id }, o) => [id, o]));
  const paid = run.months.map((outcome) => paidShares(outcome));
  const bills = run.months.map((outcome, i) => billOf(file, months[i], outcome));
  return {
    classIds: file.classes.map(({ id }) => id),
    offeringIds: file.offerings.map(({ id }) => id),
    months: months.length,
    usageUsd: bills.reduce((sum, bill) => sum + bill.usage, 0),
    commitmentUsd: bills.reduce((sum, bill) => sum + bill.commitment, 0),
    cell(monthIndex, classId, offeringId) {
      const [w, o] = [classAt.get(classId), offeringAt.get(offeringId)];
      const month = months[monthIndex];
      const of = w === undefined ? undefined : file.classes[w];
      const offering = o === undefined ? undefined : file.offerings[o];
      const day = month?.cells.day ?? file.asOf;
      const requests = w === undefined ? 0 : (month?.requests[w] ?? 0);
      if (w === undefined || o === undefined || month === undefined)
        return { requests, share: 0, of, offering, day, factor: 1 };
      const index = w * width + o;
      const share = paid[monthIndex]?.[index] ?? 0;
      const outcome = run.months[monthIndex];
      const list = month.cells.usdPerRequest[index] ?? Number.NaN;
      const spent = outcome?.usd[index] ?? 0;
      const now = outcome?.parts[0]?.state.board.usdPerMonth[index] ?? Number.NaN;
      const usdFactor = outcome?.usdFactor ?? 1;
      const paidUsd =
        share > 0 && requests > 0 ? spent / (share * requests) : (now * usdFactor) / requests;
      const factor = paidUsd / list;
      return { requests, share, of, offering, day, factor: Number.isFinite(factor) ? factor : 1 };
    },
  };
}

function paidShares({ parts, shares }: MonthOutcome): Float64Array {
  const sum = new Float64Array(shares.length);
  for (const { part, paid } of parts)
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + part * (paid[i] ?? 0);
  return sum;
}

/** What is paid by the token, and what commitments, units by the hour and egress make of it. */
function billOf(
  file: ScenarioFile,
  month: MonthBoard | undefined,
  outcome: MonthOutcome,
): { readonly usage: number; readonly commitment: number } {
  const usage = outcome.usd.reduce((sum, usd) => sum + usd, 0);
  const lines = monthLedger(file, month, outcome).lines.filter(({ kind }) => kind !== "usage");
  return { usage, commitment: lines.reduce((sum, { usd }) => sum + usd, 0) };
}

/** List price of a request with the size of one class and the caching of another; NaN where there is none. */
export function mixedPrice(
  offering: Offering,
  size: RequestClass,
  caching: RequestClass,
  day: string,
): number {
  const of =
    size.statistics === null && caching.statistics === null
      ? {
          ...size,
          cacheReadShare: caching.cacheReadShare,
          cacheWriteShare: caching.cacheWriteShare,
        }
      : size;
  const quote = quoteClass(of, offering, { day });
  return quote.kind === "quoted" ? quote.usdPerRequest : Number.NaN;
}
