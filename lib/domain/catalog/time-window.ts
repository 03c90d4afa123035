/** Hours of the day in UTC, as `01:00` to `04:00`; the end belongs to the next window. */
export type TimeWindow = { readonly startUtc: string; readonly endUtc: string };

const FORM = /^([01]\d|2[0-3]):([0-5]\d)$/;
const MINUTES_A_DAY = 24 * 60;

/**
 * Minutes since midnight of a time of day, as `02:30`.
 *
 * @throws RangeError if it is not one
 */
export function minuteOf(time: string): number {
  const match = FORM.exec(time);
  if (match === null) throw new RangeError(`${time} is not a time of day`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/**
 * The part of a day that a price window covers, 0 to 1; a window may run over midnight.
 *
 * @throws RangeError if an end is not a time of day
 *
 * @example
 * shareOfDay({ startUtc: "01:00", endUtc: "04:00" }) // => 0.125
 */
export function shareOfDay({ startUtc, endUtc }: TimeWindow): number {
  const minutes = minuteOf(endUtc) - minuteOf(startUtc);
  return (minutes > 0 ? minutes : minutes + MINUTES_A_DAY) / MINUTES_A_DAY;
}

/**
 * Whether a time of day lies in a window.
 *
 * @throws RangeError if a time is not one
 */
export function isWithin(timeUtc: string, { startUtc, endUtc }: TimeWindow): boolean {
  const [at, start, end] = [minuteOf(timeUtc), minuteOf(startUtc), minuteOf(endUtc)];
  return start < end ? at >= start && at < end : at >= start || at < end;
}
