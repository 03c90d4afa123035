import type { Sheet } from "../../curation/sheets/sheet.ts";

const plain = (header: string): string =>
  header
    .toLowerCase()
    .trim()
    .replaceAll(/[\s-]+/g, "_");

/**
 * Where a sheet's columns stand by what they say, each of which may come under several names.
 *
 * @returns places from 0 by what is wanted; absent where no header says it
 *
 * @example
 * columnsOf(["Query", "model"], { prompt: ["prompt", "query"] }).prompt // => 0
 */
export function columnsOf<Name extends string>(
  headers: Sheet["headers"],
  names: Readonly<Record<Name, readonly string[]>>,
): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {};
  const said = headers.map(plain);
  for (const name in names) {
    const at = said.findIndex((header) => names[name].includes(header));
    if (at >= 0) found[name] = at;
  }
  return found;
}

/**
 * The number in a cell, NaN where there is none; a sign of money before it is passed over.
 *
 * @returns null where the cell holds something else
 *
 * @example
 * numberIn("$0.0012") // => 0.0012
 */
export function numberIn(cell: string): number | null {
  const text = cell.trim().replace(/^\$\s*/, "");
  if (text === "" || /^(?:nan|null|none|n\/a|-)$/i.test(text)) return Number.NaN;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}
