import { SheetFault } from "./limits.ts";

const SAVE_AS = "Save the file as CSV in UTF-8";

const rowAt = (bytes: Uint8Array, index: number): number =>
  bytes.subarray(0, index).reduce((row, byte) => (byte === 0x0a ? row + 1 : row), 1);

/** Where bytes stop being UTF-8: the longest part from the start that is, found by halving. */
function firstFault(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    try {
      // Text that ends within a character is good so far.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  // The character that is at fault may have begun some bytes before.
  const begun = [1, 2, 3].find((back) => lengthFrom(bytes[good - back] ?? 0) > back);
  return good - (begun ?? 0);
}

/** Bytes of the character that a byte begins, by UTF-8; 0 where it begins none of several. */
const lengthFrom = (byte: number): number =>
  byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;

/**
 * The text of a CSV: UTF-8, or UTF-16 that says so with its first bytes.
 *
 * @throws SheetFault that names the first byte that is neither
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : null;
  if (utf16 !== null) {
    try {
      return new TextDecoder(utf16, { fatal: true }).decode(bytes);
    } catch {
      throw new SheetFault(`The file begins as UTF-16 and is not, or is cut off. ${SAVE_AS}.`);
    }
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    throw new SheetFault(
      `There is a NUL byte in row ${rowAt(bytes, nul)}: this is no text, or UTF-16 without its mark. ${SAVE_AS}.`,
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const at = firstFault(bytes);
    const byte = bytes[at]?.toString(16).toUpperCase().padStart(2, "0") ?? "";
    throw new SheetFault(
      `Byte 0x${byte} in row ${rowAt(bytes, at)} is no UTF-8; older programs save Windows-1252. ${SAVE_AS}.`,
    );
  }
}
