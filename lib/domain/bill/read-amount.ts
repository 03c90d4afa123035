import { EXACT_FAULTS, type Exact, isExact, parseExact } from "../quantity/exact-decimal.ts";

/** What parts whole units from fractions in a file: one sign for all its amounts. */
export type DecimalSign = "." | ",";

/** The sign of a file, and whether an amount was seen that can only be read so. */
export type DecimalReading = { readonly sign: DecimalSign; readonly isCertain: boolean };

/** An amount as it stands in a file, and where. */
export type AmountText = { readonly text: string; readonly row: number; readonly column: string };

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** What people and spreadsheets put around an amount: spaces, apostrophes, a currency sign. */
const AROUND = /[\s'’$€£¥]/g;

const bareOf = (text: string): string => {
  const bare = text.replaceAll(AROUND, "");
  return bare.startsWith("(") && bare.endsWith(")") ? `-${bare.slice(1, -1)}` : bare;
};

type Sign = { readonly sign: DecimalSign; readonly certain: boolean } | null;

/** What one amount tells of the file's decimal sign. */
function signIn(text: string): Sign {
  const bare = bareOf(text).replace(/e[+-]?\d+$/i, "");
  const [point, comma] = [bare.lastIndexOf("."), bare.lastIndexOf(",")];
  if (point === -1 && comma === -1) return null;
  if (point !== -1 && comma !== -1) return { sign: point > comma ? "." : ",", certain: true };
  const sign = point === -1 ? "," : ".";
  const other = sign === "." ? "," : ".";
  const parts = bare.replace(/^[+-]/, "").split(sign);
  // 1.234.567 has thousands parted by points.
  if (parts.length > 2) return { sign: other, certain: true };
  const [whole = "", part = ""] = parts;
  const mayBeThousands = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return { sign, certain: !mayBeThousands };
}

const placeOf = ({ text, row, column }: AmountText): string => `row ${row}, ${column}: “${text}”`;

/**
 * The decimal sign of a file, by its amounts together: never by one cell alone.
 * The standard asks for the point; a comma counts where an amount can only be read so.
 *
 * @returns the sign, or why it cannot be told and how to mend it
 */
export function decimalSignOf(
  amounts: readonly AmountText[],
): DecimalReading | { readonly fault: string } {
  const told = amounts.flatMap((amount) => {
    const sign = signIn(amount.text);
    return sign === null ? [] : [{ amount, ...sign }];
  });
  const point = told.find(({ sign, certain }) => certain && sign === ".");
  const comma = told.find(({ sign, certain }) => certain && sign === ",");
  if (point !== undefined && comma !== undefined)
    return {
      fault: `Some amounts have a decimal point (${placeOf(point.amount)}) and some a decimal comma (${placeOf(comma.amount)}). Export the file again with a point in all of them.`,
    };
  if (comma !== undefined) return { sign: ",", isCertain: true };
  const unclear = told.find(({ sign }) => sign === ",");
  if (point === undefined && unclear !== undefined)
    return {
      fault: `An amount can be read in two ways (${placeOf(unclear.amount)}), and no other amount of the file tells which. Export it again with a decimal point and without signs between thousands.`,
    };
  return { sign: ".", isCertain: point !== undefined };
}

const GROUPED = {
  ".": /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/,
  ",": /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/,
} as const;

/**
 * An amount, exactly, by the decimal sign of its file.
 *
 * @returns the amount, or what is wrong with it, in words that follow the cell
 *
 * @example
 * readAmount("$10,000.00 ", { sign: ".", isCertain: true }); // => 10000 exactly
 */
export function readAmount(text: string, { sign, isCertain }: DecimalReading): Exact | string {
  if (sign === "." && PLAIN.test(text)) return orWords(parseExact(text));
  const bare = bareOf(text);
  const other = sign === "." ? "," : ".";
  const isGrouped = bare.includes(other);
  if (isGrouped && !GROUPED[sign].test(bare))
    return `does not read as an amount with a decimal ${sign === "." ? "point" : "comma"}, as the file’s other amounts do`;
  if (isGrouped && !isCertain && signIn(text)?.certain === false)
    return "can be read in two ways, and no amount before it tells which; write it without signs between thousands";
  const ungrouped = isGrouped ? bare.replaceAll(other, "") : bare;
  return orWords(parseExact(sign === "," ? ungrouped.replace(",", ".") : ungrouped));
}

const orWords = (read: ReturnType<typeof parseExact>): Exact | string =>
  isExact(read) ? read : EXACT_FAULTS[read];
