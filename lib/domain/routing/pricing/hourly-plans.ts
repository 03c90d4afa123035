import type { Offering } from "../../catalog/offering.ts";
import { minuteOf } from "../../catalog/time-window.ts";
import type { Unpriced } from "../quote.ts";
import { columnsBetween, type RequestColumns } from "../trace/request-columns.ts";
import { type PlanTerms, type PricePlan, pricePlan } from "./price-plan.ts";
import { requestsUsd } from "./requests-usd.ts";

/** The price plans of one offering over a day: plan `i` from `startMinutes[i]` on, in minutes after midnight UTC. */
export type HourlyPlans = {
  readonly kind: "hourly";
  /** Ascending from 0. */
  readonly startMinutes: readonly number[];
  readonly plans: readonly PricePlan[];
};

const MS_OF_MINUTE = 60_000;
const MINUTES_OF_DAY = 1440;
const MS_OF_DAY = MINUTES_OF_DAY * MS_OF_MINUTE;

/**
 * Works an offering's price rows out for each part of a day in which they stay the same.
 *
 * Where `pricePlan` averages prices that change over the day, these charge each
 * request at its own hour. One plan where no price changes.
 *
 * @returns why not, where input or output has no price in some part of the day
 * @throws RangeError as `pricePlan`
 *
 * @example
 * hourlyPlans(offering, { day: "2026-11-22" })
 */
export function hourlyPlans(
  offering: Offering,
  terms: Omit<PlanTerms, "atUtc">,
): HourlyPlans | Unpriced {
  const starts = offering.prices.flatMap(({ timeWindow }) =>
    timeWindow === null ? [] : [minuteOf(timeWindow.startUtc), minuteOf(timeWindow.endUtc)],
  );
  const startMinutes = [...new Set([0, ...starts])].toSorted((a, b) => a - b);
  const plans: PricePlan[] = [];
  for (const minute of startMinutes) {
    const plan = pricePlan(offering, { ...terms, atUtc: timeOf(minute) });
    if (plan.kind === "unpriced") return plan;
    plans.push(plan);
  }
  return { kind: "hourly", startMinutes, plans };
}

/**
 * What the requests of a trace cost, each at the price of its own hour, in US dollars.
 *
 * The trace must count its times from 1970, as those with a calendar date do;
 * Mooncake's, which count from their own beginning, have no hour of the day.
 *
 * @param each where given, takes the cost of each request
 *
 * @example
 * requestsUsdByHour(plans, columns) // => 12.4
 */
export function requestsUsdByHour(
  { startMinutes, plans }: HourlyPlans,
  columns: RequestColumns,
  each?: Float64Array,
): number {
  let usd = 0;
  // Times never fall, so what was asked in one part of one day lies together.
  for (let from = 0; from < columns.length;) {
    const atMs = columns.atMs[from] ?? 0;
    const midnightMs = Math.floor(atMs / MS_OF_DAY) * MS_OF_DAY;
    const part = startMinutes.findLastIndex((start) => midnightMs + start * MS_OF_MINUTE <= atMs);
    const endMs = midnightMs + (startMinutes[part + 1] ?? MINUTES_OF_DAY) * MS_OF_MINUTE;
    let to = from + 1;
    while (to < columns.length && (columns.atMs[to] ?? Infinity) < endMs) to += 1;
    const plan = plans[part];
    if (plan === undefined) throw new RangeError("a day of prices begins at midnight");
    usd += requestsUsd(plan, columnsBetween(columns, from, to), each?.subarray(from, to));
    from = to;
  }
  return usd;
}

const two = (number: number): string => String(number).padStart(2, "0");
const timeOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
