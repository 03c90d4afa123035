import type { FeedPrice } from "../../catalog/feed-listing.ts";
import type { CountedPrice, PriceRow } from "../../catalog/price.ts";

type AnyPrice = FeedPrice | PriceRow | CountedPrice;

/** Digits behind the point that are kept of a price. */
const KEPT_DIGITS = 9;

/** US dollars per million tokens, or for one of what is counted, as far as it is kept. */
export const amountOf = (price: AnyPrice): number =>
  Number(("usdEach" in price ? price.usdEach : price.usdPerMtok).toFixed(KEPT_DIGITS));

/** What a price is a price of: rows of one feed with the same line follow one another in time. */
export const lineOf = (price: AnyPrice): string =>
  [
    price.unit,
    price.serviceTier,
    price.minPromptTokens,
    price.tierRule,
    price.timeWindow === null ? "" : `${price.timeWindow.startUtc}-${price.timeWindow.endUtc}`,
    price.derived ? "derived" : "",
  ].join("|");

/** "input, standard, from 200,001 tokens". */
export function lineInWords(price: AnyPrice): string {
  const { unit, serviceTier, minPromptTokens, tierRule, timeWindow, derived } = price;
  return [
    unit.replaceAll("-", " "),
    serviceTier,
    ...(minPromptTokens > 0 ? [`from ${inThousands(minPromptTokens)} tokens`] : []),
    ...(tierRule === "marginal" ? ["on the part above"] : []),
    ...(timeWindow === null ? [] : [`${timeWindow.startUtc}-${timeWindow.endUtc} UTC`]),
    ...(derived ? ["worked out"] : []),
  ].join(", ");
}

/** "5 USD per million tokens". */
export const amountInWords = (price: AnyPrice): string =>
  `${plain(amountOf(price))} USD ${"usdEach" in price ? "each" : "per million tokens"}`;

/** "18 USD per million tokens, until 2026-08-01": where a price ends, that is part of it. */
export const priceInWords = (price: AnyPrice): string =>
  `${amountInWords(price)}${price.effectiveTo === null ? "" : `, until ${price.effectiveTo}`}`;

const plain = (amount: number): string => amount.toFixed(KEPT_DIGITS).replace(/\.?0+$/, "");

export const inThousands = (count: number): string =>
  String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");
