import type { TableLines } from "./table-lines.ts";

/** With more rows than these a table is read from the top, not from the side. */
const MOST_ROWS = 4;

/**
 * A wide table of few rows with its rows as columns, so that it stands on a page whole;
 * undefined where it has many, or where its first column states numbers.
 */
export function onItsSide({ heads, rows }: TableLines): TableLines | undefined {
  const [first, ...measures] = heads;
  const names = rows.flatMap((row) => row[0] ?? []);
  if (first === undefined || rows.length === 0 || rows.length > MOST_ROWS) return undefined;
  if (measures.length <= rows.length || names.some(({ claim }) => claim !== null)) return undefined;
  const areNumbers = 2 * measures.filter(({ isNumber }) => isNumber).length > measures.length;
  return {
    heads: [first, ...names.map(({ text }) => ({ text, isNumber: areNumbers }))],
    rows: measures.map(({ text }, i) => [
      { text, claim: null },
      ...rows.map((row) => row[i + 1] ?? { text: "", claim: null }),
    ]),
  };
}
