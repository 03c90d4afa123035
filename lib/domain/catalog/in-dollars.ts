/** A mean over the hours of a day has digits without end. */
const KEPT_DIGITS = 4;

/**
 * A price in a sentence: whole dollars alone, else cents, or finer where it is.
 *
 * @example
 * inDollars(5.5) // => "$5.50"
 */
export function inDollars(usd: number): string {
  const [whole = "", digits = ""] = String(Number(usd.toPrecision(KEPT_DIGITS))).split(".");
  return `$${whole}${digits === "" ? "" : `.${digits.padEnd(2, "0")}`}`;
}
