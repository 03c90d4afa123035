import { type Exact, exactToText } from "../domain/quantity/exact-decimal.ts";

/**
 * An amount in its own currency, to the cent: “EUR 1,234.50”.
 *
 * @example
 * amountIn(parseExact("-12.3"), "USD"); // => "−USD 12.30"
 */
export function amountIn(value: Exact, currency: string): string {
  const form = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "code",
  });
  // Digits as text, so that no amount passes through a double.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exactToText writes nothing but a number
  const digits = exactToText(value < 0n ? -value : value) as Intl.StringNumericLiteral;
  return `${value < 0n ? "−" : ""}${form.format(digits).replace(" ", " ")}`;
}
