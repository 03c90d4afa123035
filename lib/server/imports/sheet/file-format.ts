import { LIMITS, SheetFault } from "./limits.ts";

export type FileFormat = "csv" | "xlsx";

const FORMATS: ReadonlyMap<string, FileFormat> = new Map<string, FileFormat>([
  ["csv", "csv"],
  ["tsv", "csv"],
  ["txt", "csv"],
  ["xlsx", "xlsx"],
]);

/** First bytes of files that are no text, and what they are. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a zip or an Excel workbook", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Excel workbook (.xls) or one with a password", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a gzip archive", [0x1f, 0x8b]],
];

/**
 * What a file is, by its name, as long as its first bytes agree.
 *
 * @throws SheetFault where they do not, or it is too large, or empty
 */
export function fileFormat(bytes: Uint8Array, fileName: string): FileFormat {
  if (bytes.byteLength > LIMITS.fileBytes)
    throw new SheetFault(
      `The file has ${Math.ceil(bytes.byteLength / 1024 / 1024)} MB; it may have ${LIMITS.fileBytes / 1024 / 1024}. Cut it into several.`,
    );
  if (bytes.byteLength === 0) throw new SheetFault("The file is empty.");
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const format = FORMATS.get(ending);
  if (format === undefined)
    throw new SheetFault(
      `“${fileName}” is neither a CSV nor an .xlsx workbook. Save it as one of them.`,
    );
  const magic = MAGIC.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  const isZip = magic?.[1][0] === 0x50;
  if (format === "xlsx" && !isZip)
    throw new SheetFault(
      `“${fileName}” is called a workbook, but is ${magic === undefined ? "none" : magic[0]}. Save it as .xlsx or .csv.`,
    );
  if (format === "csv" && magic !== undefined)
    throw new SheetFault(
      `“${fileName}” is called a CSV, but is ${magic[0]}. Save it as CSV, or give it its own ending.`,
    );
  return format;
}
