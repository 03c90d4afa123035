/** Decimal places that an exact number keeps: what billing files write, and what a double of theirs can hold. */
const PLACES = 30;
/** More than any bill: beyond it a number was damaged, not owed. */
const WHOLE_DIGITS = 15;

/** A decimal number as a whole count of 10^-30, so that sums never round. */
export type Exact = bigint;

export const EXACT_FAULTS = {
  "not-a-number": "is no number",
  "too-large": "is larger than any amount of a bill",
  "too-fine": "has more than 30 decimal places",
} as const;
export type ExactFault = keyof typeof EXACT_FAULTS;

const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const POWERS: readonly bigint[] = Array.from({ length: PLACES + 1 }, (_, n) => 10n ** BigInt(n));
const power = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n);

/**
 * The number that a text writes with a point, exactly.
 *
 * @example
 * exactToText(parseExact("0.1") + parseExact("0.2")); // => "0.3"
 */
export function parseExact(text: string): Exact | ExactFault {
  const match = FORM.exec(text);
  if (match === null) return "not-a-number";
  const [, sign = "", whole = "", part = "", exponent = "0"] = match;
  const digits = `${whole}${part}`;
  if (digits === "") return "not-a-number";
  const scale = part.length - Number(exponent);
  const count = BigInt(digits);
  if (count === 0n) return 0n;
  const significant = digits.replace(/^0+/, "").length;
  if (significant - scale > WHOLE_DIGITS) return "too-large";
  const shift = PLACES - scale;
  if (shift >= 0) return signed(sign, count * power(shift));
  // Zeros after the last place say nothing.
  if (shift < -significant || count % power(-shift) !== 0n) return "too-fine";
  return signed(sign, count / power(-shift));
}

const signed = (sign: string, value: bigint): Exact => (sign === "-" ? -value : value);

/** Whether a text was read as a number. */
export const isExact = (read: Exact | ExactFault): read is Exact => typeof read === "bigint";

/** The number in digits, without zeros that say nothing: it reads back as the same number. */
export function exactToText(value: Exact): string {
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, "0");
  const part = digits.slice(-PLACES).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -PLACES)}${part === "" ? "" : `.${part}`}`;
}

/** The nearest double, for a chart or a share; never for a sum. */
export const exactToNumber = (value: Exact): number => Number(exactToText(value));

/** Rounded to so many places, halves away from zero. */
export function roundExact(value: Exact, places: number): Exact {
  const unit = power(PLACES - places);
  const half = value < 0n ? -unit / 2n : unit / 2n;
  return ((value + half) / unit) * unit;
}

/** Two exact numbers multiplied, rounded to the last place kept. */
export const timesExact = (a: Exact, b: Exact): Exact => roundedQuotient(a * b, power(PLACES));

const roundedQuotient = (value: bigint, by: bigint): bigint =>
  (value + (value < 0n ? -by / 2n : by / 2n)) / by;
