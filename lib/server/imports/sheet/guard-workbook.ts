import { LIMITS, SheetFault } from "./limits.ts";
import { packedBytes, zipEntries } from "./zip-directory.ts";

const ARCHIVE = /\.(?:zip|7z|rar|gz|tgz|bz2|xz|tar|jar|xls[xmb]?|docx|pptx)$/i;
/** Below this a good ratio is no danger. */
const SMALL = 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/**
 * Refuses a workbook before anything of it is unpacked: too large, a bomb, an
 * archive of archives, or no workbook at all.
 *
 * @throws SheetFault
 */
export function guardWorkbook(bytes: Uint8Array): void {
  const entries = zipEntries(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (unpacked > LIMITS.unpackedBytes)
    throw new SheetFault(
      `Unpacked, the workbook has ${megabytes(unpacked)}; it may have ${megabytes(LIMITS.unpackedBytes)}. Cut it into several.`,
    );
  for (const entry of entries) {
    if (entry.bytes > SMALL && entry.bytes > entry.packedBytes * LIMITS.zipRatio)
      throw new SheetFault(
        `${entry.name} in the workbook grows to ${Math.round(entry.bytes / Math.max(1, entry.packedBytes))} times its size when unpacked, which no sheet does.`,
      );
    const [first, second] = packedBytes(bytes, entry);
    const isZip = entry.isStored && first === 0x50 && second === 0x4b;
    if (ARCHIVE.test(entry.name) || isZip)
      throw new SheetFault(`The workbook holds another archive, ${entry.name}. Remove it.`);
  }
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [n, entry] of inOrder.entries()) {
    const next = inOrder[n + 1];
    if (next !== undefined && entry.offset + 30 + entry.packedBytes > next.offset)
      throw new SheetFault(`Parts of the workbook overlap (${entry.name}, ${next.name}).`);
  }
  if (!entries.some(({ name }) => name === "xl/workbook.xml"))
    throw new SheetFault("The file is a zip, but no Excel workbook: xl/workbook.xml is missing.");
}
