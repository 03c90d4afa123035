import "server-only";
import writeWorkbook from "write-excel-file/node";
import type { Sheet } from "../../domain/curation/sheets/sheet.ts";
import { Failure } from "../failure.ts";

/** Excel's own limit. */
const MOST_CHARACTERS = 32_767;

/**
 * A sheet as a workbook. Every cell is a text by its type, so that no program
 * runs one that looks like a formula, and none rounds a number.
 *
 * @throws Failure where a cell is longer than a workbook allows
 */
export async function sheetToXlsx(title: string, { headers, rows }: Sheet): Promise<Buffer> {
  for (const { number, cells } of rows)
    if (cells.some((cell) => cell.length > MOST_CHARACTERS))
      throw new Failure(
        "invalid",
        `Row ${number} has a cell with more than ${MOST_CHARACTERS} characters, which Excel does not take. Download it as CSV.`,
      );
  const text = (value: string) => (value === "" ? null : { value: escaped(value), type: String });
  return writeWorkbook(
    [
      headers.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
      ...rows.map(({ cells }) => cells.map(text)),
    ],
    { sheet: title, stickyRowsCount: 1 },
  ).toBuffer();
}

const escape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * Characters that XML 1.0 has no way to write, and what looks like the escape of
 * one, as escapes (ECMA-376, 22.9.2.19). A text such as "constructor" has its
 * first letter escaped: the library keeps its texts in an object, where it
 * would be taken for what every object has.
 */
function escaped(value: string): string {
  const text = value
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[^\t\n\u0020-\uFFFD]/g, escape);
  return text in {} ? escape(text) + text.slice(1) : text;
}
