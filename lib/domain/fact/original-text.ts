import type { OriginalAmount } from "./fact.ts";

/**
 * An amount as its source states it, with the rate it was turned into dollars at.
 *
 * @example
 * originalText({ amount: 1.3e9, currency: "EUR", usdPerUnit: 1.17, rateOn: "2025-09-09" });
 * // => "EUR 1,300,000,000 at 1.17 dollars on 2025-09-09"
 */
export const originalText = ({ amount, currency, usdPerUnit, rateOn }: OriginalAmount): string =>
  `${currency} ${amount.toLocaleString("en-US")} at ${usdPerUnit} dollars on ${rateOn}`;
