import type { PlainDate } from "../../quantity/plain-date.ts";
import { firstDayOf } from "../scenario/class-volume.ts";
import type { Shock } from "../scenario/shock.ts";

/** The months a scenario can look at. */
const MOST_MONTHS = 36;

type Begin = Pick<Shock, "fromMonth" | "onDay">;

/** The first day on which a shock is felt: its own, or the first of its month. */
export const firstDayOfShock = ({ fromMonth, onDay }: Begin, asOf: PlainDate): PlainDate =>
  onDay ?? firstDayOf(asOf, fromMonth);

/**
 * The month of a scenario that a day falls in; undefined before the first, and after the last there can be.
 *
 * Months begin on the day of the month that the scenario is of.
 *
 * @example
 * monthOfDay("2026-11-22", "2026-12-21") // => 1
 */
export function monthOfDay(asOf: PlainDate, day: PlainDate): number | undefined {
  for (let month = 1; month <= MOST_MONTHS; month += 1)
    if (day < firstDayOf(asOf, month + 1)) return day < asOf ? undefined : month;
  return undefined;
}

/** Since when, for the end of a clause: `from month 4`, `from 2027-03-15`. */
export const sinceInWords = ({ fromMonth, onDay: day }: Begin): string =>
  day === undefined ? `from month ${fromMonth}` : `from ${day}`;
