import { CONFIDENCES, METHODS, RANKS } from "../../fact/fact.ts";
import { isCurrency } from "../../quantity/currency.ts";
import { parsePlainDate } from "../../quantity/plain-date.ts";
import { ungrouped } from "../sheets/ungrouped.ts";

/** What a cell says: its value, and the text that exports would write for it. */
export type Read<T = unknown> =
  | { readonly ok: true; readonly value: T; readonly text: string }
  | { readonly ok: false; readonly reason: string };

export const said = <T>(value: T, text: string): Read<T> => ({ ok: true, value, text });
export const refused = (reason: string): Read<never> => ({ ok: false, reason });

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAY_FIRST = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;

/** "14 Feb 2026" and "February 14, 2026" as 2026-02-14; other texts as they are. */
function isoDay(text: string): string {
  const [, dayA, monthA, yearA] = DAY_FIRST.exec(text) ?? [];
  const [, monthB, dayB, yearB] = MONTH_FIRST.exec(text) ?? [];
  const [year, name, day] = [yearA ?? yearB, monthA ?? monthB, dayA ?? dayB];
  if (year === undefined || name === undefined || day === undefined) return text;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? text : `${year}-${`${month}`.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A calendar day. */
export function readDay(text: string): Read<string> {
  const day = parsePlainDate(isoDay(text.replace(/T00:00:00.*$/, "")));
  return day === undefined
    ? refused(
        `"${text}" is no day of the calendar: write it as 2026-02-14 (14/02 and 02/14 are read differently by different people)`,
      )
    : said(day, day);
}

/** A day, a month or a year, as far as it is known. */
export function readPartialDate(text: string): Read<string> {
  const month = /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);
  return month ? said(text, text) : readDay(text);
}

/** A plain number, with or without commas between thousands. */
export function readNumber(text: string): Read<number> {
  const digits = ungrouped(text);
  const number = Number(digits);
  return digits === "" || !Number.isFinite(number)
    ? refused(`"${text}" is no number: write 1200000 or 1,200,000, with a point for decimals`)
    : said(number, `${number}`);
}

/** The code of a currency. */
export function readCurrency(text: string): Read<string> {
  const code = text.toUpperCase();
  return isCurrency(code)
    ? said(code, code)
    : refused(`"${text}" is no currency: give its code by ISO 4217, such as EUR, GBP or CNY`);
}

/** A member of a closed set, in any case, with spaces for hyphens. */
export function readMember<T extends string>(
  members: readonly T[],
  text: string,
  labels: Readonly<Record<string, string>> = {},
): Read<T> {
  const plain = (word: string) =>
    word
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, " ")
      .trim();
  const found = members.find(
    (member) =>
      plain(member) === plain(text) ||
      (Object.hasOwn(labels, member) && plain(labels[member] ?? "") === plain(text)),
  );
  return found === undefined
    ? refused(`"${text}" is none of ${members.join(", ")}`)
    : said(found, found);
}

/** Columns of a claim that stand alone, and how each is read. */
export const CLAIM_READERS: Readonly<Record<string, (text: string) => Read>> = {
  valid_from: readDay,
  valid_to: readDay,
  method: (text) => readMember(METHODS, text),
  confidence: (text) => readMember(CONFIDENCES, text),
  rank: (text) => readMember(RANKS, text),
  note: (text) => said(text, text),
  original_amount: readNumber,
  original_currency: readCurrency,
  usd_per_unit: readNumber,
  rate_on: readDay,
};
