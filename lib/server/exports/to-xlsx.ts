import "server-only";
import writeWorkbook from "write-excel-file/node";
import type { Sheet } from "../../domain/curation/sheets/sheet.ts";
import { Failure } from "../failure.ts";
import { workbookText } from "./workbook-text.ts";

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
  const text = (value: string) =>
    value === "" ? null : { value: workbookText(value), type: String };
  return writeWorkbook(
    [
      headers.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
      ...rows.map(({ cells }) => cells.map(text)),
    ],
    { sheet: title, stickyRowsCount: 1 },
  ).toBuffer();
}
