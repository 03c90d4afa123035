import { UNITS } from "../quantity/unit.ts";
import { neutralText } from "./neutral-text.ts";
import { type CellValue, isEstimate, type Table } from "./table.ts";

/** A text as a field of a CSV: never run as a formula, quoted where it has to be. */
export const csvField = (text: string): string => {
  const safe = neutralText(text);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const scalar = (value: Exclude<CellValue, object> | null): string =>
  value === null ? "" : typeof value === "string" ? csvField(value) : String(value);

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
    return [...values, csvField(notes.join("; "))].join(",");
  });
  return [
    ...[table.title, ...about, ...(table.note === undefined ? [] : [table.note])]
      .map((line) => `# ${line.replaceAll(/[\r\n]+/g, " ")}`)
      .map((line) => (/[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line)),
    [...header.map(csvField), "Notes"].join(","),
    ...lines,
    "",
  ].join("\r\n");
}
