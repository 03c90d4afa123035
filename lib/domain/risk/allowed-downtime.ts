import { asGiven, step } from "../explain/step.ts";
import type { IndexDefinition } from "../indices/index-definition.ts";
import { METHOD_VERSION } from "../indices/method-version.ts";

export const allowedDowntime: IndexDefinition = {
  id: "allowed-downtime",
  methodVersion: METHOD_VERSION,
  name: "Allowed downtime",
  question: "How long may a service be down before a promise of availability is broken?",
  formula: "minutes = (1 - availability) × minutes in the time;  over = max(0, down - minutes)",
  symbols: {
    availability: "the part of all time for which the service is promised",
    "minutes in the time": "1,440 in a day, 10,080 in a week, 43,200 in 30 days, 525,600 in a year",
    down: "minutes of outage counted",
    over: "minutes beyond what the promise allows",
  },
  unit: "minutes",
  range: [0, null],
  bands: [],
  missingData: "An availability promised between two ends allows the longer downtime of the two.",
  limits: [
    "A promise counts what its contract counts: planned work, slow answers and errors often do not.",
    "A promise kept does not mean nothing was lost; a credit for one broken pays little of it.",
  ],
  references: [{ cite: "elven.works, availability table; courseiva.com, error-budget exercise" }],
  ownConventions: ["A year of 365 days."],
  checkedBy: ["downtime", "slo"],
  example: {
    given: "99.9 % promised over 30 days",
    explain: () =>
      step(
        allowedDowntime.name,
        allowedDowntime.unit,
        errorBudgetOf({ availability: 0.999, days: 30, downMinutes: 0 }).budgetMinutes,
        "the part of 30 days that the promise leaves open",
        [asGiven("Availability promised", "share", 0.999), asGiven("Time", "days", 30)],
      ),
  },
};

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_HOUR = 60;

export type Downtime = {
  readonly hoursPerYear: number;
  readonly minutesPer30Days: number;
  readonly minutesPerWeek: number;
  readonly minutesPerDay: number;
};

/**
 * How long a service of a given availability is down, by year, month, week and day.
 *
 *     down = (1 - availability) * time
 *
 * @throws RangeError if the availability lies outside 0 to 1
 *
 * @example
 * downtimeAt(0.999).minutesPer30Days;
 * // => 43.2
 */
export function downtimeAt(availability: number): Downtime {
  const minutesPerDay = downShare(availability) * MINUTES_PER_DAY;
  return {
    hoursPerYear: (minutesPerDay * 365) / MINUTES_PER_HOUR,
    minutesPer30Days: minutesPerDay * 30,
    minutesPerWeek: minutesPerDay * 7,
    minutesPerDay,
  };
}

export type ErrorBudget = {
  readonly budgetMinutes: number;
  /** Minutes beyond the budget; zero where it was kept. */
  readonly overMinutes: number;
  readonly isMet: boolean;
};

/**
 * Whether a promise of availability was kept, and by how many minutes it was missed.
 *
 * @throws RangeError if the availability lies outside 0 to 1, or the outage does not fit in the time
 *
 * @example
 * errorBudgetOf({ availability: 0.999, days: 30, downMinutes: 47 }).overMinutes;
 * // => 3.8
 */
export function errorBudgetOf({
  availability,
  days,
  downMinutes,
}: {
  readonly availability: number;
  readonly days: number;
  readonly downMinutes: number;
}): ErrorBudget {
  const minutes = days * MINUTES_PER_DAY;
  if (!(days > 0 && downMinutes >= 0 && downMinutes <= minutes))
    throw new RangeError(`${downMinutes} minutes down in ${days} days`);
  const budgetMinutes = downShare(availability) * minutes;
  return {
    budgetMinutes,
    overMinutes: Math.max(0, downMinutes - budgetMinutes),
    isMet: downMinutes <= budgetMinutes,
  };
}

function downShare(availability: number): number {
  if (!(availability >= 0 && availability <= 1))
    throw new RangeError(`an availability of ${availability}; expected 0 to 1`);
  return 1 - availability;
}
