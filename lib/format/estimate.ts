import { ANY_NUMBER } from "../domain/indices/concentration/effective-suppliers.ts";
import type { Estimate } from "../domain/quantity/estimate.ts";
import type { Unit } from "../domain/quantity/unit.ts";
import { money } from "./money.ts";
import { fixed, placesOf, significant, stepFor } from "./number.ts";

type Style = {
  /** What one unit of the value is multiplied by before it is shown. */
  readonly scale: number;
  /** Stands behind the number, or in the header of a column. */
  readonly suffix: string;
  /** Decimals of an exact value. */
  readonly places: number;
};

const STYLES: Partial<Record<Unit, Style>> = {
  share: { scale: 100, suffix: "%", places: 1 },
  "usd-per-usd": { scale: 100, suffix: " ¢ per $", places: 1 },
  "index-0-1": { scale: 1, suffix: "", places: 2 },
  "score-0-100": { scale: 1, suffix: "", places: 0 },
  "hhi-points": { scale: 1, suffix: "", places: 0 },
  suppliers: { scale: 1, suffix: "", places: 1 },
  ratio: { scale: 1, suffix: "×", places: 2 },
  points: { scale: 1, suffix: "", places: 3 },
  minutes: { scale: 1, suffix: " min", places: 1 },
  days: { scale: 1, suffix: " days", places: 0 },
  months: { scale: 1, suffix: " months", places: 0 },
  years: { scale: 1, suffix: " years", places: 1 },
  count: { scale: 1, suffix: "", places: 0 },
  "per-year": { scale: 1, suffix: " a year", places: 2 },
  ranks: { scale: 1, suffix: " places", places: 1 },
  wins: { scale: 1, suffix: "", places: 2 },
  "tokens-per-month": { scale: 1, suffix: "", places: 0 },
  megabytes: { scale: 1, suffix: " MB", places: 0 },
  gigabytes: { scale: 1, suffix: " GB", places: 0 },
  terabytes: { scale: 1, suffix: " TB", places: 1 },
  gigawatts: { scale: 1, suffix: " GW", places: 2 },
};

const isMoney = (unit: Unit): boolean => unit.startsWith("usd") && unit !== "usd-per-usd";

/** What stands behind a number of this unit; empty for money, which has its sign in front. */
export const unitSuffix = (unit: Unit): string => STYLES[unit]?.suffix ?? "";

/** What one unit of a value is multiplied by before it is shown: a share is read in percent. */
export const unitScale = (unit: Unit): number => STYLES[unit]?.scale ?? 1;

/** One number in its unit, as a person reads it. */
export const quantity = (value: number, unit: Unit): string =>
  withUnit(bareQuantity(value, unit), unit);

/** A number with its unit behind it, in the form that one asks for: 1 day, 2 days. */
function withUnit(number: string, unit: Unit): string {
  const suffix = unitSuffix(unit);
  return /^1(?:\.0+)?$/.test(number) && ONE_OF_MANY.has(suffix)
    ? `${number}${suffix.slice(0, -1)}`
    : `${number}${suffix}`;
}

const ONE_OF_MANY = new Set([" days", " months", " years", " places"]);

/** The number alone, for a column whose header carries the unit. */
export function bareQuantity(value: number, unit: Unit): string {
  if (isMoney(unit)) return money(value);
  const style = STYLES[unit];
  return style === undefined ? significant(value) : fixed(value * style.scale, style.places);
}

/** A landmark of an axis: no decimals where it has none. */
export function tickText(value: number, unit: Unit): string {
  const style = STYLES[unit];
  if (isMoney(unit)) return money(value).replace(/\.0+(?=[A-Zk]?$)/, "");
  if (style === undefined) return significant(value);
  const scaled = Number((value * style.scale).toPrecision(12));
  return `${fixed(scaled, Number.isInteger(scaled) ? 0 : 1)}${style.suffix}`;
}

/** Low to high, with no more digits than the width allows; one number where the ends meet. */
export const interval = (value: Estimate, unit: Unit): string =>
  withUnit(bareInterval(value, unit), unit);

export function bareInterval({ low, high }: Estimate, unit: Unit): string {
  const style = STYLES[unit];
  if (isMoney(unit) || style === undefined) {
    const [from, to] = [bareQuantity(low, unit), bareQuantity(high, unit)];
    return fromTo(from, to);
  }
  if (unit === "suppliers" && high >= ANY_NUMBER) return `${fixed(low, style.places)} or more`;
  if (high - low < 10 ** -style.places / style.scale / 2) return bareQuantity(high, unit);
  // Outward, so that the interval shown never leaves out what could be.
  const step = stepOf({ low, high }, style);
  const from = atStep(low, step, style, floorTo);
  const to = atStep(high, step, style, ceilTo);
  return fromTo(from, to);
}

/** A dash between two ends; a word where one of them is below nought, and has a dash of its own. */
const fromTo = (from: string, to: string): string =>
  from === to ? from : `${from}${from.startsWith("−") || to.startsWith("−") ? " to " : "–"}${to}`;

/** Whether an interval is written with both of its ends. */
const hasEnds = (range: string): boolean => /–| to /.test(range);

const stepOf = ({ low, high }: Pick<Estimate, "low" | "high">, { scale, places }: Style): number =>
  Math.max(10 ** -places, stepFor(low * scale, high * scale));

/** Rounding of computed values must not push an end that lies on a step to the next one. */
const ON_STEP = 1e-9;
const floorTo = (steps: number): number => Math.floor(steps + ON_STEP);
const ceilTo = (steps: number): number => Math.ceil(steps - ON_STEP);

const atStep = (
  value: number,
  step: number,
  { scale }: Style,
  round: (steps: number) => number = Math.round,
): string => fixed(round((value * scale) / step) * step, placesOf(step));

/** The best value with its interval behind it, or the interval alone where nothing singles out a value. */
export function estimateText(value: Estimate, unit: Unit): string {
  const [text, suffix] = [bareEstimate(value, unit), unitSuffix(unit)];
  // A word can stand behind the brackets for both; a sign belongs to each number.
  return suffix === "%"
    ? text.replace(/ \((.+)\)$/, "% ($1)").replace(/(\)?)$/, "%$1")
    : withUnit(text, unit);
}

export function bareEstimate(value: Estimate, unit: Unit): string {
  const range = bareInterval(value, unit);
  if (value.point === null || value.low === value.high) return range;
  const style = STYLES[unit];
  // As fine as the interval, so that it never seems to lie outside of it.
  const point =
    hasEnds(range) && style !== undefined
      ? atStep(value.point, stepOf(value, style), style)
      : bareQuantity(value.point, unit);
  return point === range ? point : `${point} (${range})`;
}

/** The ends in words of their own, for a sentence that stands alone: "at least 30 days, and up to 90 days". */
export const endsInWords = ({ low, high }: Estimate, unit: Unit): string =>
  low === high
    ? quantity(high, unit)
    : low === 0
      ? `anything up to ${quantity(high, unit)}`
      : `at least ${quantity(low, unit)}, and up to ${quantity(high, unit)}`;
