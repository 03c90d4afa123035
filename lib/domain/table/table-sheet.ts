import type { Sheet } from "../curation/sheets/sheet.ts";
import type { Table } from "./table.ts";
import { tableRecords } from "./table-records.ts";

/**
 * The table as a sheet of a workbook: the same texts as its CSV. What stands on
 * top of a CSV stands below the rows, so that the first row is the header.
 *
 * @param about as-of, data version, basis, filters, labels
 */
export function tableSheet(table: Table, about: readonly string[]): Sheet {
  const { headers, rows } = tableRecords(table);
  const lines = [table.title, ...about, ...(table.note === undefined ? [] : [table.note])];
  return {
    headers,
    rows: [...rows, [""], ...lines.map((line) => [line])].map((cells, i) => ({
      number: i + 2,
      cells,
    })),
  };
}
