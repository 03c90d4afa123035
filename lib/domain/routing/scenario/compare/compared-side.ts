import type { Offering } from "../../../catalog/offering.ts";
import type { MonthBoard } from "../board-of.ts";
import type { PriceBook } from "../../pricing/price-book.ts";
import { quoteSlices } from "../class-quote.ts";
import { slicesOf } from "../class-slices.ts";
import { monthLedger } from "../month-ledger.ts";
import { type AllocatedPart, monthOutcome } from "../month-outcome.ts";
import type { PolicyRun } from "../run-policy.ts";
import type { RequestClass } from "../request-class.ts";
import type { ScenarioFile } from "../scenario-file.ts";

/** A policy of a scenario over its months, as one side of a comparison. */
export type Side = {
  readonly file: ScenarioFile;
  readonly months: readonly MonthBoard[];
  readonly run: PolicyRun;
};

/** A piece of a month during which nothing changes on either side. */
export type Piece = {
  /** From 0. */
  readonly monthIndex: number;
  /** In parts of the month, 0 to 1. */
  readonly from: number;
  readonly until: number;
};

/** What one side says of a class on an offering in a piece of a month. */
export type SideCell = {
  /** Of the piece, 0 where the side has no such class or month. */
  readonly requests: number;
  /** Part of the class that is paid for there. */
  readonly share: number;
  readonly of: RequestClass | undefined;
  readonly offering: Offering | undefined;
  readonly day: string;
  /** US dollars paid for a request, shocks, drift, a router and a judge included; NaN where there is no price or the offering is closed. */
  readonly usdPerRequest: number;
};

/** Reads one side, cell by cell. */
export type SideReader = {
  readonly classIds: readonly string[];
  readonly offeringIds: readonly string[];
  readonly months: number;
  /** Where the parts of a month end, in parts of it, ascending to 1; none of a month the side does not have. */
  readonly cuts: (monthIndex: number) => readonly number[];
  readonly cell: (piece: Piece, classId: string, offeringId: string) => SideCell;
  /** What the ledger comes to over all months by kind of line, in US dollars; together they are the bill. */
  readonly usdByKind: ReadonlyMap<string, number>;
};

export function sideReader(side: Side): SideReader {
  const { file, months, run } = side;
  const width = file.offerings.length;
  const classAt = new Map(file.classes.map(({ id }, w) => [id, w]));
  const offeringAt = new Map(file.offerings.map(({ id }, o) => [id, o]));
  const partsBy = run.months.map(({ parts }, i) => aloneParts(run, months[i], parts));
  return {
    classIds: file.classes.map(({ id }) => id),
    offeringIds: file.offerings.map(({ id }) => id),
    months: months.length,
    usdByKind: ledgerByKind(side),
    cuts: (monthIndex) => (partsBy[monthIndex] ?? []).map(({ until }) => until),
    cell({ monthIndex, from, until }, classId, offeringId) {
      const [w, o] = [classAt.get(classId), offeringAt.get(offeringId)];
      const month = months[monthIndex];
      const of = w === undefined ? undefined : file.classes[w];
      const offering = o === undefined ? undefined : file.offerings[o];
      const day = month?.cells.day ?? file.asOf;
      const ofMonth = w === undefined ? 0 : (month?.requests[w] ?? 0);
      const requests = ofMonth * (until - from);
      const middle = (from + until) / 2;
      const own = partsBy[monthIndex]?.find((part) => part.until > middle);
      if (w === undefined || o === undefined || month === undefined || own === undefined)
        return { requests, share: 0, of, offering, day, usdPerRequest: Number.NaN };
      const index = w * width + o;
      // Where nothing is bought, whoever answers may still cost: a judge, a router's surcharge.
      const share = own.paid[index] || (own.answers[index] ?? 0);
      const { board, usdFactor } = own.state;
      const usdPerRequest =
        ofMonth === 0
          ? (month.cells.usdPerRequest[index] ?? Number.NaN) * usdFactor
          : share > 0
            ? (own.usd[index] ?? 0) / (share * ofMonth)
            : ((board.usdPerMonth[index] ?? Number.NaN) * usdFactor) / ofMonth;
      return { requests, share, of, offering, day, usdPerRequest };
    },
  };
}

/** A part of a month, where it ends, and what it would cost were all of the month like it. */
type AlonePart = AllocatedPart & { readonly until: number; readonly usd: Float64Array };

function aloneParts(
  { decider }: PolicyRun,
  month: MonthBoard | undefined,
  parts: readonly AllocatedPart[],
): AlonePart[] {
  if (month === undefined) return [];
  let until = 0;
  return parts.map((part, i) => {
    until = i === parts.length - 1 ? 1 : until + part.part;
    const { usd } = monthOutcome(decider.policy, month, [{ ...part, part: 1 }]);
    return { ...part, until, usd };
  });
}

function ledgerByKind({ file, months, run }: Side): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [i, outcome] of run.months.entries())
    for (const { kind, usd } of monthLedger(file, months[i], outcome).lines)
      sums.set(kind, (sums.get(kind) ?? 0) + usd);
  return sums;
}

/**
 * List price of a request with the size of one class and the caching of another; NaN where there is none.
 *
 * @param book keeps what offerings ask, for the next one
 */
export function mixedPrice(
  offering: Offering,
  size: RequestClass,
  caching: RequestClass,
  day: string,
  book: PriceBook,
): number {
  const of =
    size.statistics === null && caching.statistics === null
      ? {
          ...size,
          cacheReadShare: caching.cacheReadShare,
          cacheWriteShare: caching.cacheWriteShare,
        }
      : size;
  const { plan } = book.on(offering, day);
  const slices = plan.kind === "plan" ? slicesOf(of, plan.minPromptTokens) : [];
  const quote = quoteSlices(slices, plan);
  return quote.kind === "quoted" ? quote.usdPerRequest : Number.NaN;
}
