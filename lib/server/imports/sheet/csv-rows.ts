import Papa from "papaparse";
import { decodeText } from "./decode-text.ts";
import { delimiterOf } from "./delimiter-of.ts";
import { SheetFault, withinLimits } from "./limits.ts";
import type { FileRows } from "./xlsx-rows.ts";

/**
 * The rows of a CSV, by whichever of comma, semicolon and tab parts its fields.
 *
 * @throws SheetFault with the row and what to do about it
 */
export function csvRows(bytes: Uint8Array): FileRows {
  const text = decodeText(bytes);
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: false,
  });
  const fault = errors.find(({ type }) => type === "Quotes");
  if (fault !== undefined)
    throw new SheetFault(
      `Row ${(fault.row ?? 0) + 1} has a quotation mark that is not closed, or one inside a field that is not doubled. Mend it, or save the file again in a spreadsheet program.`,
    );
  const last = data.at(-1);
  const rows = last?.length === 1 && last[0] === "" ? data.slice(0, -1) : data;
  const width = rows.find((cells) => cells.some((cell) => cell !== ""))?.length ?? 0;
  for (const [r, cells] of rows.entries())
    if (cells.slice(width).some((cell) => cell !== ""))
      throw new SheetFault(
        `Row ${r + 1} has ${cells.length} fields, and the header ${width}. A field that holds the delimiter must stand in quotation marks.`,
      );
  return { sheetNames: [], sheetName: null, rows: withinLimits(rows, null) };
}
