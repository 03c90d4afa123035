import { addDays, addMonths, type PlainDate } from "../quantity/plain-date.ts";

/** The ends of the quarters from one day on and before another, and that other day itself. */
export function daySteps(first: PlainDate, last: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  let begins = `${first.slice(0, 4)}-01-01`;
  while (begins <= last) {
    begins = addMonths(begins, 3);
    const end = addDays(begins, -1);
    if (end >= first && end < last) days.push(end);
  }
  return [...days, last];
}
