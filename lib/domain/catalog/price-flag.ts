/** Signs that a price was typed wrong or means something else, to be looked at by a person. */
export const PRICE_FLAGS = {
  "output-below-input": "output is cheaper than input, as if the two were swapped",
  "zero-price": "a seller that charges lists a price of zero; zero is not free",
  "output-far-above-input": "output costs more than twenty times input",
  "cache-read-above-input": "reading from the cache costs more than not caching",
  "batch-ratio":
    "batch work costs less than 0.4 or more than 0.6 of the standard price; half is usual",
  "ten-times": "about ten times, or a tenth of, what others say, as if a digit were misplaced",
  "unit-error":
    "a thousand or a million times off, as if the price were for another number of tokens",
  "moved-over-100-times": "the price moved more than a hundredfold against the one before",
  "moved-ten-times":
    "the price moved about tenfold against the one before, as if a digit were misplaced",
  "constant-ratio":
    "one and the same ratio runs through this seller’s prices in two feeds, as if one read another region or added a tax",
  "regional-equals-global":
    "a regional price is the same as the global one, though the seller charges 10 % more for it",
} as const;
export type PriceFlagCode = keyof typeof PRICE_FLAGS;

/** A number a flag rests on. */
export type FlagNumber = {
  readonly label: string;
  readonly value: number;
  /** Prices are in US dollars per million tokens. */
  readonly unit: "usd-per-mtok" | "ratio" | "count";
};

/** What looks odd about a price, in words, with the numbers it rests on. Nothing is corrected by it. */
export type PriceFlag = {
  readonly code: PriceFlagCode;
  /** A sentence with its numbers, for whoever has to look. */
  readonly text: string;
  readonly numbers: readonly FlagNumber[];
};

/**
 * A flag with its sentence written.
 *
 * @example
 * priceFlag("output-below-input", [usd("input", 1.41), usd("output", 0.35)]).text
 * // => "output is cheaper than input, as if the two were swapped (input $1.41, output $0.35)"
 */
export const priceFlag = (
  code: PriceFlagCode,
  numbers: readonly FlagNumber[],
  detail = "",
): PriceFlag => ({
  code,
  text: `${PRICE_FLAGS[code]} (${[...(detail === "" ? [] : [detail]), ...numbers.map(inWords)].join(", ")})`,
  numbers,
});

const inWords = ({ label, value, unit }: FlagNumber): string => {
  const digits = String(Number(value.toPrecision(4)));
  return `${label} ${unit === "usd-per-mtok" ? `$${digits}` : digits}`;
};

export const usd = (label: string, value: number): FlagNumber => ({
  label,
  value,
  unit: "usd-per-mtok",
});
export const ratio = (label: string, value: number): FlagNumber => ({
  label,
  value,
  unit: "ratio",
});
