import { fixed } from "./number.ts";

/**
 * An amount in digits, with its thousands set apart and as many decimals as it has.
 *
 * @example
 * grouped("708000.5"); // => "708,000.5"
 */
export const grouped = (digits: string): string =>
  /^\d+(?:\.\d+)?$/.test(digits)
    ? fixed(Number(digits), digits.split(".")[1]?.length ?? 0)
    : digits;
