/** Thousands set apart all in one way, in front of which no zero stands. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([,_ \u00A0\u202F])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;

/**
 * A number as it is typed, without what sets its thousands apart. Any other text stays as it is:
 * in 0,125 and 1,2345 a comma sets no thousands apart, and what it means is not guessed.
 *
 * @example
 * ungrouped("1,234.5") // => "1234.5"
 * ungrouped("0,125") // => "0,125"
 */
export const ungrouped = (text: string): string =>
  GROUPED.test(text) ? text.replaceAll(/[^\d.+-]/g, "") : text;
