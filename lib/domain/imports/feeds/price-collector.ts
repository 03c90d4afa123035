import type { FeedPrice, RowFault } from "../../catalog/feed-listing.ts";
import type { CountedUnit, TokenUnit } from "../../catalog/price.ts";
import { isTokenUnit } from "../../catalog/price.ts";
import { amountFault } from "./amount-fault.ts";
import type { PriceSpot } from "./feed-price.ts";
import { countedPrice, isSameSpot, times, tokenPrice } from "./feed-price.ts";
import { zeroNote } from "./zero-price.ts";

/** The prices of one row, as far as it is read, and what is wrong with it or was not taken. */
export type PriceCollector = {
  readonly place: string;
  readonly prices: FeedPrice[];
  readonly faults: RowFault[];
  /** Fields that state zero. */
  readonly zeros: string[];
  /** What of the ordinary price, for short prompts, is stated as zero today. */
  readonly zeroUnits: TokenUnit[];
  /** Fields that were not taken. */
  readonly untaken: string[];
};

export const newCollector = (place: string): PriceCollector => ({
  place,
  prices: [],
  faults: [],
  zeros: [],
  zeroUnits: [],
  untaken: [],
});

export const addFault = (
  { place, faults }: PriceCollector,
  field: string,
  reason: string,
): void => {
  faults.push({ place, field, reason });
};

/**
 * The amount in dollars that a field states; undefined where it is a fault, which is then noted.
 *
 * @param factor from the field's unit to that of the catalog
 */
export function amountOf(
  collector: PriceCollector,
  field: string,
  value: unknown,
  per: "million tokens" | "each",
  factor = 1,
): number | undefined {
  // Before it is multiplied: 1e308 is finite, a million times it is not.
  let reason = amountFault(value, "number");
  if (reason === undefined && typeof value === "number") {
    const usd = times(value, factor);
    reason = amountFault(usd, per);
    if (reason === undefined) return usd;
  }
  addFault(collector, field, reason ?? "is no number");
  return undefined;
}

/** The first of two fields that say the same counts; the other is named. */
export function addPrice(
  { prices, untaken }: PriceCollector,
  field: string,
  price: FeedPrice,
): void {
  if (prices.some((known) => isSameSpot(known, price))) untaken.push(field);
  else prices.push(price);
}

/** Zero is no price; it is kept apart, to be looked at. */
export function addZero(
  { zeros, zeroUnits }: PriceCollector,
  field: string,
  unit: TokenUnit | CountedUnit,
  { serviceTier = "standard", minPromptTokens = 0, effectiveTo = null }: PriceSpot = {},
): void {
  zeros.push(field);
  const isOrdinary = serviceTier === "standard" && minPromptTokens === 0 && effectiveTo === null;
  if (isOrdinary && isTokenUnit(unit) && !zeroUnits.includes(unit)) zeroUnits.push(unit);
}

/** What the field states becomes a price; zero is named and is none, and what is absent says nothing. */
export function takePrice(
  collector: PriceCollector,
  field: string,
  value: unknown,
  unit: TokenUnit | CountedUnit,
  { factor = 1, ...spot }: PriceSpot & { readonly factor?: number } = {},
): void {
  if (value === null || value === undefined) return;
  const per = isTokenUnit(unit) ? "million tokens" : "each";
  const usd = amountOf(collector, field, value, per, factor);
  if (usd === undefined) return;
  if (usd === 0) addZero(collector, field, unit, spot);
  else
    addPrice(
      collector,
      field,
      isTokenUnit(unit) ? tokenPrice(unit, usd, spot) : countedPrice(unit, usd, spot),
    );
}

/** What a reader is told of fields that did not become prices. */
export const notesOf = ({ zeros, untaken }: PriceCollector): string[] => [
  ...(zeros.length > 0 ? [zeroNote(zeros)] : []),
  ...(untaken.length > 0 ? [`Not taken: ${untaken.join(", ")}.`] : []),
];
