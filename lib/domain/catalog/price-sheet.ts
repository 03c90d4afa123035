import type { PlainDate } from "../quantity/plain-date.ts";
import { parsePlainDate } from "../quantity/plain-date.ts";
import { isWitness, type PricedSeller } from "./feed-precedence.ts";
import type { PriceRow, ServiceTier, TierRule, TokenUnit } from "./price.ts";
import { daysOutside, isSameThreshold, TOKEN_UNITS } from "./price.ts";
import { isForHoursOnly, weighOverDay } from "./contract-hours.ts";
import type { Weighed, Weighing } from "./price-agreement.ts";

/** One price of a sheet, with all that feeds say of it and the rows it was read from. */
export type SheetPrice = Weighed & {
  readonly unit: TokenUnit;
  readonly minPromptTokens: number;
  readonly tierRule: TierRule;
  /** US dollars per million tokens that costs are worked out with: the highest where feeds disagree. */
  readonly usdPerMtok: number;
  readonly lowestUsdPerMtok: number;
  /** By how much the lowest lies under the highest, 0 to 1. */
  readonly spread: number;
  /** No row holds on the day; the nearest in time was taken. */
  readonly outsideDates: boolean;
  /** The price changes over the day and was spread evenly over its hours. */
  readonly variesByHour: boolean;
  readonly derived: boolean;
  /** The rows that count, those of the preferred feed first. */
  readonly rows: readonly PriceRow[];
};

export type PriceSheet = {
  readonly day: PlainDate;
  readonly serviceTier: ServiceTier;
  readonly prices: readonly SheetPrice[];
  /** At least one price is used on a day its source does not give it for. */
  readonly outsideDates: boolean;
};

/**
 * The prices in force on a day, one for each unit and prompt length.
 *
 * Where no row holds on the day, the nearest in time stands in and says so.
 * Where lineages disagree by more than half a percent the highest is taken and
 * all are kept; a contract price stands alone, for prompts of its length and longer. A worked-out price gives way to a
 * stated one.
 *
 * @param day the day, as `2026-11-22`
 * @param tier the service tier; another tier's prices never fill in
 * @param atUtc a time of day, as `02:30`; without it, prices that change over the day are averaged over its hours
 * @param seller who sells it: whose word is shown first depends on it, what costs are worked out with does not
 * @throws RangeError if the day is not in the calendar
 *
 * @example
 * pricesOn("2026-11-22", offering.prices, "standard").prices[0]?.usdPerMtok
 */
export function pricesOn(
  day: PlainDate,
  rows: readonly PriceRow[],
  tier: ServiceTier = "standard",
  atUtc?: string,
  seller?: PricedSeller,
): PriceSheet {
  checkDay(day);
  const ofUnit = new Map<TokenUnit, PriceRow[]>();
  for (const row of rows) {
    if (row.serviceTier !== tier || !isWitness(row.feedId, seller)) continue;
    const same = ofUnit.get(row.unit);
    if (same === undefined) ofUnit.set(row.unit, [row]);
    else same.push(row);
  }
  const asked = { day, seller, ...(atUtc === undefined ? {} : { atUtc }) };
  const prices = TOKEN_UNITS.flatMap((unit) => {
    const ofThis = ofUnit.get(unit);
    return ofThis === undefined ? [] : pricesOfUnit(ofThis, asked);
  });
  const outsideDates = prices.some((price) => price.outsideDates);
  return { day, serviceTier: tier, prices, outsideDates };
}

/** A whole catalog is read for one day: it is looked at once. */
let checked: PlainDate | undefined;

function checkDay(day: PlainDate): void {
  if (day === checked) return;
  if (parsePlainDate(day) === undefined) throw new RangeError(`${day} is not a calendar day`);
  checked = day;
}

/**
 * The price of one unit for a prompt of so many tokens, or undefined where none is known.
 *
 * @param promptTokens all input tokens of the request, cached ones included
 */
export function priceFor(
  sheet: PriceSheet,
  unit: TokenUnit,
  promptTokens: number,
): { readonly usdPerMtok: number; readonly from: SheetPrice } | undefined {
  const bands = sheet.prices
    .filter((price) => price.unit === unit && price.minPromptTokens <= promptTokens)
    .toSorted((a, b) => b.minPromptTokens - a.minPromptTokens);
  const from = bands[0];
  if (from === undefined) return undefined;
  return { usdPerMtok: blend(bands, promptTokens), from };
}

