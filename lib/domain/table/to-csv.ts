import { neutralText } from "./neutral-text.ts";
import type { Table } from "./table.ts";
import { tableRecords } from "./table-records.ts";

/** A text as a field of a CSV: never run as a formula, quoted where it has to be. */
export const csvField = (text: string): string => {
  const safe = neutralText(text);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * The table as RFC 4180 text. An estimate takes three columns, low, point and
 * high; an unknown is an empty cell, and a column of notes says why.
 *
 * @param about lines that go on top: as-of, data version, basis, filters, labels
 */
export function toCsv(table: Table, about: readonly string[]): string {
  const { headers, rows } = tableRecords(table);
  return [
    ...[table.title, ...about, ...(table.note === undefined ? [] : [table.note])]
      .map((line) => `# ${line.replaceAll(/[\r\n]+/g, " ")}`)
      .map((line) => (/[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line)),
    ...[headers, ...rows].map((record) => record.map(csvField).join(",")),
    "",
  ].join("\r\n");
}
