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
  /** US dollars paid for a request, shocks, drift, a router and a judge included; NaN where nobody has a price. */
  readonly usdPerRequest: number;
};

/** Reads one side, cell by cell. */
export type SideReader = {
  readonly classIds: readonly string[];
  readonly offeringIds: readonly string[];
  readonly months: number;
  readonly cell: (monthIndex: number, classId: string, offeringId: string) => SideCell;
  /** What the ledger comes to over all months by kind of line, in US dollars; together they are the bill. */
  readonly usdByKind: ReadonlyMap<string, number>;
};

export function sideReader(side: Side): SideReader {
  const { file, months, run } = side;
  const width = file.offerings.length;
  const classAt = new Map(file.classes.map(({ id }, w) => [id, w]));
  const offeringAt = new Map(file.offerings.map(({ id }, o) => [id, o]));
  const paid = run.months.map((outcome) => paidShares(outcome));
  return {
    classIds: file.classes.map(({ id }) => id),
    offeringIds: file.offerings.map(({ id }) => id),
    months: months.length,
    usdByKind: ledgerByKind(side),
    cell(monthIndex, classId, offeringId) {
      const [w, o] = [classAt.get(classId), offeringAt.get(offeringId)];
      const month = months[monthIndex];
      const of = w === undefined ? undefined : file.classes[w];
      const offering = o === undefined ? undefined : file.offerings[o];
      const day = month?.cells.day ?? file.asOf;
      const requests = w === undefined ? 0 : (month?.requests[w] ?? 0);
      if (w === undefined || o === undefined || month === undefined)
        return { requests, share: 0, of, offering, day, usdPerRequest: Number.NaN };
      const index = w * width + o;
      const outcome = run.months[monthIndex];
      const spent = outcome?.usd[index] ?? 0;
      // Where nothing is bought, whoever answers may still cost: a judge, a router's surcharge.
      const share = paid[monthIndex]?.[index] || (outcome?.shares[index] ?? 0);
      const now = outcome?.parts[0]?.state.board.usdPerMonth[index] ?? Number.NaN;
      const usdFactor = outcome?.usdFactor ?? 1;
      const list = month.cells.usdPerRequest[index] ?? Number.NaN;
      const usdPerRequest =
        requests === 0
          ? list * usdFactor
          : share > 0
            ? spent / (share * requests)
            : (now * usdFactor) / requests;
      return { requests, share, of, offering, day, usdPerRequest };
    },
  };
}

function paidShares({ parts, shares }: MonthOutcome): Float64Array {
  const sum = new Float64Array(shares.length);
  for (const { part, paid } of parts)
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + part * (paid[i] ?? 0);
  return sum;
}

function ledgerByKind({ file, months, run }: Side): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [i, outcome] of run.months.entries())
    for (const { kind, usd } of monthLedger(file, months[i], outcome).lines)
      sums.set(kind, (sums.get(kind) ?? 0) + usd);
  return sums;
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