/** Longest band first: a whole-request price ends the walk, a marginal one prices its own part. */
function blend(bands: readonly SheetPrice[], promptTokens: number): number {
  const [top, ...rest] = bands;
  if (top === undefined) return 0;
  const below = Math.max(0, top.minPromptTokens - 1);
  if (top.tierRule === "whole-request" || below === 0 || rest.length === 0) return top.usdPerMtok;
  const above = (promptTokens - below) / promptTokens;
  return top.usdPerMtok * above + blend(rest, below) * (1 - above);
}

function pricesOfUnit(all: readonly PriceRow[], asked: Weighing): SheetPrice[] {
  const stated = all.filter((row) => !row.derived);
  const rows = stated.length > 0 ? stated : all;
  // The nearest is sought over the whole unit: a long-prompt price that has ended
  // must not come back because its own threshold has no other row.
  const nearest = Math.min(...rows.map((row) => daysOutside(row, asked.day)));
  const contract = rows.filter(
    (row) => row.feedId === "contract" && daysOutside(row, asked.day) === nearest,
  );
  const agreed = shortest(contract);
  return bandsOf(rows).flatMap((band) => {
    const ofBand = band.filter((row) => daysOutside(row, asked.day) === nearest);
    const isListOnly = ofBand.every(({ feedId }) => feedId !== "contract");
    // A flat contract price is for long prompts too: what a list asks more for them is not paid.
    const isLonger = isListOnly && shortest(ofBand) > agreed;
    if (isLonger && !isForHoursOnly(contract)) return [];
    return priceOfBand(ofBand, band, nearest > 0, asked, isLonger ? contract : []) ?? [];
  });
}

/** Rows for prompts of the same size, the shortest prompts first. */
function bandsOf(rows: readonly PriceRow[]): (readonly PriceRow[])[] {
  if (rows.every(({ minPromptTokens }) => minPromptTokens === 0)) return [rows];
  const bands: PriceRow[][] = [];
  for (const row of rows.toSorted((a, b) => a.minPromptTokens - b.minPromptTokens)) {
    const band = bands.find(([first]) => first !== undefined && isSameBand(first, row));
    if (band === undefined) bands.push([row]);
    else band.push(row);
  }
  return bands;
}

/** The base price is of no tier rule: there is nothing below it. */
const isSameBand = (shorter: PriceRow, row: PriceRow): boolean =>
  shorter.minPromptTokens === 0
    ? row.minPromptTokens === 0
    : isSameThreshold(row.minPromptTokens, shorter.minPromptTokens) &&
      row.tierRule === shorter.tierRule;

const shortest = (rows: readonly PriceRow[]): number =>
  Math.min(...rows.map(({ minPromptTokens }) => minPromptTokens));

/** @param flat contract prices for certain hours, which are for prompts of this length too */
function priceOfBand(
  used: readonly PriceRow[],
  band: readonly PriceRow[],
  outsideDates: boolean,
  asked: Weighing,
  flat: readonly PriceRow[],
): SheetPrice | undefined {
  const weighed = weighOverDay(flat.length === 0 ? used : [...used, ...flat], band, asked);
  const [first] = used;
  if (weighed === undefined || first === undefined) return undefined;
  const { highest, lowest, said } = weighed;
  const counting = said.filter(
    ({ standing }) => standing === "counts" || standing === "other-hours",
  );
  const rows =
    counting.length === 1
      ? weighed.preferred.rows
      : [...new Set(counting.flatMap((one) => one.rows))];
  return {
    ...weighed,
    unit: first.unit,
    minPromptTokens: band[0]?.minPromptTokens === 0 ? 0 : shortest(used),
    tierRule: used.some(({ tierRule }) => tierRule === "marginal") ? "marginal" : first.tierRule,
    usdPerMtok: highest.usdPerMtok,
    lowestUsdPerMtok: lowest.usdPerMtok,
    spread: highest.usdPerMtok > 0 ? 1 - lowest.usdPerMtok / highest.usdPerMtok : 0,
    outsideDates,
    variesByHour: asked.atUtc === undefined && rows.some((row) => row.timeWindow !== null),
    derived: first.derived,
    rows,
  };
}
