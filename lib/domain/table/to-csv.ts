import { UNITS } from "../quantity/unit.ts";
import { type CellValue, isEstimate, type Table } from "./table.ts";

/**
 * Characters that make a spreadsheet run a cell as a formula (OWASP, CSV
 * injection; CWE-1236). Numbers are written bare, so a minus there stays a minus.
 */
const FORMULA = /^[=+\-@\t\r\n\0]/;

const words = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const scalar = (value: Exclude<CellValue, object> | null): string =>
  value === null ? "" : typeof value === "string" ? words(value) : String(value);

/**
 * The table as RFC 4180 text. An estimate takes three columns, low, point and
 * high; an unknown is an empty cell, and a column of notes says why.
 *
 * @param about lines that go on top: as-of, data version, basis, filters, labels
 */
export function toCsv(table: Table, about: readonly string[]): string {
  const columns = table.columns.map((column) => ({
    ...column,
    spread: table.rows.some(({ cells }) => isEstimate(cells[column.id]?.value ?? null)),
  }));
  const title = ({ label, unit }: (typeof columns)[number]) =>
    unit === null ? label : `${label} (${UNITS[unit]})`;

  const header = columns.flatMap((column) =>
    column.spread
      ? ["low", "point", "high"].map((end) => `${title(column)}, ${end}`)
      : [title(column)],
  );
  const lines = table.rows.map(({ cells }) => {
    const values = columns.flatMap(({ id, spread }) => {
      const value = cells[id]?.value ?? null;
      if (!spread) return [scalar(isEstimate(value) ? value.point : value)];
      if (isEstimate(value)) return [value.low, value.point, value.high].map(scalar);
      return typeof value === "number" ? Array<string>(3).fill(scalar(value)) : ["", "", ""];
    });
    const notes = columns.flatMap(({ id, label }) => {
      const { note, also } = cells[id] ?? {};
      return [
        ...(note === undefined ? [] : [`${label}: ${note}`]),
        ...(also ?? []).map((other) => `${label}, ${other.label}: ${other.value}`),
      ];
    });
    return [...values, words(notes.join("; "))].join(",");
  });
  return [
    ...[table.title, ...about, ...(table.note === undefined ? [] : [table.note])]
      .map((line) => `# ${line.replaceAll(/[\r\n]+/g, " ")}`)
      .map((line) => (/[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line)),
    [...header.map(words), "Notes"].join(","),
    ...lines,
    "",
  ].join("\r\n");
}
