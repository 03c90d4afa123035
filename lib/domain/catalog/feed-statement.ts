import type { PlainDate } from "../quantity/plain-date.ts";
import type { FeedId } from "./feed.ts";
import { FEEDS } from "./feed.ts";
import { groupedBy } from "./grouped-by.ts";
import type { PriceRow } from "./price.ts";
import { lastSeen } from "./price.ts";
import { lastStated } from "./prices-in-force.ts";
import { isWithin, shareOfDay } from "./time-window.ts";

/** What one feed says a unit costs; where it contradicts itself, there are several. */
export type FeedStatement = {
  readonly feedId: FeedId;
  /** US dollars per million tokens, spread over the day where it changes by the hour. */
  readonly usdPerMtok: number;
  /** Its first day, where the feed says since when. */
  readonly since: PlainDate | null;
  /** The last day on which the feed is known to have said it. */
  readonly lastSeen: PlainDate;
  readonly rows: readonly PriceRow[];
};

/** All that feeds of one lineage say of a price: one witness, however many repeat it. */
export type Voice = {
  readonly lineage: string;
  /** The newest statements of the lineage, which alone count. */
  readonly said: readonly FeedStatement[];
  /** Statements of the same lineage that newer ones took the place of. */
  readonly repeated: readonly FeedStatement[];
  readonly lastSeen: PlainDate;
};

/**
 * The lineages that say something of a price, each with what counts of it. One
 * that has prices for other hours than the one asked about says nothing.
 */
export function voicesOf(rows: readonly PriceRow[], atUtc: string | undefined): Voice[] {
  if (rows.length === 1) return voiceOf(rows, atUtc);
  return groupedBy(rows, lineageOf).flatMap((ofLineage) => voiceOf(ofLineage, atUtc));
}

export const lineageOf = ({ feedId }: PriceRow): string => FEEDS[feedId].lineage;

function voiceOf(ofLineage: readonly PriceRow[], atUtc: string | undefined): Voice[] {
  const [row, ...others] = ofLineage;
  if (row === undefined) return [];
  // Most prices have one row, and are asked for very often.
  if (others.length === 0) {
    const said = statementsOf(ofLineage, atUtc);
    const lineage = lineageOf(row);
    return said.length === 0 ? [] : [{ lineage, said, repeated: [], lastSeen: lastSeen(row) }];
  }
  const counting = new Set(latest(ofLineage));
  const said: FeedStatement[] = [];
  const repeated: FeedStatement[] = [];
  for (const ofFeed of groupedBy(ofLineage, ({ feedId }) => feedId)) {
    const newest = latest(ofFeed);
    const counts = newest.some((one) => counting.has(one));
    (counts ? said : repeated).push(...statementsOf(newest, atUtc));
  }
  const seen = said
    .map((statement) => statement.lastSeen)
    .toSorted()
    .at(-1);
  return seen === undefined ? [] : [{ lineage: lineageOf(row), said, repeated, lastSeen: seen }];
}

function statementsOf(rows: readonly PriceRow[], atUtc: string | undefined): FeedStatement[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (rows.length === 1 && first.timeWindow === null) {
    const { feedId, usdPerMtok, effectiveFrom } = first;
    return [{ feedId, usdPerMtok, since: effectiveFrom, lastSeen: lastSeen(first), rows }];
  }
  const seen = rows.map(lastSeen).toSorted().at(-1) ?? first.observedAt;
  const since = rows
    .map(({ effectiveFrom }) => effectiveFrom ?? "")
    .toSorted()
    .at(-1);
  return overTheDay(rows, atUtc).map((usdPerMtok) => ({
    feedId: first.feedId,
    usdPerMtok,
    since: since === undefined || since === "" ? null : since,
    lastSeen: seen,
    rows,
  }));
}

/** Of the rows for the same hours, those that count last; several where one file says two things. */
export function latest(rows: readonly PriceRow[]): readonly PriceRow[] {
  if (rows.length < 2) return rows;
  const hours = ({ timeWindow }: PriceRow) => `${timeWindow?.startUtc}-${timeWindow?.endUtc}`;
  return groupedBy(rows, hours).flatMap(lastStated);
}

/** What rows say a unit costs at a time of day, or on average over the day: several values where they differ. */
export function overTheDay(rows: readonly PriceRow[], atUtc: string | undefined): number[] {
  const allDay = rows.filter((row) => row.timeWindow === null).map((row) => row.usdPerMtok);
  const windows = rows.flatMap(({ timeWindow, usdPerMtok }) =>
    timeWindow === null ? [] : [{ timeWindow, usdPerMtok }],
  );
  if (windows.length === 0) return distinct(allDay);
  if (atUtc !== undefined) {
    const now = windows.filter(({ timeWindow }) => isWithin(atUtc, timeWindow));
    return distinct(now.length > 0 ? now.map((row) => row.usdPerMtok) : allDay);
  }
  const covered = windows.reduce((sum, row) => sum + shareOfDay(row.timeWindow), 0);
  const inWindows = windows.reduce(
    (sum, row) => sum + row.usdPerMtok * shareOfDay(row.timeWindow),
    0,
  );
  if (allDay.length === 0) return [inWindows / covered];
  return distinct(allDay.map((usd) => usd * Math.max(0, 1 - covered) + inWindows));
}

const distinct = (values: readonly number[]): number[] =>
  values.length < 2 ? [...values] : [...new Set(values)];
