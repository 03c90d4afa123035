import { type PlainDate, parsePlainDate, addDays } from "../quantity/plain-date.ts";

/** How a file writes days with strokes: 4/1/25 is the first of April or the fourth of January. */
export type DayOrder = "month-first" | "day-first";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|UTC|[+-]00:?00)?)?$/;
const STROKES = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const POINTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

const two = (text: string): string => text.padStart(2, "0");

/** The day a text names, in the calendar of UTC; undefined where it names none. */
export function readDay(text: string, order: DayOrder): PlainDate | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return parsePlainDate(iso[1] ?? "");
  const points = POINTS.exec(text);
  if (points !== null)
    return parsePlainDate(`${points[3] ?? ""}-${two(points[2] ?? "")}-${two(points[1] ?? "")}`);
  const strokes = STROKES.exec(text);
  if (strokes === null) return undefined;
  const [, a = "", b = "", year = ""] = strokes;
  const [month, day] = order === "month-first" ? [a, b] : [b, a];
  return parsePlainDate(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`);
}

/** First day after a period: an end of 23:59 on the last day means the next. */
export function readEnd(text: string, order: DayOrder): PlainDate | undefined {
  const day = readDay(text, order);
  return day !== undefined && /[T ]23:59/.test(text) ? addDays(day, 1) : day;
}

/** A billing period as a file writes it. */
export type PeriodText = { readonly start: string; readonly end: string };

/**
 * In which order a file writes day and month, by all its billing periods
 * together: in the order by which each begins and ends on the first of a month.
 *
 * @returns the order, or why it cannot be told and how to mend it
 *
 * @example
 * dayOrderOf([{ start: "4/1/25", end: "5/1/25" }]); // => { order: "month-first", … }
 */
export function dayOrderOf(
  periods: readonly PeriodText[],
): { readonly order: DayOrder; readonly remark: string | null } | { readonly fault: string } {
  const stroked = periods.filter(({ start, end }) => STROKES.test(start) || STROKES.test(end));
  const [first] = stroked;
  if (first === undefined) return { order: "month-first", remark: null };
  const [us, eu] = [inOrder(stroked, "month-first"), inOrder(stroked, "day-first")];
  const example = `“${first.start}”`;
  const orderOf = (order: DayOrder) => ({
    order,
    remark: `Days such as ${example} are read with the ${order === "month-first" ? "month" : "day"} first: so read, the billing periods begin and end on the first of a month.`,
  });
  if (us.months && (!eu.months || us.days === eu.days)) return orderOf("month-first");
  if (eu.months && !us.months) return orderOf("day-first");
  if (us.valid !== eu.valid)
    return {
      order: us.valid ? "month-first" : "day-first",
      remark: `Days such as ${example} are read with the ${us.valid ? "month" : "day"} first: the other way some are no days.`,
    };
  return {
    fault: `Days such as ${example} can be read with the month or with the day first, and the file’s billing periods do not tell which. Export it again with days as 2026-04-01.`,
  };
}

function inOrder(periods: readonly PeriodText[], order: DayOrder) {
  const read = periods.map(({ start, end }) => [readDay(start, order), readEnd(end, order)]);
  const valid = read.every(
    ([start, end]) => start !== undefined && end !== undefined && start < end,
  );
  const firsts = read.flat().every((day) => day?.endsWith("-01") === true);
  return { valid, months: valid && firsts, days: read.flat().join() };
}
