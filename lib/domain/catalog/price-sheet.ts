import type { PlainDate } from "../quantity/plain-date.ts";
import { parsePlainDate } from "../quantity/plain-date.ts";
import type { PriceRow, ServiceTier, TierRule, TokenUnit } from "./price.ts";
import { daysOutside, TOKEN_UNITS } from "./price.ts";
import { groupedBy } from "./grouped-by.ts";
import { isWithin, shareOfDay } from "./time-window.ts";

/** How the sources of a price stand to one another. */
export const AGREEMENTS = ["confirmed", "single-source", "disputed"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** Two sources that differ by no more than this share say the same. */
export const SAME_PRICE_WITHIN = 0.005;

/** One price of a sheet, with the rows it was read from. */
export type SheetPrice = {
  readonly unit: TokenUnit;
  readonly minPromptTokens: number;
  readonly tierRule: TierRule;
  /** US dollars per million tokens; the highest where sources disagree. */
  readonly usdPerMtok: number;
  readonly lowestUsdPerMtok: number;
  readonly agreement: Agreement;
  /** No row holds on the day; the nearest in time was taken. */
  readonly outsideDates: boolean;
  /** The price changes over the day and was spread evenly over its hours. */
  readonly variesByHour: boolean;
  readonly derived: boolean;
  readonly rows: readonly PriceRow[];
};

export type PriceSheet = {
  readonly day: PlainDate;
  readonly serviceTier: ServiceTier;
  readonly prices: readonly SheetPrice[];
  /** At least one price is used on a day its source does not give it for. */
  readonly outsideDates: boolean;
};

/**
 * The prices in force on a day, one for each unit and prompt length.
 *
 * Where no row holds on the day, the nearest in time stands in and says so.
 * Where sources disagree by more than half a percent the highest is taken and
 * both are kept. A worked-out price gives way to a stated one.
 *
 * @param day the day, as `2026-11-22`
 * @param tier the service tier; another tier's prices never fill in
 * @param atUtc a time of day, as `02:30`; without it, prices that change over the day are averaged over its hours
 * @throws RangeError if the day is not in the calendar
 *
 * @example
 * pricesOn("2026-11-22", offering.prices, "standard").prices[0]?.usdPerMtok
 */
export function pricesOn(
  day: PlainDate,
  rows: readonly PriceRow[],
  tier: ServiceTier = "standard",
  atUtc?: string,
): PriceSheet {
  if (parsePlainDate(day) === undefined) throw new RangeError(`${day} is not a calendar day`);
  const ofTier = rows.filter((row) => row.serviceTier === tier);
  const prices = TOKEN_UNITS.flatMap((unit) =>
    pricesOfUnit(
      day,
      ofTier.filter((row) => row.unit === unit),
      atUtc,
    ),
  );
  const outsideDates = prices.some((price) => price.outsideDates);
  return { day, serviceTier: tier, prices, outsideDates };
}

/**
 * The price of one unit for a prompt of so many tokens, or undefined where none is known.
 *
 * @param promptTokens all input tokens of the request, cached ones included
 */
export function priceFor(
  sheet: PriceSheet,
  unit: TokenUnit,
  promptTokens: number,
): { readonly usdPerMtok: number; readonly from: SheetPrice } | undefined {
  const bands = sheet.prices
    .filter((price) => price.unit === unit && price.minPromptTokens <= promptTokens)
    .toSorted((a, b) => b.minPromptTokens - a.minPromptTokens);
  const from = bands[0];
  if (from === undefined) return undefined;
  return { usdPerMtok: blend(bands, promptTokens), from };
}

/** Longest band first: a whole-request price ends the walk, a marginal one prices its own part. */
function blend(bands: readonly SheetPrice[], promptTokens: number): number {
  const [top, ...rest] = bands;
  if (top === undefined) return 0;
  const below = Math.max(0, top.minPromptTokens - 1);
  if (top.tierRule === "whole-request" || below === 0 || rest.length === 0) return top.usdPerMtok;
  const above = (promptTokens - below) / promptTokens;
  return top.usdPerMtok * above + blend(rest, below) * (1 - above);
}

function pricesOfUnit(
  day: PlainDate,
  all: readonly PriceRow[],
  atUtc: string | undefined,
): SheetPrice[] {
  const stated = all.filter((row) => !row.derived);
  const rows = stated.length > 0 ? stated : all;
  // The nearest is sought over the whole unit: a long-prompt price that has ended
  // must not come back because its own threshold has no other row.
  const nearest = Math.min(...rows.map((row) => daysOutside(row, day)));
  const used = rows.filter((row) => daysOutside(row, day) === nearest);
  return groupedBy(used, (row) => `${row.minPromptTokens} ${row.tierRule}`)
    .map((group) => priceOfGroup(group, nearest > 0, atUtc))
    .toSorted((a, b) => a.minPromptTokens - b.minPromptTokens);
}

function priceOfGroup(
  group: readonly PriceRow[],
  outsideDates: boolean,
  atUtc: string | undefined,
): SheetPrice {
  const bySource = groupedBy(group, (row) => row.sourceId).map(latest);
  const values = bySource.flatMap((rows) => overTheDay(rows, atUtc));
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const differ = highest - lowest > SAME_PRICE_WITHIN * highest;
  const [first] = group;
  if (first === undefined) throw new RangeError("a price requires a row");
  return {
    unit: first.unit,
    minPromptTokens: first.minPromptTokens,
    tierRule: first.tierRule,
    usdPerMtok: highest,
    lowestUsdPerMtok: lowest,
    agreement: differ ? "disputed" : bySource.length > 1 ? "confirmed" : "single-source",
    outsideDates,
    variesByHour: atUtc === undefined && group.some((row) => row.timeWindow !== null),
    derived: first.derived,
    rows: bySource.flat(),
  };
}

/** Of one source's rows for the same hours, those that began last, then those seen last. */
function latest(rows: readonly PriceRow[]): PriceRow[] {
  const age = (row: PriceRow) => `${row.effectiveFrom ?? "0000-00-00"} ${row.observedAt}`;
  const hours = (row: PriceRow) => `${row.timeWindow?.startUtc}-${row.timeWindow?.endUtc}`;
  return groupedBy(rows, hours).flatMap((same) => {
    const newest = same.map(age).toSorted().at(-1);
    return same.filter((row) => age(row) === newest);
  });
}

/** What one source says the unit costs: several values where it contradicts itself. */
function overTheDay(rows: readonly PriceRow[], atUtc: string | undefined): number[] {
  const allDay = rows.filter((row) => row.timeWindow === null).map((row) => row.usdPerMtok);
  const windows = rows.flatMap(({ timeWindow, usdPerMtok }) =>
    timeWindow === null ? [] : [{ timeWindow, usdPerMtok }],
  );
  if (windows.length === 0) return allDay;
  if (atUtc !== undefined) {
    const now = windows.filter(({ timeWindow }) => isWithin(atUtc, timeWindow));
    return now.length > 0 ? now.map((row) => row.usdPerMtok) : allDay;
  }
  const covered = windows.reduce((sum, row) => sum + shareOfDay(row.timeWindow), 0);
  const inWindows = windows.reduce(
    (sum, row) => sum + row.usdPerMtok * shareOfDay(row.timeWindow),
    0,
  );
  if (allDay.length === 0) return [inWindows / covered];
  return allDay.map((usd) => usd * Math.max(0, 1 - covered) + inWindows);
}
