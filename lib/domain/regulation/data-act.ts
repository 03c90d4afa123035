import { addDays, addMonths, type PlainDate } from "../quantity/plain-date.ts";

/** Since this day charges for switching may not exceed their cost (Article 29(2)). */
const REDUCED_CHARGES_FROM: PlainDate = "2024-01-11";
/** From this day the Act applies (Article 50). */
export const APPLIES_FROM: PlainDate = "2025-09-12";
/** From this day switching is free of charge (Article 29(1)). */
export const FREE_SWITCHING_FROM: PlainDate = "2027-01-12";

/** Leaving for another provider, or using two side by side (Article 34). */
export type DataActMode = "switching" | "parallel-use";

/**
 * The most a cloud provider may charge a customer in the EU for moving data out on a given day.
 *
 * Before 11 January 2024 the list charge; then at most the provider's own cost;
 * for switching nothing from 12 January 2027. Data moved for use of several
 * clouds side by side may still be charged at cost (Regulation (EU) 2023/2854,
 * Articles 25, 29 and 34).
 *
 * @throws RangeError if a charge or cost is negative
 *
 * @example
 * highestSwitchingCharge({ day: "2027-01-12", mode: "switching", listCharge: 100, providerCost: 40 });
 * // => 0
 */
export function highestSwitchingCharge({
  day,
  mode,
  listCharge,
  providerCost,
}: {
  readonly day: PlainDate;
  readonly mode: DataActMode;
  readonly listCharge: number;
  readonly providerCost: number;
}): number {
  if (!(listCharge >= 0 && providerCost >= 0))
    throw new RangeError(`a charge of ${listCharge} at a cost of ${providerCost}`);
  if (day < REDUCED_CHARGES_FROM) return listCharge;
  if (mode === "switching" && day >= FREE_SWITCHING_FROM) return 0;
  return Math.min(listCharge, providerCost);
}

/** Article 25(2): the longest notice and transition, and the shortest time to fetch data. */
const LONGEST_NOTICE_MONTHS = 2;
const LONGEST_TRANSITION_DAYS = 30;
const SHORTEST_RETRIEVAL_DAYS = 30;
/** Article 25(4): where 30 days are technically unfeasible. */
const LONGEST_ALTERNATIVE_MONTHS = 7;

export type SwitchingTimeline = {
  readonly noticeEnds: PlainDate;
  readonly transitionEnds: PlainDate;
  /** The transition where the provider has shown that 30 days are not feasible. */
  readonly extendedTransitionEnds: PlainDate;
  /** First day on which the provider may stop handing out the data. */
  readonly retrievalEnds: PlainDate;
};

/**
 * The latest dates of a switch that the EU Data Act allows, counted from the day of notice.
 *
 * Two months of notice, 30 days of transition (seven months where that is not
 * feasible), and at least 30 days to fetch the data.
 *
 * @throws RangeError if the day is not in the calendar
 *
 * @example
 * switchingTimeline("2027-01-15").transitionEnds;
 * // => "2027-04-14"
 */
export function switchingTimeline(noticeGiven: PlainDate): SwitchingTimeline {
  const noticeEnds = addMonths(noticeGiven, LONGEST_NOTICE_MONTHS);
  const transitionEnds = addDays(noticeEnds, LONGEST_TRANSITION_DAYS);
  return {
    noticeEnds,
    transitionEnds,
    extendedTransitionEnds: addMonths(noticeEnds, LONGEST_ALTERNATIVE_MONTHS),
    retrievalEnds: addDays(transitionEnds, SHORTEST_RETRIEVAL_DAYS),
  };
}
