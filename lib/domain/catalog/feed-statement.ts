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

/** The lineages that say something of a price, each with what counts of it. */
export const voicesOf = (rows: readonly PriceRow[], atUtc: string | undefined): Voice[] =>
  groupedBy(rows, lineageOf).map((ofLineage) => voiceOf(ofLineage, atUtc));

export const lineageOf = ({ feedId }: PriceRow): string => FEEDS[feedId].lineage;

function voiceOf(ofLineage: readonly PriceRow[], atUtc: string | undefined): Voice {
  const counting = new Set(latest(ofLineage));
  const said: FeedStatement[] = [];
  const repeated: FeedStatement[] = [];
  for (const ofFeed of groupedBy(ofLineage, ({ feedId }) => feedId)) {
    const newest = latest(ofFeed);
    const counts = newest.some((row) => counting.has(row));
    (counts ? said : repeated).push(...statementsOf(newest, atUtc));
  }
  const [first] = said;
  if (first === undefined) throw new RangeError("a voice requires a row");
  const seen = said.map((statement) => statement.lastSeen).toSorted();
  return {
    lineage: FEEDS[first.feedId].lineage,
    said,
    repeated,
    lastSeen: seen.at(-1) ?? first.lastSeen,
  };
}

function statementsOf(rows: readonly PriceRow[], atUtc: string | undefined): FeedStatement[] {
  const [first] = rows;
  if (first === undefined) return [];
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
