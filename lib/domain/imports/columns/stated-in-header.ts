import { isCurrency } from "../../quantity/currency.ts";
import type { SheetFormat } from "./sheet-columns.ts";

/** What a header says of every cell below it, as a column of its own would. */
type Stated = {
  /** The header without it. */
  readonly name: string;
  readonly cells: readonly { readonly column: "per" | "currency"; readonly text: string }[];
};

const PER: readonly (readonly [RegExp, text: string])[] = [
  [/(?:\/|\bper)\s*(?:1\s?k|1[,.]?000|thousand)\b(?:\s*tokens?)?/i, "1K"],
  [/(?:\/|\bper)\s*(?:1\s?m|1[,.]?000[,.]?000|mtok|m(?=\s*tok)|million)\b(?:\s*tokens?)?/i, "1M"],
  [/(?:\/|\bper)\s*(?:1\s*)?token\b/i, "1"],
];
const SIGNS: readonly (readonly [RegExp, code: string])[] = [
  [/€/, "EUR"],
  [/£/, "GBP"],
  [/¥/, "JPY"],
  [/₹/, "INR"],
];

/**
 * What the header of a price says beside its name: how many it is for, and in
 * which currency. Left unread, a price per thousand would count as one per million.
 *
 * @example
 * statedInHeader("price-sheet", "Price per 1K tokens (EUR)");
 * // => { name: "Price (EUR)", cells: [{ column: "per", text: "1K" }, { column: "currency", text: "EUR" }] }
 */
export function statedInHeader(format: SheetFormat, header: string): Stated {
  if (format !== "price-sheet") return { name: header, cells: [] };
  const per = PER.toSorted(([a], [b]) => longest(b, header) - longest(a, header)).find(([sign]) =>
    sign.test(header),
  );
  const currency =
    header.match(/\b[A-Z]{3}\b/g)?.find(isCurrency) ??
    SIGNS.find(([sign]) => sign.test(header))?.[1];
  return {
    name: per === undefined ? header : header.replace(per[0], " ").replaceAll(/\s+/g, " ").trim(),
    cells: [
      ...(per === undefined ? [] : [{ column: "per" as const, text: per[1] }]),
      ...(currency === undefined ? [] : [{ column: "currency" as const, text: currency }]),
    ],
  };
}

/** "per 1,000,000" is no price per 1,000: what explains more of the header holds. */
const longest = (sign: RegExp, header: string): number => sign.exec(header)?.[0].length ?? 0;
