import { inflateRawSync } from "node:zlib";
import readWorkbook, { type CellValue } from "read-excel-file/universal";
import { SheetFault, withinLimits } from "./limits.ts";
import { packedBytes, zipEntries } from "./zip-directory.ts";

/** The rows of one sheet, and what the workbook's sheets are called. */
export type FileRows = {
  readonly sheetNames: readonly string[];
  readonly sheetName: string | null;
  readonly rows: readonly (readonly string[])[];
};

const XML = /\.(?:xml|rels|vml)$/i;

/** An XML part may declare no entities: they are how a small file becomes a large one. */
function refuseDeclarations(bytes: Uint8Array): void {
  for (const entry of zipEntries(bytes).filter(({ name }) => XML.test(name))) {
    const packed = packedBytes(bytes, entry);
    // Ends with an error where a part is larger than it declares.
    const part = entry.isStored
      ? Buffer.from(packed)
      : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) });
    if (part.includes(0))
      throw new SheetFault(`${entry.name} in the workbook is not written in UTF-8.`);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(part.toString("latin1")))
      throw new SheetFault(
        `${entry.name} in the workbook declares a document type or entities, which no spreadsheet program does.`,
      );
  }
}

/** A cell as somebody would type it. */
const textOf = (cell: CellValue | null | undefined): string =>
  cell === null || cell === undefined
    ? ""
    : cell instanceof Date
      ? dateText(cell)
      : typeof cell === "boolean"
        ? cell
          ? "yes"
          : "no"
        : String(cell);

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}

/**
 * The rows of a workbook's sheet: the one asked for, else the first with anything in it.
 *
 * @throws SheetFault with the place and what to do about it
 */
export async function xlsxRows(bytes: Uint8Array, wanted: string | null): Promise<FileRows> {
  refuseDeclarations(bytes);
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer, { trim: false });
  const sheetNames = sheets.map(({ sheet }) => sheet);
  if (wanted !== null && !sheetNames.includes(wanted))
    throw new SheetFault(`There is no sheet “${wanted}”; there are ${sheetNames.join(", ")}.`);
  const chosen =
    sheets.find(({ sheet }) => sheet === wanted) ??
    sheets.find(({ data }) => data.length > 0) ??
    sheets[0];
  const sheetName = chosen?.sheet ?? null;
  return {
    sheetNames,
    sheetName,
    rows: withinLimits(
      (chosen?.data ?? []).map((row) => row.map(textOf)),
      sheetName,
    ),
  };
}
