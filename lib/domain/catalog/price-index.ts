import { addDays, daysBetween, type PlainDate, parsePlainDate } from "../quantity/plain-date.ts";
import type { Offering, Scope } from "./offering.ts";
import type { PriceRow, TokenUnit } from "./price.ts";
import { turningDays } from "./price-history.ts";
import { priceFor, type PriceSheet, pricesOn } from "./price-sheet.ts";
import { minuteOf } from "./time-window.ts";
import { freshInputTokens, type Usage } from "./usage.ts";

/** What narrows a look-up down: a time of day where prices change by the hour, a scope where a name is sold in several. */
export type LookUpTerms = {
  readonly atUtc?: string;
  readonly scope?: Scope;
  readonly scopeName?: string;
};

/** Prices of many offerings, made ready to be asked for many requests. */
export type PriceIndex = {
  /**
   * What a request costs in US dollars, or undefined where that is not known:
   * no such listing, several scopes and none named, or no price for a side.
   *
   * @throws RangeError if the day is not in the calendar or the usage makes no sense
   */
  readonly priceOf: (
    sellerId: string,
    sellerModelId: string,
    day: PlainDate,
    usage: Usage,
    terms?: LookUpTerms,
  ) => number | undefined;
};

/** Prices of one unit by prompt size, the largest threshold first. */
type Bands = readonly { readonly from: number; readonly usdPerMtok: number }[];

/** The prices of some hours of some days. */
type Slice = {
  readonly fromMinute: number;
  readonly input: Bands;
  readonly output: Bands;
  readonly cacheRead: Bands;
  readonly cacheWrite: Bands;
  /** Kept where a price is for a part of the prompt only, which bands cannot say. */
  readonly marginal: PriceSheet | null;
};

/** The prices from a day until the next period's first. */
type Period = {
  readonly from: PlainDate;
  /** On average over the day. */
  readonly whole: Slice;
  /** Hour by hour; empty where the price is the same all day. */
  readonly slices: readonly Slice[];
};

type Entry = {
  readonly offering: Offering;
  /** In order; made when the offering is first asked for. */
  periods?: readonly Period[];
};

const BEFORE_ALL_DAYS = "";

/**
 * Makes the prices of offerings ready for many look-ups: the same totals as a
 * quote at standard prices, without weighing the witnesses anew each time.
 *
 * @example
 * priceIndex(offerings).priceOf("openai", "gpt-5.6-sol", "2026-08-21", usage) // => 0.024
 */
export function priceIndex(offerings: readonly Offering[]): PriceIndex {
  const sellers = new Map<string, Map<string, Entry[]>>();
  for (const offering of offerings) {
    const models = sellers.get(offering.seller.id) ?? new Map<string, Entry[]>();
    sellers.set(offering.seller.id, models);
    const entries = models.get(offering.sellerModelId);
    if (entries === undefined) models.set(offering.sellerModelId, [{ offering }]);
    else entries.push({ offering });
  }
  const checked = new Set<PlainDate>();
  return {
    priceOf(sellerId, sellerModelId, day, usage, terms) {
      if (!checked.has(day)) {
        if (parsePlainDate(day) === undefined) throw new RangeError(`${day} is not a calendar day`);
        checked.add(day);
      }
      const entry = entryOf(sellers.get(sellerId)?.get(sellerModelId), terms);
      if (entry === undefined) return undefined;
      entry.periods ??= periodsOf(entry.offering);
      const slice = sliceOn(entry.periods, day, terms?.atUtc);
      return slice === undefined ? undefined : totalUsd(slice, usage);
    },
  };
}

function entryOf(
  entries: readonly Entry[] | undefined,
  terms: LookUpTerms | undefined,
): Entry | undefined {
  if (entries === undefined) return undefined;
  let found: Entry | undefined;
  for (const entry of entries) {
    const { scope, scopeName } = entry.offering;
    if (terms?.scope !== undefined && terms.scope !== scope) continue;
    if (terms?.scopeName !== undefined && terms.scopeName !== scopeName) continue;
    if (found !== undefined) return undefined;
    found = entry;
  }
  return found;
}

/** The period that a day lies in: the last that began by then. */
function sliceOn(
  periods: readonly Period[],
  day: PlainDate,
  atUtc: string | undefined,
): Slice | undefined {
  let i = periods.length - 1;
  while (i > 0 && (periods[i]?.from ?? BEFORE_ALL_DAYS) > day) i -= 1;
  const period = periods[i];
  if (period === undefined || atUtc === undefined || period.slices.length === 0)
    return period?.whole;
  const minute = minuteOf(atUtc);
  return period.slices.findLast(({ fromMinute }) => fromMinute <= minute);
}

