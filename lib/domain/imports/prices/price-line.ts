import type { FeedPrice } from "../../catalog/feed-listing.ts";
import {
  COUNTED_UNITS,
  type CountedPrice,
  type PriceRow,
  TOKEN_UNITS,
} from "../../catalog/price.ts";

type AnyPrice = FeedPrice | PriceRow | CountedPrice;

/** Digits behind the point that are kept of a price. */
const KEPT_DIGITS = 9;
const KEPT = 10 ** KEPT_DIGITS;

/** US dollars per million tokens, or for one of what is counted, as far as it is kept. */
export const amountOf = (price: AnyPrice): number =>
  Math.round(("usdEach" in price ? price.usdEach : price.usdPerMtok) * KEPT) / KEPT;

/** "input, standard, from 200,001 tokens". */
export function lineInWords(price: AnyPrice): string {
  const { serviceTier, minPromptTokens, tierRule, timeWindow, derived } = price;
  let words = `${unitInWords(price)}, ${serviceTier}`;
  if (minPromptTokens > 0) words += `, from ${inThousands(minPromptTokens)} tokens`;
  if (tierRule === "marginal") words += ", on the part above";
  if (timeWindow !== null) words += `, ${timeWindow.startUtc}-${timeWindow.endUtc} UTC`;
  return derived ? `${words}, worked out` : words;
}

const UNIT_WORDS = new Map<string, string>(
  [...TOKEN_UNITS, ...COUNTED_UNITS].map((unit) => [unit, unit.replaceAll("-", " ")]),
);

/** "cache read". */
export const unitInWords = ({ unit }: Pick<AnyPrice, "unit">): string =>
  UNIT_WORDS.get(unit) ?? unit;

/** "5 USD per million tokens". */
export const amountInWords = (price: AnyPrice): string =>
  `${plain(amountOf(price))} USD ${"usdEach" in price ? "each" : "per million tokens"}`;

/** "18 USD per million tokens, until 2026-08-01": where a price ends, that is part of it. */
export const priceInWords = (price: AnyPrice): string =>
  `${amountInWords(price)}${price.effectiveTo === null ? "" : `, until ${price.effectiveTo}`}`;

/** Very small amounts are written out, without an exponent. */
function plain(amount: number): string {
  const text = String(amount);
  return text.includes("e") ? amount.toFixed(KEPT_DIGITS).replace(/\.?0+$/, "") : text;
}

/** "1,048,576"; what is no whole number has no commas. */
export function inThousands(count: number): string {
  if (!Number.isInteger(count) || Math.abs(count) < 1000) return String(count);
  const last = String(Math.abs(count % 1000)).padStart(3, "0");
  return `${inThousands(Math.trunc(count / 1000))},${last}`;
}
