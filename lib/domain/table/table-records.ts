import { UNITS } from "../quantity/unit.ts";
import { type CellValue, isEstimate, type Table } from "./table.ts";

/** A table as texts: what a CSV and a workbook both hold. */
export type TableRecords = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const scalar = (value: Exclude<CellValue, object> | null): string =>
  value === null ? "" : String(value);

/**
 * The texts of a table. An estimate takes three columns, low, point and high; an
 * unknown is an empty text, and a column of notes at the end says why.
 */
export function tableRecords(table: Table): TableRecords {
  const columns = table.columns.map((column) => ({
    ...column,
    spread: table.rows.some(({ cells }) => isEstimate(cells[column.id]?.value ?? null)),
  }));
  const title = ({ label, unit }: (typeof columns)[number]) =>
    unit === null ? label : `${label} (${UNITS[unit]})`;
  const headers = columns.flatMap((column) =>
    column.spread
      ? ["low", "point", "high"].map((end) => `${title(column)}, ${end}`)
      : [title(column)],
  );
  const rows = table.rows.map(({ cells }) => {
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
    return [...values, notes.join("; ")];
  });
  return { headers: [...headers, "Notes"], rows };
}
