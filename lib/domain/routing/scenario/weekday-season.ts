import { dayNumber, daysInMonth } from "../../quantity/plain-date.ts";

const MONTHS = 12;
/** Monday to Friday, of a week that begins on Monday. */
const WORKING = 5;
/** 1970-01-05 was the first Monday after day 0. */
const FIRST_MONDAY = dayNumber("1970-01-05");

/** Mondays to Fridays of a calendar month; no holiday is taken out. */
function weekdaysIn(year: number, month: number): number {
  const first = dayNumber(`${year}-${String(month).padStart(2, "0")}-01`) - FIRST_MONDAY;
  return Array.from({ length: daysInMonth(year, month) }, (_, i) => first + i).filter(
    (day) => ((day % 7) + 7) % 7 < WORKING,
  ).length;
}

/**
 * The season of work that is done from Monday to Friday: each month’s weekdays over their mean, by
 * the calendar of a year.
 *
 * @returns twelve multipliers from January on, with a mean of one
 *
 * @example
 * weekdaySeason(2026)[1] // => 0.92, twenty days of a mean of 21.75
 */
export function weekdaySeason(year: number): number[] {
  const days = Array.from({ length: MONTHS }, (_, i) => weekdaysIn(year, i + 1));
  const mean = days.reduce((sum, one) => sum + one, 0) / MONTHS;
  return days.map((one) => one / mean);
}

/** The same season with a mean of one: what the volume says is not said twice. */
export function toMeanOne(season: readonly number[]): number[] {
  const sum = season.reduce((all, one) => all + one, 0);
  return sum > 0 ? season.map((one) => (one * season.length) / sum) : season.map(() => 1);
}