function totalUsd(slice: Slice, usage: Usage): number | undefined {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } = usage;
  const fresh = freshInputTokens(usage);
  if (!(fresh >= -1e-9 * inputTokens && cacheReadTokens >= 0 && cacheWriteTokens >= 0))
    throw new RangeError(
      `${cacheReadTokens} cached and ${cacheWriteTokens} written tokens in an input of ${inputTokens}`,
    );
  if (!(outputTokens >= 0)) throw new RangeError(`outputTokens is ${outputTokens}`);
  const { marginal } = slice;
  const at = (bands: Bands, unit: TokenUnit) =>
    marginal === null
      ? bandAt(bands, inputTokens)
      : priceFor(marginal, unit, inputTokens)?.usdPerMtok;
  const [input, output] = [at(slice.input, "input"), at(slice.output, "output")];
  if (input === undefined || output === undefined) return undefined;
  const read = cacheReadTokens === 0 ? 0 : (at(slice.cacheRead, "cache-read") ?? input);
  const write = cacheWriteTokens === 0 ? 0 : (at(slice.cacheWrite, "cache-write-5m") ?? input);
  return (
    (fresh * input + cacheReadTokens * read + cacheWriteTokens * write + outputTokens * output) /
    1e6
  );
}

function bandAt(bands: Bands, promptTokens: number): number | undefined {
  for (const { from, usdPerMtok } of bands) if (promptTokens >= from) return usdPerMtok;
  return undefined;
}

/** The days between which nothing changes, each with its prices. */
function periodsOf({ prices, seller }: Offering): readonly Period[] {
  const sheetOn = (day: PlainDate, atUtc?: string) =>
    pricesOn(day, prices, "standard", atUtc, seller);
  const days = changingDays(prices);
  const [first] = days;
  if (first === undefined) return [];
  return [BEFORE_ALL_DAYS, ...days].map((from): Period => {
    const day = from === BEFORE_ALL_DAYS ? addDays(first, -1) : from;
    const whole = sheetOn(day);
    return {
      from,
      whole: sliceOf(whole, 0),
      slices: whole.prices.some(({ variesByHour }) => variesByHour)
        ? hoursOf(prices).map((atUtc) => sliceOf(sheetOn(day, atUtc), minuteOf(atUtc)))
        : [],
    };
  });
}

/**
 * Every day on which the prices may become others: first and last days, and where
 * nothing holds, the days on which another price becomes the nearest.
 */
function changingDays(rows: readonly PriceRow[]): PlainDate[] {
  const days = new Set(turningDays(rows, "9999-12-31").filter((day) => day !== null));
  const ends = [...new Set(rows.flatMap(({ effectiveTo }) => effectiveTo ?? []))];
  const begins = [...days].toSorted();
  for (const end of ends)
    for (const begin of begins) {
      if (begin <= end) continue;
      const middle = addDays(end, Math.floor(daysBetween(end, begin) / 2));
      for (const step of [-1, 0, 1]) days.add(addDays(middle, step));
    }
  return [...days].toSorted();
}

/** The times of day at which some price changes, midnight among them. */
const hoursOf = (rows: readonly PriceRow[]): string[] =>
  [
    ...new Set([
      "00:00",
      ...rows.flatMap(({ timeWindow }) =>
        timeWindow === null ? [] : [timeWindow.startUtc, timeWindow.endUtc],
      ),
    ]),
  ].toSorted();

function sliceOf(sheet: PriceSheet, fromMinute: number): Slice {
  const bands = (unit: TokenUnit): Bands =>
    sheet.prices
      .filter((price) => price.unit === unit)
      .toSorted((a, b) => b.minPromptTokens - a.minPromptTokens)
      .map(({ minPromptTokens, usdPerMtok }) => ({ from: minPromptTokens, usdPerMtok }));
  return {
    fromMinute,
    input: bands("input"),
    output: bands("output"),
    cacheRead: bands("cache-read"),
    cacheWrite: bands("cache-write-5m"),
    marginal: sheet.prices.some(
      ({ minPromptTokens, tierRule }) => minPromptTokens > 0 && tierRule === "marginal",
    )
      ? sheet
      : null,
  };
}
