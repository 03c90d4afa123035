/** ISO 4217 codes in use, as the runtime's own Unicode data lists them. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/**
 * Whether a text is the code of a currency.
 *
 * @example
 * isCurrency("EUR"); // => true
 */
export const isCurrency = (code: string): boolean => CODES.has(code);
