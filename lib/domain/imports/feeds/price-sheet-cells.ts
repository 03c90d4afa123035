import type { TimeWindow } from "../../catalog/time-window.ts";
import { parsePlainDate } from "../../quantity/plain-date.ts";
import { MOST_TOKENS } from "../prices/kept-limits.ts";

/** What a cell says, or why it says nothing that can be read. */
export type Cell<T> = { readonly value: T } | { readonly reason: string };

const GROUPED = /^[1-9]\d{0,2}(,\d{3})+\.\d+$/;
const PLAIN = /^\d*\.?\d+(e-?\d+)?$/i;
const WITH_COMMA = /^\d+,\d+$/;

/** Words for nothing that programs write into cells. */
const NOTHING = new Set(["", "null", "none", "n/a", "na", "-", "nan"]);

export const isEmptyCell = (text: string): boolean => NOTHING.has(text.trim().toLowerCase());

/**
 * The amount in dollars a cell states. What can be read in two ways is not guessed.
 *
 * @example
 * priceIn("2,50") // => { reason: "… write 2.50" }
 */
export function priceIn(text: string): Cell<number> {
  const bare = text.trim().replace(/^(US)?\$\s*|^USD\s*|\s*USD$/gi, "");
  if (text.trim().startsWith("=")) return { reason: "is a formula: save its value" };
  if (/[€£¥₩₹]|\b[A-Z]{3}\b/.test(bare))
    return { reason: `is “${text.trim()}”: prices are kept in US dollars alone; convert it first` };
  if (GROUPED.test(bare)) return { value: Number(bare.replaceAll(",", "")) };
  if (WITH_COMMA.test(bare))
    return {
      reason: `is “${bare}”: a point is expected for decimals; write ${bare.replace(",", ".")} or ${bare.replace(",", "")}`,
    };
  if (PLAIN.test(bare)) return { value: Number(bare) };
  return bare.startsWith("-")
    ? { reason: `is ${bare}: a price is not negative` }
    : { reason: `is “${bare}”: a price is a number, as 4.25` };
}

/** A whole number of tokens: 200001, 200,001 or 200k. */
export function tokensIn(text: string): Cell<number> {
  const bare = text.trim().toLowerCase();
  const [, digits = "", thousand] = /^(\d{1,9}|\d{1,3}(?:[, ]\d{3}){1,2})(k)?$/.exec(bare) ?? [];
  if (digits === "") return { reason: `is “${text.trim()}”: a whole number of tokens is expected` };
  const value = Number(digits.replace(/[, ]/g, "")) * (thousand === undefined ? 1 : 1000);
  return value > MOST_TOKENS
    ? {
        reason: `is “${text.trim()}”: no prompt is longer than ${MOST_TOKENS / 1e6} million tokens`,
      }
    : { value };
}

/** A day, with or without a time behind it, which is cut off. */
export function dayIn(text: string): Cell<string> {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text.trim())?.[1];
  return day !== undefined && parsePlainDate(day) !== undefined
    ? { value: day }
    : { reason: `is “${text.trim()}”: a day is written as 2026-11-22` };
}

const HOURS = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*[-–]\s*((?:[01]\d|2[0-3]):[0-5]\d)$/;

export function hoursIn(text: string): Cell<TimeWindow> {
  const [, startUtc, endUtc] = HOURS.exec(text.trim()) ?? [];
  return startUtc === undefined || endUtc === undefined || startUtc === endUtc
    ? { reason: `is “${text.trim()}”: hours are written as 16:30-00:30` }
    : { value: { startUtc, endUtc } };
}

/** One of a few words, in whatever case and with spaces for strokes. */
export function wordIn<T extends string>(text: string, words: readonly T[]): Cell<T> {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const found = words.find((word) => word === bare);
  return found === undefined
    ? { reason: `is “${text.trim()}”: one of ${words.join(", ")} is expected` }
    : { value: found };
}

const PER: Readonly<Record<string, number>> = {
  "1m": 1e6,
  m: 1e6,
  million: 1e6,
  "1000000": 1e6,
  "1k": 1e3,
  k: 1e3,
  thousand: 1e3,
  "1000": 1e3,
  "1": 1,
  one: 1,
  each: 1,
  token: 1,
};
const PER_WORDS = new Map(Object.entries(PER));

/** How many a price is for. */
export function perIn(text: string): Cell<number> {
  const value = PER_WORDS.get(
    text
      .trim()
      .toLowerCase()
      .replace(/\s*tokens?$/, "") || "token",
  );
  return value === undefined
    ? { reason: `is “${text.trim()}”: 1M, 1K or 1 is expected` }
    : { value };
}
