/** How tables write that there is no number. */
const ABSENT = new Set(["", "-", "–", "—", "null", "none", "nan", "n/a", "na", "\\n"]);

/** What a score may be at most, either way: what the register keeps. */
const MOST = 1e8;

/** Decimals that are kept. */
export const SCORE_PLACES = 9;

/** A score as it is kept, so that the same file read again gives the same number. */
export const keptScore = (value: number): number => Number(value.toFixed(SCORE_PLACES));

/**
 * The number that a cell states: null where it states none, else a number or
 * what is wrong with it. A comma before other than three digits is a decimal
 * comma; before three it could be either, and is not guessed.
 *
 * @example
 * statedNumber("61,25") // => 61.25
 * statedNumber("1,234") // => "could be 1.234 or 1234: write it without the comma"
 */
export function statedNumber(cell: string): number | string | null {
  const text = cell
    .trim()
    .replace(/\s*%$/, "")
    .replaceAll(/[\u00A0\u202F ](?=\d{3}(?:\D|$))/g, "");
  if (ABSENT.has(text.toLowerCase())) return null;
  if (/^[+-]?\d{1,3},\d{3}$/.test(text))
    return `could be ${text.replace(",", ".")} or ${text.replace(",", "")}: write it without the comma`;
  const plain = /^[+-]?\d+,\d+$/.test(text)
    ? text.replace(",", ".")
    : /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)
      ? text.replaceAll(",", "")
      : text;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain))
    return "is no number: write it with digits and a point for decimals";
  const value = Number(plain);
  return Math.abs(value) <= MOST
    ? keptScore(value)
    : `is beyond what any score is: at most ${MOST.toLocaleString("en-US")} is kept`;
}
